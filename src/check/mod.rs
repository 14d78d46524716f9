//! Checking files natively: what the author of a review file or of a page with JSON-LD should mend, by line and column.

mod page;
mod place;
mod text;

use std::ops::Range;

use crate::prerender;
use crate::review::{self, Mended, Value};

pub use place::Place;
use place::Places;

/// Something to mend, and where it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where.
    pub place: Place,
    /// What is wrong and what was done about it.
    pub message: String,
}

/// Checks the bytes of a file: JSON, or a page that holds JSON-LD. Findings come in the order of the file.
pub fn check(bytes: &[u8]) -> Vec<Finding> {
    let (text, found) = match text::of(bytes) {
        Ok(text) if without_mark(text).trim_start().starts_with('<') => (text, page(text)),
        Ok(text) => (text, json(text, text.len().saturating_sub(without_mark(text).len())..text.len(), "")),
        Err((sound, message)) => (sound, vec![(sound.len(), message)]),
    };
    place::places(text, found).into_iter().map(|(place, message)| Finding { place, message }).collect()
}

/// The text without the mark that some editors put before it.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// What is to be mended, each with the byte at which it stands.
type Found = Vec<(usize, String)>;

/// Checks the reviews of a page.
fn page(text: &str) -> Found {
    let scripts = page::scripts(text);
    let (mut found, mut reviews) = (Found::new(), 0usize);
    for script in &scripts {
        let json = text.get(script.range.clone()).unwrap_or_default();
        // Plugins print more than reviews, and only reviews are judged here. What is no JSON may have been one.
        let other = script.choices.is_empty() && prerender::value(json).is_ok_and(|value| !holds_review(&value));
        if !other {
            reviews = reviews.saturating_add(1);
            let any = [String::new()];
            let choices = if script.choices.is_empty() { any.as_slice() } else { &script.choices };
            for finding in choices.iter().flat_map(|choice| self::json(text, script.range.clone(), choice)) {
                if !found.contains(&finding) {
                    found.push(finding);
                }
            }
        }
    }
    if scripts.len() > 1 {
        // Plugins spread one graph over several scripts.
        found.retain(|(_, message)| !message.starts_with(review::UNKNOWN));
    }
    if reviews == 0 {
        let message = match scripts.len() {
            0 => "a page without a review: it holds no script of type application/ld+json",
            _ => "a page without a review: there is none in its JSON-LD",
        };
        found.push((0, message.to_owned()));
    }
    found
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

/// Checks the chosen review in JSON that stands in a part of the text.
fn json(text: &str, range: Range<usize>, choice: &str) -> Found {
    let json = text.get(range.clone()).unwrap_or_default();
    let at = |offset: usize| range.start.saturating_add(offset);
    if json.trim().is_empty() {
        return vec![(at(0), "nothing here; a review is JSON such as { \"name\": \"…\" }".to_owned())];
    }
    let error = match prerender::value(json) {
        Ok(value) => return problems(json, &value, choice).map(|(offset, message)| (at(offset), message)).collect(),
        Err(error) => error,
    };
    let mended = review::mend(json, &|text| prerender::value(text).is_ok());
    let Ok(value) = prerender::value(&mended.text) else {
        let (offset, why) = text::syntax_error(json, &error);
        return vec![(at(offset), ["not JSON: ", &why].concat())];
    };
    let told = mended.told.iter().map(|(offset, message)| (at(*offset), (*message).to_owned()));
    let problems = problems(&mended.text, &value, choice);
    told.chain(problems.map(|(offset, message)| (at(unmended(&mended, offset)), message))).collect()
}

/// Where what stands in a mended text stood before.
fn unmended(mended: &Mended, offset: usize) -> usize {
    let known = mended.places.partition_point(|(after, _)| *after <= offset);
    let place = known.checked_sub(1).and_then(|place| mended.places.get(place));
    place.map_or(0, |(after, before)| before.saturating_add(offset.saturating_sub(*after)))
}

/// The problems of the chosen review, with their bytes in its JSON.
fn problems(json: &str, value: &Value, choice: &str) -> impl Iterator<Item = (usize, String)> + use<> {
    let places = Places::of(json);
    let problems = review::read_one(value, choice, "", &str::to_owned).problems.into_iter();
    problems.map(move |problem| (places.offset(&problem.path), problem.message))
}
