//! The JSON as a whole: what an `@id` means, where a value stands, and whether something had to be cut off.

use super::decimal::digits;
use super::names::Names;
use super::value::Value;
use crate::find::{fill, replaced};

/// A tree of JSON, with an index of its `@id`s.
pub struct Document<'a> {
    root: &'a Value,
    names: Names<'a>,
    /// The objects that have an `@id`.
    named: Vec<&'a Value>,
    /// The first place at which something was cut off.
    pub cut: Option<&'a Value>,
}

impl<'a> Document<'a> {
    /// Looks through a tree.
    pub fn of(root: &'a Value) -> Self {
        let mut document = Document { root, names: Names::default(), named: Vec::new(), cut: None };
        document.gather(root);
        document.names.sort();
        document
    }

    fn gather(&mut self, value: &'a Value) {
        match value {
            Value::List(list) => list.iter().for_each(|value| self.gather(value)),
            Value::Object(entries) => {
                for (key, inner) in entries {
                    if let ("@id", Value::Text(id), 2..) = (key.as_str(), inner, entries.len()) {
                        // Of several with the same one, the fullest comes first.
                        let full = u64::from(u32::MAX).saturating_sub(entries.len() as u64) << 32;
                        self.names.add(id, full | self.named.len() as u64);
                        self.named.push(value);
                    }
                    self.gather(inner);
                }
            }
            Value::Cut => self.cut = self.cut.or(Some(value)),
            _ => {}
        }
    }

    /// The object with this `@id`.
    pub fn named(&self, id: &str) -> Option<&'a Value> {
        // The lower half is where it stands in `named`.
        let place = self.names.find(id)? as u32;
        self.named.get(place as usize).copied()
    }

    /// The JSON Pointer to a value of this tree. It is looked for, so that reading without problems costs nothing.
    pub fn pointer(&self, value: &Value) -> String {
        pointer(self.root, value).unwrap_or_default()
    }
}

fn pointer(tree: &Value, sought: &Value) -> Option<String> {
    if std::ptr::eq(tree, sought) {
        return Some(String::new());
    }
    match tree {
        Value::List(list) => list.iter().enumerate().find_map(|(index, value)| {
            let rest = pointer(value, sought)?;
            Some(fill("/{}{}", &[&digits(index), &rest]))
        }),
        Value::Object(entries) => entries.iter().find_map(|(key, value)| {
            let rest = pointer(value, sought)?;
            let key = replaced(key, "~", "~0");
            let key = replaced(&key, "/", "~1");
            Some(fill("/{}{}", &[&key, &rest]))
        }),
        _ => None,
    }
}
