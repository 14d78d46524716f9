//! How drawings get into the page: as numbers and one text, by one call, which `draw.js` then takes step by step. To call
//! the page for each element and attribute took as long as making the elements.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{Callback, Html};

use super::changes::changes;
use super::page::Page;
use super::steps::Steps;
use crate::components::Drawing;

#[wasm_bindgen(module = "/src/host/draw.js")]
extern "C" {
    type Drawn;
    #[wasm_bindgen(constructor)]
    fn new(root: &Element) -> Drawn;
    #[wasm_bindgen(method)]
    fn draw(this: &Drawn, memory: &JsValue, steps: &[u32], text: &str) -> Option<Function>;
    #[wasm_bindgen(method)]
    fn change(this: &Drawn, memory: &JsValue, steps: &[u32], text: &str);
}

/// An element in which nothing else stands, and what was drawn there last.
pub struct Surface {
    root: Element,
    drawn: Drawn,
    steps: RefCell<Steps>,
}

impl Surface {
    /// The surface of an element in which nothing stands yet.
    pub fn of(root: Element) -> Self {
        Surface { drawn: Drawn::new(&root), root, steps: RefCell::default() }
    }

    /// Where it is.
    pub fn root(&self) -> &Element {
        &self.root
    }

    /// What shows drawings on it. A long one is the page's to finish, and nothing is left for Yew to draw.
    pub fn show(self: Rc<Self>, page: Page) -> Callback<Drawing, Html> {
        Callback::from(move |drawing| {
            self.draw(&page, drawing);
            Html::default()
        })
    }

    fn draw(&self, page: &Page, drawing: Drawing) {
        let now = Steps::of(drawing);
        let mut before = self.steps.borrow_mut();
        let memory = wasm_bindgen::memory();
        match changes(&before, &now) {
            Some(Steps { list, text }) => {
                if !list.is_empty() {
                    self.drawn.change(&memory, list.as_flattened(), &text);
                }
            }
            None => {
                if let Some(go_on) = self.drawn.draw(&memory, now.list.as_flattened(), &now.text) {
                    page.unfinished(&go_on);
                }
            }
        }
        *before = now;
    }
}
