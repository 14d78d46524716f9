//! Repair of JSON text that its host has changed on the way: what can be told for sure is repaired, and named.
//!
//! Only text that is no JSON is repaired, and what comes out counts only if it is: so nothing sound is ever changed.

mod pass;
mod repaired;

pub use repaired::Repaired;

use super::value::Value;
use crate::text::{contains, fill, split};

const BLOCK_END: &str = "</script>";

/// What is told of JSON that is a text which is JSON.
pub const TWICE: &str = "JSON that was encoded twice, as templates do in scripts; read all the same";

/// JSON text, read: as it was at `first`, or repaired, or once more where it was encoded twice. With what was repaired.
///
/// # Errors
/// What the text is instead.
pub fn parse(
    first: Result<Value, String>,
    text: &dyn Fn() -> String,
    read: &dyn Fn(&str) -> Result<Value, String>,
) -> Result<(Value, Vec<&'static str>), String> {
    let (value, mut told) = match first {
        Ok(value) => (value, Vec::new()),
        Err(error) => {
            let text = text();
            let repaired = repair(&text, &|text| read(text).is_ok());
            match read(&repaired.text) {
                Ok(value) => (value, repaired.messages()),
                Err(_) => return Err(explain(&text, &error)),
            }
        }
    };
    if let Some(Ok(inner)) = encoded(&value).map(read) {
        told.push(TWICE);
        return Ok((inner, told));
    }
    Ok((value, told))
}

/// The text that is all of a value, if it may be JSON.
pub fn encoded(value: &Value) -> Option<&str> {
    let Value::Text(text) = value else { return None };
    let begins = text.trim_start();
    (begins.starts_with('{') || begins.starts_with('[')).then_some(text)
}

/// The text without what hosts put around and into JSON, and what an author should know of that. Several scripts of a
/// page, with `</script>` between them, become one list of those that are `sound`.
pub fn repair(text: &str, sound: &dyn Fn(&str) -> bool) -> Repaired {
    let mut whole = pass::run(text);
    // In a text of its own, what looks like the end of a script may stand within a text.
    if !contains(text, BLOCK_END) || sound(&whole.text) {
        return whole;
    }
    let mut list = Repaired::sound("[");
    let mut broken = false;
    for block in split(text, BLOCK_END).filter(|block| !block.trim().is_empty()) {
        let mut one = if sound(block) { Repaired::sound(block) } else { pass::run(block) };
        if sound(&one.text) {
            list.text.push_str(if list.text.len() > 1 { "," } else { "" });
            list.text.push_str(&one.text);
            list.told.append(&mut one.told);
        } else {
            broken = true;
        }
    }
    if broken {
        list.told.push((0, "one of the scripts holds no JSON; the others are read"));
    }
    if list.text.len() > 1 {
        list.text.push(']');
        return list;
    }
    whole.told.clear();
    whole
}

/// Why a text is no JSON, as far as can be seen; the end of a sentence that says what it is.
pub fn explain(text: &str, error: &str) -> String {
    let text = text.trim_start();
    let placeholder = ["{{", "{%", "<%"].iter().find(|sign| contains(text, sign));
    if text.is_empty() {
        "empty".to_owned()
    } else if text.starts_with('<') {
        "a page of HTML, not JSON: perhaps one that says “not found” or asks for a password; check the address"
            .to_owned()
    } else if let Some(sign) = placeholder {
        fill("not JSON: a template has left its placeholder {} unfilled", &[sign])
    } else {
        fill("not JSON: {}", &[error])
    }
}
