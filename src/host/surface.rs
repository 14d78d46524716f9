//! How drawings get into the page: as numbers and one text, by one call, which `draw.js` then takes step by step. To call
//! the page for each element and attribute took as long as making the elements.

use std::cell::RefCell;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::changes::changes;
use super::page::Page;
use crate::components::{CONSTANTS, Drawing};

#[wasm_bindgen(module = "/src/host/draw.js")]
extern "C" {
    type Drawn;
    #[wasm_bindgen(constructor)]
    fn new(root: &Element, constants: &[u8]) -> Drawn;
    #[wasm_bindgen(method)]
    fn draw(this: &Drawn, steps: &[u32], text: &str) -> Option<Function>;
    #[wasm_bindgen(method)]
    fn change(this: &Drawn, steps: &[u32], text: &str);
}

/// An element in which nothing else stands, and what was drawn there last.
pub struct Surface {
    root: Element,
    drawn: Drawn,
    before: RefCell<Drawing>,
}

impl Surface {
    /// The surface of an element in which nothing stands yet.
    pub fn of(root: Element) -> Self {
        Surface { drawn: Drawn::new(&root, CONSTANTS), root, before: RefCell::default() }
    }

    /// Where it is.
    pub fn root(&self) -> &Element {
        &self.root
    }

    /// Shows a drawing. A long one is the page's to finish.
    pub fn show(&self, page: Option<&Page>, mut now: Drawing) {
        // They stay for as long as the card.
        now.steps.shrink_to_fit();
        now.text.shrink_to_fit();
        let mut before = self.before.borrow_mut();
        match changes(&before, &now) {
            Some(Drawing { steps, text }) => {
                if !steps.is_empty() {
                    self.drawn.change(steps.as_flattened(), &text);
                }
            }
            None => {
                if let Some(go_on) = self.drawn.draw(now.steps.as_flattened(), &now.text) {
                    page.inspect(|page| page.unfinished(&go_on));
                }
            }
        }
        *before = now;
    }
}
