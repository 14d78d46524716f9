//! The scripts of a page that may hold reviews.

use std::ops::Range;

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

/// A script, by the bytes between its tags.
pub struct Script {
    /// Where its text stands.
    pub range: Range<usize>,
    /// Which review of it each card of the page takes, as in `for="id#choice"`; empty where a card does not say, and where a
    /// card holds it.
    pub choices: Vec<String>,
    /// Its id and its classes, by either of which a card may ask for it.
    names: Vec<String>,
    json_ld: bool,
}

/// All scripts of JSON-LD, and those of JSON that a card of the page uses.
pub fn scripts(html: &str) -> Vec<Script> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let (mut scripts, mut wanted) = (Vec::new(), Vec::new());
    // The elements that may be cards or hold one, from the outermost: their name, and whether they are one.
    let mut around: Vec<(Vec<u8>, bool)> = Vec::new();
    let mut open: Option<Script> = None;
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        match token {
            Token::StartTag(tag) => match tag.name.as_slice() {
                b"script" => open = script(&tag, around.iter().any(|(_, card)| *card)),
                name @ (b"review-card" | b"div") => {
                    let card = name == b"review-card" || tag.attributes.contains_key(&b"data-review-card"[..]);
                    if card {
                        wanted.extend(attribute(&tag, "for").or_else(|| attribute(&tag, "data-for")));
                    }
                    around.push((name.to_vec(), card));
                }
                _ => {}
            },
            Token::EndTag(tag) if *tag.name == b"script" => {
                if let Some(mut script) = open.take() {
                    script.range.end = tag.span.start;
                    scripts.push(script);
                }
            }
            Token::EndTag(tag) => {
                if let Some(depth) = around.iter().rposition(|(name, _)| *name == *tag.name) {
                    around.truncate(depth);
                }
            }
            _ => {}
        }
    }
    for script in &mut scripts {
        for place in &wanted {
            // What stands behind # chooses one of several reviews.
            let (name, choice) = place.split_once('#').unwrap_or((place, ""));
            if script.names.iter().any(|own| own == name) && !script.choices.iter().any(|known| known == choice) {
                script.choices.push(choice.to_owned());
            }
        }
    }
    scripts.retain(|script| script.json_ld || !script.choices.is_empty());
    scripts
}

fn script(tag: &StartTag<usize>, in_card: bool) -> Option<Script> {
    let kind = attribute(tag, "type")?.trim().to_ascii_lowercase();
    let json_ld = kind == "application/ld+json";
    let classes = attribute(tag, "class").unwrap_or_default();
    let names = attribute(tag, "id").into_iter().chain(classes.split_whitespace().map(str::to_owned)).collect();
    let range = tag.span.end..tag.span.end;
    let choices = if in_card { vec![String::new()] } else { Vec::new() };
    (json_ld || kind == "application/json").then_some(Script { range, choices, names, json_ld })
}

fn attribute(tag: &StartTag<usize>, name: &str) -> Option<String> {
    tag.attributes.get(name.as_bytes()).map(|value| String::from_utf8_lossy(value).into_owned())
}
