//! The JSON as a whole: what an `@id` means, where a value stands, and whether something had to be cut off.

use super::decimal::digits;
use super::value::Value;
use crate::markup::Names;
use crate::text::{fill, replace};

/// A tree of JSON, with an index of its `@id`s.
pub struct Document<'a> {
    root: &'a Value,
    names: Names,
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
                        self.names.add(id.clone(), full | self.named.len() as u64);
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
        let mut pointer = String::new();
        find(self.root, value, &mut pointer);
        pointer
    }
}

/// Whether a value is in a tree; puts the steps to it before the pointer.
fn find(tree: &Value, sought: &Value, pointer: &mut String) -> bool {
    if tree.is(sought) {
        return true;
    }
    match tree {
        Value::List(list) => {
            for (index, value) in list.iter().enumerate() {
                if find(value, sought, pointer) {
                    *pointer = fill("/{}{}", &[&digits(index), pointer]);
                    return true;
                }
            }
        }
        Value::Object(entries) => {
            for (key, value) in entries {
                if find(value, sought, pointer) {
                    let key = replace(&replace(key, "~", "~0"), "/", "~1");
                    *pointer = fill("/{}{}", &[&key, pointer]);
                    return true;
                }
            }
        }
        _ => {}
    }
    false
}
