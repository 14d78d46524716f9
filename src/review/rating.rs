//! Ratings on any scale, as exact as they were given.

use super::decimal::Decimal;
use super::reader::Reader;
use super::value::Value;
use crate::markup::Inline;
use crate::text::{contains, lower, split_once};

/// A rating, of the whole or of one aspect.
#[derive(Debug, Clone, PartialEq)]
pub struct Rating {
    /// What it rates; nothing for the whole.
    pub aspect: Option<String>,
    /// The score.
    pub score: Score,
    /// Why, in a line.
    pub explanation: Vec<Inline>,
}

/// A score, as its author thinks of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Score {
    /// So many of at most so many.
    OutOf(Decimal, Decimal),
    /// Per cent.
    Percent(Decimal),
    /// A letter grade, or a phrase: "B+", "See it big".
    Words(String),
}

const KEYS: &[&str] = &["ratingValue", "bestRating", "worstRating", "reviewAspect", "name", "ratingExplanation"];

/// Reads one rating or a list of them; the one without an aspect comes first.
#[inline(never)]
pub fn ratings<'a>(reader: &mut Reader<'a>, review: &'a Value) -> Vec<Rating> {
    let (mut overall, mut aspects) = (Vec::new(), Vec::new());
    for item in reader.items_of(review, "reviewRating") {
        reader.check_keys(item, KEYS);
        if reader.refuses(item) {
            continue;
        }
        if reader.is_a(item, "AggregateRating") {
            reader.problem(item, "an average of many ratings is no critic’s score; left out");
            continue;
        }
        let aspect = reader.text_of(item, &["reviewAspect"]);
        let Some(score) = score(reader, item) else { continue };
        if aspect.is_none() && !overall.is_empty() {
            reader.problem(item, "a second rating without a reviewAspect is not shown");
            continue;
        }
        let explanation = reader.line_of(item, "ratingExplanation");
        let list = if aspect.is_some() { &mut aspects } else { &mut overall };
        list.push(Rating { aspect, score, explanation });
    }
    overall.append(&mut aspects);
    overall
}

#[inline(never)]
fn score<'a>(reader: &mut Reader<'a>, node: &'a Value) -> Option<Score> {
    let value = if node.is_object() { reader.any(node, &["ratingValue", "name"]) } else { Some(node) };
    let Some(value) = value else {
        reader.problem(node, "a rating without a ratingValue; left out");
        return None;
    };
    let Some(text) = value.as_text() else {
        reader.problem(value, "no score can be made of this; left out");
        return None;
    };
    let text = reader.label(value, &text);
    let best = reader.get(node, "bestRating");
    let best_text = best.map(|node| node.as_text().unwrap_or_default());
    let score = read(&text, best_text.as_deref()).unwrap_or_else(|problem| {
        if let Some(problem) = problem {
            let unread = best.filter(|_| best_text.is_some_and(|text| Decimal::parse(&text).is_none()));
            reader.problem(unread.unwrap_or(value), problem);
        }
        Score::Words(text)
    });
    let worst = reader.get(node, "worstRating").and_then(|node| Some((node, Decimal::parse(&node.as_text()?)?)));
    if let (Score::OutOf(value, _), Some((node, worst))) = (&score, worst)
        && worst.exceeds(*value)
    {
        reader.problem(node, "more than the rating itself; shown all the same");
    }
    Some(score)
}

/// Reads a score of numbers, or says what is odd about it. What is no number is a grade or a phrase, shown as written.
#[inline(never)]
fn read(text: &str, best: Option<&str>) -> Result<Score, Option<&'static str>> {
    let number = |text: &str| Decimal::parse(text.trim());
    if let Some(percent) = text.strip_suffix('%').and_then(number) {
        return match percent.exceeds(Decimal::whole(100)) {
            true => Err(Some("more than 100 %; shown as written")),
            false => Ok(Score::Percent(percent)),
        };
    }
    // As critics write it: "4 stars", "3.5 out of 5".
    let small = lower(text);
    let plain = small.strip_suffix('s').unwrap_or(&small);
    let plain = plain.strip_suffix(" star").unwrap_or(&small);
    // But nobody rates by "1 out of 10 people".
    let of = split_once(plain, " out of ").filter(|(_, best)| number(best).is_some());
    let (value, stated) = match split_once(plain, "/").or(of) {
        Some((value, best)) => (value, Some(best)),
        None => (plain, best),
    };
    let (read, drawn) = match number(value) {
        None => counted(value),
        read => (read, None),
    };
    let Some(value) = read else {
        // The best of grades is a grade.
        let meant = contains(text, "/") || best.and_then(number).is_some() || text.starts_with('-');
        return Err(meant.then_some("not a number on a scale; shown as written"));
    };
    let best = match stated {
        Some(best) => number(best),
        None => drawn.or_else(|| usual_best(value)),
    };
    match best {
        None => Err(Some("the best rating is no number, or is not given; shown as written")),
        Some(best) if best.as_whole() == Some(0) => Err(Some("the best rating is 0; shown as written")),
        Some(best) if value.exceeds(best) => Err(Some("more than the best rating; shown as written")),
        Some(best) => Ok(Score::OutOf(value, best)),
    }
}

/// What is drawn with signs, as in `★★★½` and `★★★☆☆`; the second is of as many as are drawn.
fn counted(text: &str) -> (Option<Decimal>, Option<Decimal>) {
    let (mut lit, mut unlit, mut half) = (0_u64, 0_u64, 0_u64);
    for sign in text.chars() {
        let count = match sign {
            '★' | '⭐' => &mut lit,
            '☆' => &mut unlit,
            '½' => &mut half,
            ' ' | '\u{fe0f}' => continue,
            _ => return (None, None),
        };
        *count = count.wrapping_add(1);
    }
    let drawn = lit.wrapping_add(unlit).wrapping_add(half);
    let value = if half > 0 { Decimal::tenths(lit.wrapping_mul(10).wrapping_add(5)) } else { Decimal::whole(lit) };
    let some = |count: u64, number: Decimal| (count > 0).then_some(number);
    (some(drawn, value), some(unlit, Decimal::whole(drawn)))
}

/// schema.org's scale ends at 5 unless it is said; larger numbers can only be on the next usual scale.
fn usual_best(value: Decimal) -> Option<Decimal> {
    [5, 10, 100].iter().map(|best| Decimal::whole(*best)).find(|best| !value.exceeds(*best))
}
