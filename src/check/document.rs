//! JSON that stands in one or several parts of a text, read as a card reads it: several scripts are one list.

use std::ops::Range;

use crate::json::{self, Places, syntax_error};
use crate::review::{self, Repaired, Value};

/// JSON, and where in the text it stands.
#[derive(Default)]
pub struct Document {
    /// What had to be repaired before it could be read, and what could not be; each with its byte in the text.
    pub told: Vec<(usize, String)>,
    /// Nothing where none of the parts is JSON.
    value: Option<Value>,
    places: Places,
    parts: Vec<Part>,
}

/// One of the parts that are JSON.
struct Part {
    /// Where it begins in the JSON.
    start: usize,
    /// And in the text.
    at: usize,
    repaired: Repaired,
}

/// Which reviews of a document are looked at.
#[derive(Clone, Copy)]
pub enum Wanted<'a> {
    /// All that there are.
    Every,
    /// The one that a card with this choice shows.
    One(&'a str),
}

impl Document {
    /// Reads parts of a text.
    pub fn of(text: &str, ranges: &[Range<usize>]) -> Self {
        let mut document = Document::default();
        let mut json = String::new();
        let mut blank = true;
        for range in ranges {
            let part = text.get(range.clone()).unwrap_or_default();
            if part.trim().is_empty() {
                continue;
            }
            blank = false;
            match read(part) {
                Ok(repaired) => {
                    if ranges.len() > 1 {
                        json.push(if json.is_empty() { '[' } else { ',' });
                    }
                    let start = json.len();
                    json.push_str(&repaired.text);
                    document.parts.push(Part { start, at: range.start, repaired });
                }
                Err((offset, message)) => document.told.push((range.start.saturating_add(offset), message)),
            }
        }
        if ranges.len() > 1 {
            json.push(']');
        }
        if blank {
            let at = ranges.first().map_or(0, |range| range.start);
            document.told.push((at, "nothing here; a review is JSON such as { \"name\": \"…\" }".to_owned()));
        }
        document.value = json::value(&json).ok().filter(|_| !document.parts.is_empty());
        document.places = Places::of(&json);
        for Part { at, repaired, .. } in &document.parts {
            let told =
                repaired.told.iter().map(|(offset, message)| (at.saturating_add(*offset), (*message).to_owned()));
            document.told.extend(told);
        }
        document.tell_doubles();
        document
    }

    fn tell_doubles(&mut self) {
        let told = |(offset, key): &(usize, String)| {
            let message =
                ["the key \"", key, "\" stands here once more: this one counts, and the one before it is lost"];
            (self.at(*offset), message.concat())
        };
        let mut doubles: Vec<_> = self.places.doubles.iter().map(told).collect();
        self.told.append(&mut doubles);
    }

    /// The problems of the reviews that are looked at, each with its byte in the text.
    pub fn problems(&self, wanted: Wanted<'_>) -> Vec<(usize, String)> {
        let Some(value) = &self.value else { return Vec::new() };
        let problems = match wanted {
            Wanted::Every => review::problems(value),
            Wanted::One(wanted) => review::read_one(value, wanted, "", &str::to_owned).problems,
        };
        problems.into_iter().map(|problem| (self.at(self.places.offset(&problem.path)), problem.message)).collect()
    }

    /// Whether it holds a review, or may have held one: what is no JSON is anybody's guess.
    pub fn speaks_of_reviews(&self) -> bool {
        self.value.as_ref().is_none_or(holds_review)
    }

    /// Whether what stands at its top says what it is: without that, it would be taken for a review in that place.
    pub fn has_types(&self) -> bool {
        self.value.as_ref().is_some_and(has_types)
    }

    /// Where in the text a byte of the JSON stands.
    fn at(&self, offset: usize) -> usize {
        let known = self.parts.partition_point(|part| part.start <= offset);
        let part = self.parts.get(known.saturating_sub(1));
        part.map_or(0, |part| {
            part.at.saturating_add(unrepaired(&part.repaired.places, offset.saturating_sub(part.start)))
        })
    }
}

/// One part as JSON, with what had to be repaired; else where it is none, and why.
fn read(json: &str) -> Result<Repaired, (usize, String)> {
    let error = match json::value(json) {
        Ok(value) => {
            let inner = review::encoded(&value).filter(|text| json::value(text).is_ok());
            let twice = |text: &str| Repaired { told: vec![(0, review::TWICE)], ..Repaired::sound(text) };
            return Ok(inner.map_or_else(|| Repaired::sound(json), twice));
        }
        Err(error) => error,
    };
    let repaired = review::repair(json, &|text| json::value(text).is_ok());
    match json::value(&repaired.text) {
        Ok(_) => Ok(repaired),
        Err(_) => {
            let (offset, why) = syntax_error(json, &error);
            Err((offset, ["not JSON: ", &why].concat()))
        }
    }
}

/// Where what stands in a repaired text stood before.
fn unrepaired(places: &[(usize, usize)], offset: usize) -> usize {
    let known = places.partition_point(|(after, _)| *after <= offset);
    let (after, before) = known.checked_sub(1).and_then(|place| places.get(place)).unwrap_or(&(0, 0));
    before.saturating_add(offset.saturating_sub(*after))
}

/// Whether a review stands somewhere in the value.
fn holds_review(value: &Value) -> bool {
    let typed = |value: &Value| matches!(value, Value::Text(name) if name.ends_with("Review"));
    match value {
        Value::List(list) => list.iter().any(holds_review),
        Value::Object(members) => members.iter().any(|(key, value)| match (key.as_str(), value) {
            ("@type", Value::List(names)) => names.iter().any(typed),
            ("@type", name) => typed(name),
            ("itemReviewed" | "reviewRating" | "reviewBody" | "sections", _) => true,
            (_, value) => holds_review(value),
        }),
        _ => false,
    }
}

fn has_types(value: &Value) -> bool {
    match value {
        Value::List(list) => list.iter().all(has_types),
        Value::Object(members) => members.iter().any(|(key, _)| key == "@type" || key == "@graph"),
        _ => false,
    }
}
