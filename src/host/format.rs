//! Numbers and dates as the browser writes them.

use wasm_bindgen::prelude::*;

use crate::review::{Date, Decimal};

#[wasm_bindgen(module = "/src/host/format.js")]
extern "C" {
    #[wasm_bindgen(js_name = writeNumber)]
    fn write_number(language: &str, number: f64, places: u8) -> Option<String>;
    #[wasm_bindgen(js_name = writeDate)]
    fn write_date(language: &str, iso: &str) -> Option<String>;
}

/// A number, as it is written in a language.
pub fn number(language: &str, number: Decimal) -> String {
    write_number(language, number.to_float(), number.places()).unwrap_or_else(|| number.text())
}

/// A date, as it is written in a language.
pub fn date(language: &str, date: Date) -> String {
    write_date(language, &date.iso()).unwrap_or_else(|| date.iso())
}
