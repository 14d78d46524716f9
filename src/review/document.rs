//! The JSON as a whole: what an `@id` means, where a value stands, and whether something had to be cut off.

use std::cmp::Reverse;

use super::value::Value;

/// A tree of JSON, with an index of its `@id`s.
pub struct Document<'a> {
    root: &'a Value,
    named: Vec<Named<'a>>,
    /// The first place at which something was cut off.
    pub cut: Option<&'a Value>,
}

/// An object that says more than its `@id`; of several with the same one, the fullest comes first.
type Named<'a> = (&'a str, Reverse<usize>, usize, &'a Value);

impl<'a> Document<'a> {
    /// Looks through a tree.
    pub fn of(root: &'a Value) -> Self {
        let mut document = Document { root, named: Vec::new(), cut: None };
        document.gather(root);
        document.named.sort_unstable_by_key(|(id, full, place, _)| (*id, *full, *place));
        document
    }

    fn gather(&mut self, value: &'a Value) {
        match value {
            Value::List(list) => list.iter().for_each(|value| self.gather(value)),
            Value::Object(entries) => {
                for (key, inner) in entries {
                    if let ("@id", Value::Text(id), 2..) = (key.as_str(), inner, entries.len()) {
                        self.named.push((id, Reverse(entries.len()), self.named.len(), value));
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
        let first = self.named.partition_point(|(other, ..)| *other < id);
        self.named.get(first).filter(|(other, ..)| *other == id).map(|(.., value)| *value)
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
            Some(["/", &index.to_string(), &rest].concat())
        }),
        Value::Object(entries) => entries.iter().find_map(|(key, value)| {
            let rest = pointer(value, sought)?;
            Some(["/", &key.replace('~', "~0").replace('/', "~1"), &rest].concat())
        }),
        _ => None,
    }
}
