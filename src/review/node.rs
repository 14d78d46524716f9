//! A value and where it stands: the tolerant ways to look at JSON that all readers of parts share.
//!
//! schema.org lets most things be a text, an object or a list; so do these.

use super::decimal::Decimal;
use super::value::Value;

/// A place in the JSON, from the root down.
#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Key(&'a Node<'a>, &'a str),
    /// A member of a list, or of the list under this key.
    Index(&'a Node<'a>, &'static str, usize),
}

/// Where an `ItemList` keeps its members.
const ITEMS: &str = "itemListElement";

/// A value with its place.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    value: &'a Value,
    step: Step<'a>,
}

impl<'a> Node<'a> {
    /// The whole tree.
    pub fn root(value: &'a Value) -> Self {
        Node { value, step: Step::Root }
    }

    /// The value itself.
    pub fn value(&self) -> &'a Value {
        self.value
    }

    /// The JSON path, such as `$.sections[1].text`.
    pub fn path(&self) -> String {
        match self.step {
            Step::Root => "$".to_owned(),
            Step::Key(parent, key) => [&parent.path(), ".", key].concat(),
            Step::Index(parent, key, index) => {
                let dot = if key.is_empty() { "" } else { "." };
                [&parent.path(), dot, key, "[", &index.to_string(), "]"].concat()
            }
        }
    }

    /// The value under a key; `null` and empty text count as absent, as plugins print them for "nothing".
    pub fn get(&'a self, key: &'a str) -> Option<Node<'a>> {
        let value = self.entries().iter().rfind(|(name, _)| name == key).map(|(_, value)| value)?;
        let node = Node { value, step: Step::Key(self, key) };
        (!node.is_absent()).then_some(node)
    }

    /// Keys and values, if it is an object.
    pub fn entries(&self) -> &'a [(String, Value)] {
        match self.value {
            Value::Object(entries) => entries,
            _ => &[],
        }
    }

    /// The members of a list or of an `ItemList`; anything else is a list of one.
    pub fn items(&'a self) -> Vec<Node<'a>> {
        let inner = self.entries().iter().find(|(key, _)| key == ITEMS).map(|(_, value)| value);
        let (list, key) = match (self.value, inner) {
            (Value::List(list), _) => (list, ""),
            (_, Some(Value::List(list))) => (list, ITEMS),
            (_, Some(one)) => return vec![Node { value: one, step: Step::Key(self, ITEMS) }],
            _ => return vec![*self],
        };
        let members = list.iter().enumerate();
        let nodes = members.map(|(index, value)| Node { value, step: Step::Index(self, key, index) });
        nodes.filter(|node| !node.is_absent()).collect()
    }

    /// Whether it is an object.
    pub fn is_object(&self) -> bool {
        matches!(self.value, Value::Object(_))
    }

    /// A text, or a number as text.
    pub fn as_text(&self) -> Option<String> {
        match self.value {
            Value::Text(text) => Some(text.trim().to_owned()),
            Value::Number(number) => Decimal::from_float(*number).map(|number| number.to_string()),
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
            Value::Object(_) => "an object",
            Value::Cut => "more than a review may hold (too deep or too long)",
        }
    }

    fn is_absent(&self) -> bool {
        match self.value {
            Value::Null => true,
            Value::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }
}
