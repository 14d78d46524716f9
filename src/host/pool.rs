//! Yew apps, used again and again.
//!
//! Yew never lets go of an app's root element and listeners, also when the app is destroyed. So a card that is taken
//! away leaves its app here, for the next card: a page never holds more apps than it once had cards at the same time.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::{Element, Node};
use yew::{AppHandle, Callback, Renderer};

use crate::components::{Card, CardProps, Msg};

/// An app and the element that it draws into.
pub struct App {
    handle: AppHandle<Card>,
    root: Element,
}

thread_local! {
    static FREE: RefCell<Vec<App>> = const { RefCell::new(Vec::new()) };
}

impl App {
    /// Draws a card. `root` is taken if no used one is free; either way it is in `parent` afterwards.
    pub fn draw(parent: &Node, root: Element, props: CardProps) -> Self {
        let free = FREE.with(|free| free.borrow_mut().pop());
        let app = match free {
            Some(mut app) => {
                app.update(props);
                app
            }
            None => App { handle: Renderer::with_root_and_props(root.clone(), props).render(), root },
        };
        // It fails only where the page forbids children, which it cannot do to a shadow root.
        let _ = parent.append_child(&app.root);
        app
    }

    /// Draws other properties.
    pub fn update(&mut self, props: CardProps) {
        self.handle.update(props);
    }

    /// Tells the card something.
    pub fn tell(&self, msg: Msg) {
        self.handle.send_message(msg);
    }

    /// Takes the card out of its page and draws nothing in its stead; then the app is free for another card. Not before:
    /// a player or an open spoiler must not show up in the next card's place.
    pub fn give_back(mut self, mut props: CardProps) {
        self.root.remove();
        let app = Rc::new(Cell::new(None));
        let emptied = app.clone();
        props.review = Rc::default();
        props.on_event = Callback::from(move |_| {
            FREE.with(|free| free.borrow_mut().extend(emptied.take()));
            true
        });
        self.update(props);
        app.set(Some(self));
    }
}
