//! The cards of a page, and the scripts that may hold reviews: what the card's loader finds there (`host/load.js`).

use std::collections::HashMap;
use std::ops::Range;

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::choice::split_choice;

/// What of a page has to do with reviews.
#[derive(Default)]
pub struct Page {
    /// All of its scripts.
    pub scripts: Vec<Script>,
    /// All of its cards.
    pub cards: Vec<Card>,
    /// The first element with each id.
    ids: HashMap<String, Holder>,
}

/// What a card may point to.
struct Holder {
    is_script: bool,
    /// The scripts in it; of a script, itself.
    scripts: Range<usize>,
}

/// A script.
pub struct Script {
    /// The bytes between its tags.
    pub range: Range<usize>,
    /// What is in it.
    pub kind: ScriptKind,
    classes: Vec<String>,
}

/// What is in a script, as its type has it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ScriptKind {
    /// JSON for search engines and cards.
    JsonLd,
    /// JSON for whoever asks for it.
    Json,
    /// A program, or what else there is.
    Other,
}

/// A card.
pub struct Card {
    /// The byte at which it begins.
    pub at: usize,
    /// The address of its review.
    src: Option<String>,
    /// The value of `for`.
    pub target: String,
    /// The scripts inside of it.
    inside: Range<usize>,
}

/// Where a card takes its review from.
pub enum Source {
    /// From the address in `src`; without any, from its property `review`, which only a script of the page can set.
    Elsewhere(Option<String>),
    /// From these scripts of the page, of which there are none where `for` leads nowhere. Of several reviews it takes the
    /// chosen one.
    Scripts(Vec<usize>, String),
}

/// An element whose end has not come yet.
struct Open {
    name: Vec<u8>,
    /// Its id, unless an element before it has that.
    id: Option<String>,
    /// Which card it is.
    card: Option<usize>,
}

/// Those that hold nothing and have no end.
const VOID: &[&[u8]] = &[
    b"area", b"base", b"br", b"col", b"embed", b"hr", b"img", b"input", b"link", b"meta", b"param", b"source",
    b"track", b"wbr",
];

impl Page {
    /// Reads a page that begins at a byte of the text.
    pub fn of(text: &str, from: usize) -> Self {
        let mut emitter = DefaultEmitter::<usize>::new_with_span();
        emitter.naively_switch_states(true);
        let mut page = Page::default();
        let mut open: Vec<Open> = Vec::new();
        // How many of each name are open, so that an end of none is known at once.
        let mut count: HashMap<Vec<u8>, usize> = HashMap::new();
        for Ok(token) in Tokenizer::new_with_emitter(text.get(from..).unwrap_or_default(), emitter) {
            match token {
                Token::StartTag(tag) if !VOID.contains(&tag.name.as_slice()) => {
                    let count = count.entry(tag.name.to_vec()).or_default();
                    *count = count.saturating_add(1);
                    open.push(page.begin(&tag, from, text.len()));
                }
                Token::StartTag(tag) => drop(page.begin(&tag, from, text.len())),
                Token::EndTag(tag) if count.get(&*tag.name).is_some_and(|count| *count > 0) => {
                    while let Some(inner) = open.pop() {
                        if let Some(count) = count.get_mut(&inner.name) {
                            *count = count.saturating_sub(1);
                        }
                        page.end(&inner, from.saturating_add(tag.span.start));
                        if inner.name == *tag.name {
                            break;
                        }
                    }
                }
                _ => {}
            }
        }
        open.iter().for_each(|open| page.end(open, text.len()));
        page
    }

    fn begin(&mut self, tag: &StartTag<usize>, from: usize, end: usize) -> Open {
        let (at, behind) = (from.saturating_add(tag.span.start), from.saturating_add(tag.span.end));
        let is_script = *tag.name == b"script"[..];
        let first = self.scripts.len();
        let id = attribute(tag, "id").filter(|id| !self.ids.contains_key(id));
        if let Some(id) = &id {
            self.ids.insert(id.clone(), Holder { is_script, scripts: first..first });
        }
        if is_script {
            let kind = match attribute(tag, "type").unwrap_or_default().trim().to_ascii_lowercase().as_str() {
                "application/ld+json" => ScriptKind::JsonLd,
                "application/json" => ScriptKind::Json,
                _ => ScriptKind::Other,
            };
            let classes = attribute(tag, "class").unwrap_or_default();
            let classes = classes.split_whitespace().map(str::to_owned).collect();
            self.scripts.push(Script { range: behind..end, kind, classes });
        }
        let data = *tag.name == b"div"[..];
        let is_card = *tag.name == b"review-card"[..] || data && tag.attributes.contains_key(&b"data-review-card"[..]);
        let card = is_card.then_some(self.cards.len());
        if is_card {
            let own = |name: &str| attribute(tag, &[if data { "data-" } else { "" }, name].concat());
            let src = own("src").filter(|src| !src.is_empty());
            self.cards.push(Card { at, src, target: own("for").unwrap_or_default(), inside: first..first });
        }
        Open { name: tag.name.to_vec(), id, card }
    }

    fn end(&mut self, open: &Open, at: usize) {
        let end = self.scripts.len();
        if *open.name == b"script"[..]
            && let Some(script) = self.scripts.last_mut()
        {
            script.range.end = at;
        }
        if let Some(card) = open.card.and_then(|card| self.cards.get_mut(card)) {
            card.inside.end = end;
        }
        if let Some(holder) = open.id.as_ref().and_then(|id| self.ids.get_mut(id)) {
            holder.scripts.end = end;
        }
    }

    /// The bytes of a script.
    pub fn range(&self, script: usize) -> Option<Range<usize>> {
        self.scripts.get(script).map(|script| script.range.clone())
    }

    /// Where a card takes its review from.
    pub fn source(&self, card: &Card) -> Source {
        if card.src.is_some() {
            return Source::Elsewhere(card.src.clone());
        }
        let (name, choice) = split_choice(&card.target);
        let scripts = if name.is_empty() { self.json(card.inside.clone()) } else { self.named(name) };
        match scripts.is_empty() && name.is_empty() {
            true => Source::Elsewhere(None),
            false => Source::Scripts(scripts, choice),
        }
    }

    /// The scripts that a name in `for` means: of the element with that id, else those of that class.
    fn named(&self, name: &str) -> Vec<usize> {
        match self.ids.get(name) {
            Some(holder) if holder.is_script => holder.scripts.clone().collect(),
            Some(holder) => self.json(holder.scripts.clone()),
            None => {
                let has_class = |script: &usize| {
                    self.scripts.get(*script).is_some_and(|script| script.classes.iter().any(|class| class == name))
                };
                self.json(0..self.scripts.len()).into_iter().filter(has_class).collect()
            }
        }
    }

    /// Those of some scripts that hold JSON.
    fn json(&self, scripts: Range<usize>) -> Vec<usize> {
        let is_json = |script: &usize| self.scripts.get(*script).is_some_and(|script| script.kind != ScriptKind::Other);
        scripts.filter(is_json).collect()
    }
}

fn attribute(tag: &StartTag<usize>, name: &str) -> Option<String> {
    tag.attributes.get(name.as_bytes()).map(|value| String::from_utf8_lossy(value).into_owned())
}
