//! What the browser has parsed becomes the same tree as JSON text natively; and so does what JSON cannot say.
#![cfg(target_arch = "wasm32")]

#[path = "common/values.rs"]
mod values;

use js_sys::Function;
use review_card::host::read_json;
use review_card::review::Value;
use values::{LEFT, VALUES, excessive, extent};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn value(parsed: &JsValue) -> Value {
    read_json(parsed).expect("what was read")
}

#[wasm_bindgen_test]
fn trees() {
    for (json, expected) in VALUES {
        assert_eq!(format!("{:?}", value(&(*json).into())), *expected, "{json}");
    }
}

#[wasm_bindgen_test]
fn what_is_too_much_is_cut() {
    for (json, left) in excessive().iter().zip(LEFT) {
        assert_eq!(extent(&value(&json.into())), left, "{json:.60}");
    }
}

#[wasm_bindgen_test]
fn what_json_cannot_say() {
    for (code, expected) in [
        ("undefined", "Null"),
        ("Symbol('a')", "Null"),
        ("() => 1", "Null"),
        ("10n", "Null"),
        ("NaN", "Number(NaN)"),
        ("Infinity", "Number(inf)"),
        ("['\\ud800']", "List([Text(\"\u{fffd}\")])"),
        ("new String('a')", "Object([(\"0\", Text(\"a\"))])"),
        ("new Date(0)", "Object([])"),
        ("new Map([[1, 2]])", "Object([])"),
        ("Object.create({a: 1}, {b: {value: 2, enumerable: true}})", "Object([(\"b\", Number(2.0))])"),
        ("[, 1]", "List([Null, Number(1.0)])"),
    ] {
        let made = Function::new_no_args(&format!("return ({code})")).call0(&JsValue::UNDEFINED).expect(code);
        assert_eq!(format!("{:?}", value(&made)), expected, "{code}");
    }
}
