//! Any JSON as one small tree, in bounded depth and size. Nothing here knows what a review is.
//!
//! The tree is read through serde, so the browser's parsed objects and a native JSON parser take the same way in.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// What lies deeper is cut off: deeper than any review needs, far from the end of the stack.
const MAX_DEPTH: u32 = 48;
/// Values in one tree; what comes after is cut off.
const MAX_VALUES: u32 = 50_000;
/// Bytes of text in one tree: about ten novels. What comes after is cut off.
const MAX_TEXT: usize = 4 << 20;

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `null`, and JavaScript's `undefined`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// Any number.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object, its keys in their order.
    Object(Vec<(String, Value)>),
    /// Something that was left out, because the whole was too deep or too large.
    Cut,
}

impl Value {
    /// Reads a value from any self-describing format.
    ///
    /// # Errors
    /// Only those of the format itself: syntax, or an object that throws while it is looked at.
    pub fn read<'de, D: Deserializer<'de>>(source: D) -> Result<Value, D::Error> {
        let left = Cell::new(Left { values: MAX_VALUES, text: MAX_TEXT });
        Seed { depth: MAX_DEPTH, left: &left }.deserialize(source)
    }
}

#[derive(Clone, Copy)]
struct Left {
    values: u32,
    text: usize,
}

#[derive(Clone, Copy)]
struct Seed<'a> {
    depth: u32,
    left: &'a Cell<Left>,
}

impl Seed<'_> {
    /// Counts one value of so many bytes; false when the budget is used up.
    fn take(self, text: usize) -> bool {
        let left = self.left.get();
        match (left.values.checked_sub(1), left.text.checked_sub(text)) {
            (Some(values), Some(text)) => {
                self.left.set(Left { values, text });
                true
            }
            _ => false,
        }
    }

    fn deeper(self) -> Option<Self> {
        let depth = self.depth.checked_sub(1)?;
        self.take(0).then_some(Seed { depth, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Value, D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Number(value))
    }

    // serde's own answers to these would bring the formatting of floats, which is 4 kB of the program.
    fn visit_bytes<E>(self, _: &[u8]) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_i128<E>(self, value: i128) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(if self.take(value.len()) { Value::Text(value.to_owned()) } else { Value::Cut })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut source: A) -> Result<Value, A::Error> {
        let Some(inner) = self.deeper() else {
            while source.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(Value::Cut);
        };
        let mut list = Vec::new();
        while let Some(value) = source.next_element_seed(inner)? {
            // One mark is enough: a million cut values would be the memory that the budget saves.
            if !matches!((&value, list.last()), (Value::Cut, Some(Value::Cut))) {
                list.push(value);
            }
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut source: A) -> Result<Value, A::Error> {
        let Some(inner) = self.deeper() else {
            while source.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(Value::Cut);
        };
        let mut object = Vec::new();
        while let Some(key) = source.next_key::<String>()? {
            if inner.take(key.len()) {
                let value = source.next_value_seed(inner)?;
                object.push((key, value));
            } else {
                source.next_value::<IgnoredAny>()?;
                if !matches!(object.last(), Some((_, Value::Cut))) {
                    object.push((String::new(), Value::Cut));
                }
            }
        }
        Ok(Value::Object(object))
    }
}
