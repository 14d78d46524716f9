//! JSON text as the browser reads it, as a [`Value`].
//!
//! By hand and not through serde-wasm-bindgen: its error messages bring serde's words for every type and the formatting
//! of floats, 7 kB that readers would load for messages that nobody is ever shown; and it calls the page for each value.

use wasm_bindgen::prelude::*;

use crate::review::{self, Allowance, Budget, Value};
use crate::text::utf16_units;

#[wasm_bindgen(module = "/src/host/json.js")]
extern "C" {
    type Layout;
    #[wasm_bindgen(js_name = layOut)]
    fn lay_out(data: &JsValue, depth: u32, values: u32, characters: usize, longest: usize) -> Layout;
    #[wasm_bindgen(method, getter)]
    fn numbers(this: &Layout) -> Vec<f64>;
    #[wasm_bindgen(method, getter)]
    fn text(this: &Layout) -> String;
    #[wasm_bindgen(method, getter)]
    fn error(this: &Layout) -> Option<String>;
}

/// Reads JSON text, and tells what had to be repaired in it; what is no text has been read already.
///
/// # Errors
/// What the text is instead.
pub fn parse(data: &JsValue) -> Result<(Value, Vec<&'static str>), String> {
    // The text itself comes in only where it is needed.
    review::parse(read(data), &|| data.as_string().unwrap_or_default(), &|text| read(&text.into()))
}

/// Reads what is JSON. Depth and size are bounded as everywhere: what is too much is cut off.
///
/// # Errors
/// Why it is none, in the browser's words.
pub fn read(data: &JsValue) -> Result<Value, String> {
    let layout = lay_out(data, Budget::DEPTH, Budget::VALUES, Budget::TEXT, Budget::LONGEST);
    match layout.error() {
        Some(error) => Err(error),
        None => {
            let (numbers, text) = (layout.numbers(), layout.text());
            let mut laid = Laid { numbers: numbers.into_iter(), text: &text };
            Ok(laid.value(Budget::new().allowance()).unwrap_or(Value::Null))
        }
    }
}

/// Stands behind the members of a list or an object.
const END: f64 = 8.0;

/// What is left of a layout.
struct Laid<'t> {
    numbers: std::vec::IntoIter<f64>,
    text: &'t str,
}

impl<'t> Laid<'t> {
    /// The next value; none at the end of a list or an object.
    fn value(&mut self, allowance: Allowance<'_>) -> Option<Value> {
        Some(match self.numbers.next()? as u8 {
            0 => Value::Null,
            1 => Value::Bool(false),
            2 => Value::Bool(true),
            3 => Value::Number(self.numbers.next()?),
            4 => allowance.text(self.said()),
            kind @ (5 | 6) => {
                let inner = allowance.deeper();
                let value = if kind == 5 {
                    self.list(inner.unwrap_or(allowance))
                } else {
                    self.object(inner.unwrap_or(allowance))
                };
                if inner.is_some() { value } else { Value::Cut }
            }
            7 => Value::Cut,
            _ => return None,
        })
    }

    fn list(&mut self, allowance: Allowance<'_>) -> Value {
        let mut list = Vec::new();
        loop {
            // Its end costs nothing.
            let taken = self.numbers.as_slice().first() != Some(&END) && allowance.take(0);
            let Some(member) = self.value(allowance) else { return Value::List(list) };
            Allowance::push(&mut list, if taken { member } else { Value::Cut });
        }
    }

    fn object(&mut self, allowance: Allowance<'_>) -> Value {
        let mut object = Vec::new();
        loop {
            match self.numbers.next() {
                Some(4.0) => {}
                Some(7.0) => {
                    Allowance::cut(&mut object);
                    continue;
                }
                _ => return Value::Object(object),
            }
            let key = self.said().to_owned();
            let taken = allowance.take(key.len());
            let value = self.value(allowance).unwrap_or(Value::Null);
            if taken {
                object.push((key, value));
            } else {
                Allowance::cut(&mut object);
            }
        }
    }

    /// The next text, whose length is given as JavaScript counts.
    fn said(&mut self) -> &'t str {
        let mut left = self.numbers.next().unwrap_or_default() as u32;
        let is_next = |byte: u8| {
            let units = utf16_units(byte);
            let is_next = left == 0 && units > 0;
            left = left.saturating_sub(units);
            is_next
        };
        let bytes = self.text.bytes().position(is_next).unwrap_or(self.text.len());
        let (said, behind) = self.text.split_at_checked(bytes).unwrap_or_default();
        self.text = behind;
        said
    }
}
