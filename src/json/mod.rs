//! JSON text natively, through serde_json: as a [`Value`], and where in it the values stand.

mod places;

pub use places::{Places, syntax_error};

use std::collections::HashMap;
use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::review::{self, Allowance, Budget, Value};

/// Reads JSON text as the browser does, and tells what had to be repaired in it.
///
/// # Errors
/// What the text is instead.
pub fn parse(text: &str) -> Result<(Value, Vec<&'static str>), String> {
    let read = |text: &str| value(text).map_err(|error| error.to_string());
    review::parse(read(text), &|| text.to_owned(), &read)
}

/// Reads JSON text. Depth and size are bounded as everywhere: what is too much is cut off.
///
/// # Errors
/// When the text is not JSON.
pub fn value(text: &str) -> Result<Value, serde_json::Error> {
    let budget = Budget::new();
    let mut source = serde_json::Deserializer::from_str(text);
    source.disable_recursion_limit();
    let value = Tree(budget.allowance()).deserialize(&mut source)?;
    source.end()?;
    Ok(value)
}

struct Tree<'a>(Allowance<'a>);

impl<'de> DeserializeSeed<'de> for Tree<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Value, D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
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

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(self.0.text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut source: A) -> Result<Value, A::Error> {
        let Some(allowance) = self.0.deeper() else {
            while source.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(Value::Cut);
        };
        let mut list = Vec::new();
        while let Some(value) = source.next_element_seed(Member(allowance))? {
            Allowance::push(&mut list, value);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut source: A) -> Result<Value, A::Error> {
        let Some(allowance) = self.0.deeper() else {
            while source.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(Value::Cut);
        };
        let mut object = Vec::new();
        // Of two equal keys the last one counts, in the place of the first, as in the browser.
        let mut places = HashMap::new();
        while let Some(key) = source.next_key::<String>()? {
            let earlier = places.get(&key).and_then(|place| object.get_mut(*place));
            if let Some((_, earlier)) = earlier {
                *earlier = source.next_value_seed(Tree(allowance))?;
            } else if allowance.take(key.len()) {
                places.insert(key.clone(), object.len());
                object.push((key, source.next_value_seed(Tree(allowance))?));
            } else {
                source.next_value::<IgnoredAny>()?;
                Allowance::cut(&mut object);
            }
        }
        Ok(Value::Object(object))
    }
}

/// A member of a list, for which nothing may be left.
struct Member<'a>(Allowance<'a>);

impl<'de> DeserializeSeed<'de> for Member<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Value, D::Error> {
        match self.0.take(0) {
            true => Tree(self.0).deserialize(source),
            false => IgnoredAny::deserialize(source).map(|_| Value::Cut),
        }
    }
}
