//! How a drawing gets into the page: as numbers and one text, by one call, which `draw.js` then takes step by step. To call
//! the page for each element and attribute took as long as making the elements.

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{Callback, Html};

use super::page::Page;
use crate::components::{Drawing, Step};

#[wasm_bindgen(module = "/src/host/draw.js")]
extern "C" {
    fn draw(root: &Element, memory: &JsValue, steps: &[u32], text: &str) -> Option<Function>;
}

/// Shows drawings in an element, in which nothing else stands. Nothing is left for Yew to draw; a long drawing is the page's
/// to finish.
pub fn surface(root: Element, page: Page) -> Callback<Drawing, Html> {
    Callback::from(move |drawing: Drawing| {
        if let Some(go_on) = draw(&root, &wasm_bindgen::memory(), &numbers(&drawing), &drawing.text) {
            page.unfinished(&go_on);
        }
        Html::default()
    })
}

/// The steps as `draw.js` reads them, with lengths as JavaScript counts them. Constants lie in the first half a gigabyte and
/// are shorter than 512 bytes; texts have less than eight million characters, which is more than a review may hold.
fn numbers(drawing: &Drawing) -> Vec<u32> {
    let mut numbers = Vec::with_capacity(drawing.steps.len().saturating_mul(2));
    let mut rest = drawing.text.as_str();
    let mut characters = |bytes: usize| {
        let (text, behind) = rest.split_at_checked(bytes).unwrap_or_default();
        rest = behind;
        text.encode_utf16().count() as u32
    };
    for step in &drawing.steps {
        let (kind, constant, number) = match *step {
            Step::Open(shape, key) => (0, shape, key),
            Step::Text(bytes) => (1, "", characters(bytes)),
            Step::Close => (2, "", 0),
            Step::Constant(attributes) => (3, attributes, 0),
            Step::Attribute(name, bytes) => (4, name, characters(bytes)),
            Step::Without(name) => (5, name, 0),
        };
        // The place of what is empty is nowhere.
        let place = if constant.is_empty() { 0 } else { constant.as_ptr() as usize as u32 };
        numbers.extend([place << 3 | kind, number << 9 | constant.len() as u32]);
    }
    numbers
}
