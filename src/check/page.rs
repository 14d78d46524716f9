//! The reviews of a page: those that its cards are given, and those that its JSON-LD tells search engines.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::document::{Document, Wanted};
use super::html::{Page, ScriptKind, Source};
use super::{Found, Kind, to_mend};

/// Checks a page that begins at a byte of the text.
pub fn check(text: &str, from: usize) -> Vec<Found> {
    let page = Page::of(text, from);
    // What several cards show is told once.
    let mut wrong = BTreeSet::new();
    let mut elsewhere = Vec::new();
    let mut shown: BTreeMap<Vec<usize>, BTreeSet<String>> = BTreeMap::new();
    for card in &page.cards {
        match page.source(card) {
            Source::Elsewhere(address) => elsewhere.push((card.at, not_here(address))),
            Source::Scripts(scripts, _) if scripts.is_empty() => {
                wrong.insert((card.at, leads_nowhere(&card.target)));
            }
            Source::Scripts(scripts, choice) => {
                shown.entry(scripts).or_default().insert(choice);
            }
        }
    }
    for (scripts, choices) in &shown {
        let ranges: Vec<Range<usize>> = scripts.iter().filter_map(|script| page.range(*script)).collect();
        let document = Document::of(text, &ranges);
        wrong.extend(choices.iter().flat_map(|choice| document.problems(Wanted::One(choice))));
        wrong.extend(document.told);
    }
    let shown: BTreeSet<usize> = shown.into_keys().flatten().collect();
    let others = told_to_search_engines(text, &page, &shown);
    if let Some(others) = others {
        wrong.extend(others);
    } else if page.cards.is_empty() {
        let has_json_ld = page.scripts.iter().any(|script| script.kind == ScriptKind::JsonLd);
        let message = match has_json_ld {
            true => "a page without a review: there is none in its JSON-LD, and it holds no card",
            false => "a page without a review: it holds no script of type application/ld+json, and no card",
        };
        wrong.insert((0, message.to_owned()));
    }
    wrong.into_iter().map(to_mend).chain(elsewhere).collect()
}

/// What is wrong with the reviews in the JSON-LD that no card shows; `None` where there are none. Plugins print more than
/// reviews, which is not judged, but spread one graph over several scripts.
fn told_to_search_engines(text: &str, page: &Page, shown: &BTreeSet<usize>) -> Option<Vec<(usize, String)>> {
    let (mut graph, mut judged, mut wrong) = (Vec::new(), false, Vec::new());
    for (number, script) in page.scripts.iter().enumerate().filter(|(_, script)| script.kind == ScriptKind::JsonLd) {
        let document = Document::of(text, std::slice::from_ref(&script.range));
        let speaks = document.speaks_of_reviews();
        if speaks || document.has_types() {
            graph.push(script.range.clone());
        }
        if speaks && !shown.contains(&number) {
            judged = true;
            wrong.extend(document.told);
        }
    }
    if !judged {
        return None;
    }
    let shown: Vec<Range<usize>> = shown.iter().filter_map(|script| page.range(*script)).collect();
    let problems = Document::of(text, &graph).problems(Wanted::Every);
    // Of what a card shows, all has been told that its author should know.
    wrong.extend(problems.into_iter().filter(|(at, _)| !shown.iter().any(|range| range.contains(at))));
    Some(wrong)
}

fn not_here(address: Option<String>) -> (Kind, String) {
    let message = match &address {
        Some(address) => ["its review is in ", address, ": check that file, too"].concat(),
        None => {
            "it has neither src nor for nor JSON in it: a script of the page must set its property review".to_owned()
        }
    };
    (Kind::Elsewhere(address), message)
}

fn leads_nowhere(target: &str) -> String {
    let (name, _) = super::split_choice(target);
    let start = ["the card asks for \"", name, "\", and nothing on this page that has this id or class is or holds "];
    let end = "a script of JSON; unless a script of the page brings one later, no review is shown";
    [&start.concat(), end].concat()
}
