//! The tolerant ways to look at JSON that all readers of parts share.
//!
//! schema.org lets most things be a text, an object, a reference to one by its `@id`, or a list; so do these. A place in the
//! document is the value itself: the reader knows what is around it, and where it stands.

use super::decimal::Decimal;
use super::reader::Reader;
use super::value::Value;
use crate::text::{after_last, fill};

/// Where lists in objects keep their members.
const MEMBERS: [&str; 3] = ["itemListElement", "@list", "@set"];

/// What an `@id` alone is called that nothing else in the document has.
const UNKNOWN: &str = "a reference to what is not in this document";

/// An object without anything in it.
pub static NOTHING: Value = Value::Object(Vec::new());

impl<'a> Reader<'a> {
    /// The value under a key, also in the object that is meant by this one's `@id`; `null` and empty text count as
    /// absent, as plugins print them for "nothing". A key in other capitals counts where the right one is not there.
    #[inline(never)]
    pub fn get(&self, node: &'a Value, key: &str) -> Option<&'a Value> {
        find(node.entries(), key).or_else(|| find(self.meant(node)?.entries(), key))
    }

    /// The value under the first of these keys that has one.
    #[inline(never)]
    pub fn any(&self, node: &'a Value, keys: &[&str]) -> Option<&'a Value> {
        keys.iter().find_map(|key| self.get(node, key))
    }

    /// The first key that fits, with its value, also in the object that is meant by this one's `@id`.
    #[inline(never)]
    pub fn entry(&self, node: &'a Value, fits: &dyn Fn(&str, &Value) -> bool) -> Option<&'a (String, Value)> {
        let found = |object: &'a Value| object.entries().iter().find(|(key, value)| fits(key, value));
        found(node).or_else(|| found(self.meant(node)?))
    }

    /// The object that is meant by this one's `@id`, if that is another one.
    #[inline(never)]
    pub fn meant(&self, node: &Value) -> Option<&'a Value> {
        self.document.named(node.id()?).filter(|value| !value.is(node))
    }

    /// The members of a list or of an `ItemList`; anything else is a list of one.
    #[inline(never)]
    pub fn items(&self, node: &'a Value) -> Items<'a> {
        let members = self.entry(node, &|key, _| MEMBERS.contains(&key));
        Items(match members.map_or(node, |(_, members)| members) {
            Value::List(list) => list,
            one => std::slice::from_ref(one),
        })
    }

    /// The members of what stands under a key.
    #[inline(never)]
    pub fn items_of(&self, node: &'a Value, key: &str) -> Items<'a> {
        self.get(node, key).map(|node| self.items(node)).unwrap_or_default()
    }

    /// The last words of the types: `Movie` of `https://schema.org/Movie` and of `schema:Movie`.
    #[inline(never)]
    pub fn types(&self, node: &'a Value) -> Vec<&'a str> {
        let mut types = Vec::new();
        for item in self.items_of(node, "@type") {
            if let Value::Text(text) = item {
                types.push(after_last(text.trim(), b"/:#"));
            }
        }
        types
    }

    /// Whether it is of a type.
    #[inline(never)]
    pub fn is_a(&self, node: &'a Value, kind: &str) -> bool {
        self.types(node).contains(&kind)
    }
}

/// The iterator of [`Reader::items`], without members that are absent.
#[derive(Clone, Default)]
pub struct Items<'a>(&'a [Value]);

impl Items<'_> {
    /// Whether this value itself is the only member.
    pub fn are(&self, value: &Value) -> bool {
        self.0.first().is_some_and(|first| first.is(value))
    }
}

impl<'a> Iterator for Items<'a> {
    type Item = &'a Value;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a Value> {
        loop {
            let (first, rest) = self.0.split_first()?;
            self.0 = rest;
            if !is_absent(first) {
                return Some(first);
            }
        }
    }
}

impl Value {
    /// Whether both are the same place.
    pub(super) fn is(&self, other: &Value) -> bool {
        std::ptr::eq(self, other)
    }

    /// Keys and values, if it is an object; without those that it only refers to.
    pub(super) fn entries(&self) -> &[(String, Value)] {
        match self {
            Value::Object(entries) => entries,
            _ => &[],
        }
    }

    /// Its `@id`.
    pub(super) fn id(&self) -> Option<&str> {
        self.text_at("@id")
    }

    /// The text under this very key.
    pub(super) fn text_at(&self, key: &str) -> Option<&str> {
        self.entries().iter().find_map(|(name, value)| match value {
            Value::Text(text) if name == key => Some(text.as_str()),
            _ => None,
        })
    }

    /// Whether it is an object.
    pub(super) fn is_object(&self) -> bool {
        matches!(self, Value::Object(_))
    }

    /// A text, or a number as text.
    pub(super) fn as_text(&self) -> Option<String> {
        match self {
            Value::Text(text) => Some(text.trim().to_owned()),
            Value::Number(number) => {
                let digits = Decimal::from_float(number.abs())?.text();
                Some(if *number < 0.0 { fill("-{}", &[&digits]) } else { digits })
            }
            _ => None,
        }
    }

    /// What kind of value it is, for messages.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Value::Null => "null",
            Value::Bool(_) => "true or false",
            Value::Number(_) => "a number",
            Value::Text(_) => "a text",
            Value::List(_) => "a list",
            Value::Object(entries) => match entries.as_slice() {
                [(key, _)] if key == "@id" => UNKNOWN,
                _ => "an object",
            },
            Value::Cut => "more than a review may hold (too deep or too long)",
        }
    }
}

fn find<'a>(entries: &'a [(String, Value)], key: &str) -> Option<&'a Value> {
    let by = |fits: fn(&str, &str) -> bool| {
        let found = entries.iter().rfind(|(name, _)| fits(name, key));
        found.map(|(_, value)| value).filter(|value| !is_absent(value))
    };
    by(|name, key| name == key).or_else(|| by(str::eq_ignore_ascii_case))
}

fn is_absent(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Text(text) => text.trim().is_empty(),
        _ => false,
    }
}
