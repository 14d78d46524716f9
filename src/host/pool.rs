//! Yew apps, used again and again.
//!
//! Yew never lets go of an app's root element and listeners, also when the app is destroyed. So a card that is taken
//! away leaves its app here, for the next card: a page never holds more apps than it once had cards at the same time.
//!
//! Yew draws at once (its feature `not_browser_env`), because the JavaScript around it says when: one card after the other,
//! never one while another is drawn. So its queues hold one component, and a queue of microtasks comes into the wasm no
//! second time.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Element, Node};
use yew::{AppHandle, Renderer};

use super::page_host::PageHost;
use super::surface::Surface;
use crate::components::{Card, CardProps, Given, Msg};

#[wasm_bindgen]
extern "C" {
    /// What takes a child without objection, as no page can forbid it that: web-sys would watch for an exception.
    type Parent;
    #[wasm_bindgen(method)]
    fn append(this: &Parent, child: &Element);
}

/// An app and what it draws on.
pub struct App {
    /// None before the first card is drawn.
    handle: Option<AppHandle<Card>>,
    surface: Rc<Surface>,
}

thread_local! {
    static FREE: RefCell<Vec<App>> = const { RefCell::new(Vec::new()) };
}

impl App {
    /// A place for a card. `root` is taken if no used one is free; either way it is in `parent` afterwards.
    pub fn place(parent: &Node, root: Element) -> Self {
        let fresh = || App { handle: None, surface: Rc::new(Surface::of(root)) };
        let app = FREE.with(|free| free.borrow_mut().pop()).unwrap_or_else(fresh);
        parent.unchecked_ref::<Parent>().append(app.surface.root());
        app
    }

    /// What its card is drawn on.
    pub fn surface(&self) -> Rc<Surface> {
        self.surface.clone()
    }

    /// Draws a card, or other properties of the one that stands there.
    pub fn draw(&mut self, props: CardProps) {
        match &mut self.handle {
            Some(handle) => handle.update(props),
            None => {
                let root = self.surface.root().clone();
                self.handle = Some(Renderer::with_root_and_props(root, props).render());
            }
        }
    }

    /// Tells the card something.
    pub fn tell(&self, msg: Msg) {
        if let Some(handle) = &self.handle {
            handle.send_message(msg);
        }
    }

    /// Takes the card out of its page and draws nothing in its stead: a player or an open spoiler must not show up in the
    /// next card's place.
    pub fn give_back(mut self, mut props: CardProps) {
        self.surface.root().remove();
        let host = PageHost { page: None, surface: self.surface(), language: String::new(), work: String::new() };
        props.given = Rc::new(Given::nothing(props.words, Rc::new(host)));
        self.draw(props);
        FREE.with(|free| free.borrow_mut().push(self));
    }
}
