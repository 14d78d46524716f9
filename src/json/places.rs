//! Where the values of a JSON text stand in it, and where a text stops to be JSON.
//!
//! serde_json's raw values are slices of the text, so each knows its place, and whatever serde_json reads has one.

use std::collections::HashMap;
use std::fmt;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// Deeper than any path of a problem, for the reader cuts off what lies there.
const MAX_DEPTH: usize = 50;

/// A value's place, and those of its members by their name or number; a key that comes twice means the second.
#[derive(Default)]
struct Spot {
    at: usize,
    members: HashMap<String, Spot>,
}

/// The places of all values of a JSON text.
#[derive(Default)]
pub struct Places {
    root: Spot,
    /// The keys that stand in an object once more, with the byte of each.
    pub doubles: Vec<(usize, String)>,
}

impl Places {
    /// Looks at a whole text.
    pub fn of(json: &str) -> Self {
        let mut places = Places::default();
        if let Ok(raw) = serde_json::from_str::<&RawValue>(json) {
            places.root = places.spot(json, raw, MAX_DEPTH);
        }
        places
    }

    /// The byte at which the value of a path (RFC 6901) stands: that of its key, or of itself in a list. Of a path that
    /// leads nowhere, the last value on the way.
    pub fn offset(&self, path: &str) -> usize {
        let mut spot = &self.root;
        for step in path.split('/').skip(1) {
            let name = step.replace("~1", "/").replace("~0", "~");
            match spot.members.get(&name) {
                Some(member) => spot = member,
                // What is no list is a list of one.
                None if name == "0" => {}
                None => break,
            }
        }
        spot.at
    }

    fn spot(&mut self, json: &str, raw: &RawValue, depth: usize) -> Spot {
        let mut spot = Spot { at: distance(json, raw), members: HashMap::new() };
        let Some(depth) = depth.checked_sub(1) else { return spot };
        match raw.get().bytes().next() {
            Some(b'[') => {
                let list: Vec<&RawValue> = serde_json::from_str(raw.get()).unwrap_or_default();
                let member = |(n, raw): (usize, &&RawValue)| (n.to_string(), self.spot(json, raw, depth));
                spot.members = list.iter().enumerate().map(member).collect();
            }
            Some(b'{') => {
                let members =
                    serde_json::Deserializer::from_str(raw.get()).deserialize_map(Members).unwrap_or_default();
                for (key, raw) in members {
                    let name: String = serde_json::from_str(key.get()).unwrap_or_default();
                    let at = distance(json, key);
                    if spot.members.contains_key(&name) {
                        self.doubles.push((at, name.clone()));
                    }
                    spot.members.insert(name, Spot { at, ..self.spot(json, raw, depth) });
                }
            }
            _ => {}
        }
        spot
    }
}

/// How far into the text a part of it begins.
fn distance(json: &str, part: &RawValue) -> usize {
    part.get().as_ptr().addr().saturating_sub(json.as_ptr().addr())
}

/// Keys and values as they stand in the text.
struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Vec<(&'de RawValue, &'de RawValue)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut source: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = source.next_entry()? {
            members.push(member);
        }
        Ok(members)
    }
}

/// Where in the text serde_json gave up, and why, without the place that it counts in bytes.
pub fn syntax_error(json: &str, error: &serde_json::Error) -> (usize, String) {
    let line = json.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum::<usize>();
    let mut offset = match error.is_eof() {
        true => json.len(),
        false => line.saturating_add(error.column()).saturating_sub(1).min(json.len()),
    };
    while !json.is_char_boundary(offset) {
        offset = offset.saturating_sub(1);
    }
    let said = error.to_string();
    let why = said.rsplit_once(" at line ").map_or(said.as_str(), |(why, _)| why);
    let hint = match json.get(offset..).and_then(|rest| rest.chars().next()) {
        Some('\'') => "; texts stand in \", not in '",
        _ => "",
    };
    (offset, [why, hint].concat())
}
