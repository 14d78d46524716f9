//! Numbers and dates as the browser writes them.

use std::rc::Rc;

use wasm_bindgen::prelude::*;

use crate::review::{Date, Decimal};
use crate::words::{Format, Plain};

#[wasm_bindgen(module = "/src/host/format.js")]
extern "C" {
    #[wasm_bindgen(js_name = writeNumber)]
    fn write_number(language: &str, number: f64, places: u8) -> Option<String>;
    #[wasm_bindgen(js_name = writeDate)]
    fn write_date(language: &str, iso: &str) -> Option<String>;
}

struct Intl(String);

/// The format of a language.
pub fn of(language: String) -> Rc<dyn Format> {
    Rc::new(Intl(language))
}

impl Format for Intl {
    fn number(&self, number: Decimal) -> String {
        write_number(&self.0, number.to_float(), number.places()).unwrap_or_else(|| Plain.number(number))
    }

    fn date(&self, date: Date) -> String {
        write_date(&self.0, &date.iso()).unwrap_or_else(|| Plain.date(date))
    }
}
