//! Numbers and dates by the browser's `Intl`.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::review::{Date, Decimal};
use crate::words::{Format, Plain};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type NumberFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(language: &str, options: &Object) -> Result<NumberFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, number: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(language: &str, options: &Object) -> Result<DateTimeFormat, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn format(this: &DateTimeFormat, time: f64) -> Result<String, JsValue>;
}

struct Intl {
    language: String,
    /// For numbers without decimal places. It is dear to make, and every card with a spoiler counts.
    whole: OnceCell<Option<NumberFormat>>,
}

thread_local! {
    static LAST: RefCell<Option<Rc<Intl>>> = const { RefCell::new(None) };
}

/// The format of a language.
pub fn of(language: &str) -> Rc<dyn Format> {
    LAST.with_borrow_mut(|last| match last {
        // Cards beside one another are mostly of one language.
        Some(format) if format.language == language => format.clone(),
        _ => last.insert(Rc::new(Intl { language: language.to_owned(), whole: OnceCell::new() })).clone(),
    })
}

impl Intl {
    /// None where the language tag is none.
    fn with(&self, places: u8) -> Option<NumberFormat> {
        let places = JsValue::from(places);
        let options = options(&[("minimumFractionDigits", &places), ("maximumFractionDigits", &places)]);
        NumberFormat::new(&self.language, &options).ok()
    }
}

impl Format for Intl {
    fn number(&self, number: Decimal) -> String {
        let written = |format: &NumberFormat| format.format(number.to_float());
        let written = match number.places() {
            0 => self.whole.get_or_init(|| self.with(0)).as_ref().map(written),
            places => self.with(places).as_ref().map(written),
        };
        written.unwrap_or_else(|| Plain.number(number))
    }

    fn date(&self, date: Date) -> String {
        let (utc, numeric, long) = (JsValue::from("UTC"), JsValue::from("numeric"), JsValue::from("long"));
        let options = options(&[("timeZone", &utc), ("year", &numeric)]);
        if date.month.is_some() {
            set(&options, "month", &long);
        }
        if date.day.is_some() {
            set(&options, "day", &numeric);
        }
        // An ISO date without a time is midnight UTC, which is the zone it is written in again.
        let time = js_sys::Date::new(&date.iso().into()).get_time();
        let format = DateTimeFormat::new(&self.language, &options);
        format.and_then(|format| format.format(time)).unwrap_or_else(|_| Plain.date(date))
    }
}

fn options(entries: &[(&str, &JsValue)]) -> Object {
    let options = Object::new();
    for (key, value) in entries {
        set(&options, key, value);
    }
    options
}

fn set(options: &Object, key: &str, value: &JsValue) {
    // Setting a key of a plain object cannot fail.
    let _ = Reflect::set(options, &key.into(), value);
}
