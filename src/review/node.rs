//! A value and the document it stands in: the tolerant ways to look at JSON that all readers of parts share.
//!
//! schema.org lets most things be a text, an object, a reference to one by its `@id`, or a list; so do these.

use super::decimal::Decimal;
use super::document::Document;
use super::value::Value;
use crate::find::behind_last;

/// Where lists in objects keep their members.
const MEMBERS: [&str; 3] = ["itemListElement", "@list", "@set"];
/// How many steps lead from the review to anything in it. References may run in circles.
const MAX_STEPS: u8 = 64;

/// What an `@id` alone is called that nothing else in the document has.
pub const UNKNOWN: &str = "a reference to what is not in this document";

static NOTHING: Value = Value::Object(Vec::new());

/// A value with its place.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    value: &'a Value,
    document: &'a Document<'a>,
    /// How many steps may still be taken from here.
    steps: u8,
}

impl<'a> Node<'a> {
    /// A value of a document.
    pub fn of(value: &'a Value, document: &'a Document<'a>) -> Self {
        Node { value, document, steps: MAX_STEPS }
    }

    /// An object without anything in it.
    pub fn nothing(self) -> Self {
        Node { value: &NOTHING, ..self }
    }

    /// The value itself.
    pub fn value(&self) -> &'a Value {
        self.value
    }

    /// What it is a part of.
    pub fn document(&self) -> &'a Document<'a> {
        self.document
    }

    /// Whether both are the same place.
    pub fn is(&self, other: &Node) -> bool {
        std::ptr::eq(self.value, other.value)
    }

    /// The JSON Pointer (RFC 6901), such as `/sections/1/text`.
    pub fn path(&self) -> String {
        self.document.pointer(self.value)
    }

    /// The value under a key, also in the object that is meant by this one's `@id`; `null` and empty text count as
    /// absent, as plugins print them for "nothing". A key in other capitals counts where the right one is not there.
    pub fn get(&self, key: &str) -> Option<Node<'a>> {
        let own = find(self.entries(), key);
        let value = own.or_else(|| find(self.meant()?.entries(), key))?;
        self.step(value)
    }

    /// Keys and values, if it is an object; without those that it only refers to.
    pub fn entries(&self) -> &'a [(String, Value)] {
        entries(self.value)
    }

    /// Keys and values, with those that it refers to.
    pub fn all_entries(&self) -> impl Iterator<Item = &'a (String, Value)> + use<'a> {
        self.entries().iter().chain(self.meant().map(|meant| meant.entries()).unwrap_or_default())
    }

    /// The object that is meant by this one's `@id`, if that is another one.
    pub fn meant(&self) -> Option<Node<'a>> {
        let value = self.document.named(self.id()?)?;
        (!std::ptr::eq(value, self.value)).then_some(Node { value, ..*self })
    }

    /// Its `@id`.
    pub fn id(&self) -> Option<&'a str> {
        self.text_at("@id")
    }

    /// The text under this very key.
    pub fn text_at(&self, key: &str) -> Option<&'a str> {
        self.entries().iter().find_map(|(name, value)| match value {
            Value::Text(text) if name == key => Some(text.as_str()),
            _ => None,
        })
    }

    /// A value in this one.
    pub fn step(&self, value: &'a Value) -> Option<Node<'a>> {
        let steps = self.steps.checked_sub(1)?;
        (!is_absent(value)).then_some(Node { value, document: self.document, steps })
    }

    /// The members of a list or of an `ItemList`; anything else is a list of one.
    pub fn items(&self) -> Vec<Node<'a>> {
        let inner = self.all_entries().find(|(key, _)| MEMBERS.contains(&key.as_str())).map(|(_, value)| value);
        match (self.value, inner) {
            (Value::List(list), _) | (_, Some(Value::List(list))) => {
                list.iter().filter_map(|value| self.step(value)).collect()
            }
            (_, Some(one)) => self.step(one).into_iter().collect(),
            _ => vec![*self],
        }
    }

    /// The last words of the types: `Movie` of `https://schema.org/Movie` and of `schema:Movie`.
    pub fn types(&self) -> Vec<String> {
        let types = self.get("@type").map(|types| types.items()).unwrap_or_default();
        let last = |name: String| behind_last(&name, b"/:#").to_owned();
        types.iter().filter_map(Node::as_text).map(last).collect()
    }

    /// Whether it is an object.
    pub fn is_object(&self) -> bool {
        matches!(self.value, Value::Object(_))
    }

    /// A text, or a number as text.
    pub fn as_text(&self) -> Option<String> {
        match self.value {
            Value::Text(text) => Some(text.trim().to_owned()),
            Value::Number(number) => {
                let digits = Decimal::from_float(number.abs())?.text();
                Some(if *number < 0.0 { ["-", &digits].concat() } else { digits })
            }
            _ => None,
        }
    }

    /// What kind of value it is, for messages.
    pub fn kind(&self) -> &'static str {
        match self.value {
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

fn entries(value: &Value) -> &[(String, Value)] {
    match value {
        Value::Object(entries) => entries,
        _ => &[],
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
