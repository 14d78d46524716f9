//! JSON text as the browser reads it, and what the browser has parsed as a [`Value`].
//!
//! By hand and not through serde-wasm-bindgen: its error messages bring serde's words for every type and the formatting
//! of floats, 7 kB that readers would load for messages that nobody is ever shown.

use js_sys::{Array, JSON, JsString, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::review::{Budget, Room, Value, explain, mend};

/// Reads JSON text, and tells what had to be mended in it; what is no text has been read already.
///
/// # Errors
/// What the text is instead.
pub fn parse(data: JsValue) -> Result<(JsValue, Vec<&'static str>), String> {
    let Some(text) = data.as_string() else { return Ok((data, Vec::new())) };
    let error = match JSON::parse(&text) {
        Ok(parsed) => return Ok((parsed, Vec::new())),
        Err(error) => error,
    };
    let mended = mend(&text, &|text| JSON::parse(text).is_ok());
    JSON::parse(&mended.text).map(|parsed| (parsed, mended.messages())).map_err(|_| {
        let message = error.dyn_into::<js_sys::Error>().map(|error| String::from(error.message()));
        explain(&text, &message.unwrap_or_default())
    })
}

/// The value as a tree. Depth and size are bounded as everywhere: what is too much is cut off.
pub fn value(parsed: &JsValue) -> Value {
    tree(parsed, Budget::new().room())
}

fn tree(parsed: &JsValue, room: Room<'_>) -> Value {
    if let Some(value) = parsed.as_bool() {
        return Value::Bool(value);
    }
    if let Some(number) = parsed.as_f64() {
        return Value::Number(number);
    }
    if let Some(text) = parsed.dyn_ref::<JsString>() {
        return room.text(&String::from(text));
    }
    if !parsed.is_object() {
        return Value::Null;
    }
    let Some(room) = room.deeper() else { return Value::Cut };
    if let Some(members) = parsed.dyn_ref::<Array>() {
        let mut list = Vec::new();
        for member in members.iter() {
            Room::push(&mut list, if room.take(0) { tree(&member, room) } else { Value::Cut });
        }
        return Value::List(list);
    }
    let mut object = Vec::new();
    let parsed: &Object = parsed.unchecked_ref();
    for (key, value) in Object::keys(parsed).iter().zip(Object::values(parsed).iter()) {
        let key = key.as_string().unwrap_or_default();
        if room.take(key.len()) {
            object.push((key, tree(&value, room)));
        } else {
            Room::cut(&mut object);
        }
    }
    Value::Object(object)
}
