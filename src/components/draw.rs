//! Builds the card's elements one after the other.
//!
//! It stands where `html!` would: the macro writes out each element's construction in place, which made a third of the
//! whole program; here an element is a short text and a few calls.

use std::rc::Rc;

use yew::html::Scope;
use yew::prelude::*;
use yew::virtual_dom::{Listener, ListenerKind, VList, VNode, VTag, VText};

use super::card::Card;
use super::event::Msg;

/// A tree of elements that is being built.
#[derive(Default)]
pub struct Draw {
    /// Those that are open still, the outermost first.
    open: Vec<VTag>,
    done: VList,
}

impl Draw {
    /// Adds an element: its tag and constant attributes, as in `p part=verdict dir=auto`. What is drawn by `content`
    /// goes inside.
    #[inline]
    pub fn el(&mut self, shape: &'static str, content: impl FnOnce(&mut Self)) {
        self.begin(shape);
        content(self);
        self.end();
    }

    /// The same for a tag that is not always the same one.
    #[inline]
    pub fn el_as(&mut self, tag: &'static str, attributes: &'static str, content: impl FnOnce(&mut Self)) {
        self.begin_as(tag, attributes);
        content(self);
        self.end();
    }

    #[inline(never)]
    fn begin(&mut self, shape: &'static str) {
        let (tag, attributes) = shape.split_once(' ').unwrap_or((shape, ""));
        self.begin_as(tag, attributes);
    }

    #[inline(never)]
    fn begin_as(&mut self, tag: &'static str, attributes: &'static str) {
        let mut element = VTag::new(tag);
        for attribute in attributes.split(' ').filter(|attribute| !attribute.is_empty()) {
            let (name, value) = attribute.split_once('=').unwrap_or((attribute, ""));
            element.add_attribute(name, value);
        }
        self.open.push(element);
    }

    #[inline(never)]
    fn end(&mut self) {
        if let Some(element) = self.open.pop() {
            self.add(element.into());
        }
    }

    fn add(&mut self, node: VNode) {
        match self.open.last_mut() {
            Some(element) => element.add_child(node),
            None => self.done.add_child(node),
        }
    }

    /// Adds text.
    #[inline(never)]
    pub fn text(&mut self, text: &str) {
        self.add(VText::new(text.to_owned()).into());
    }

    /// Adds an element with nothing but text in it.
    #[inline(never)]
    pub fn el_text(&mut self, shape: &'static str, text: &str) {
        self.el(shape, |draw| draw.text(text));
    }

    /// Gives the open element an attribute.
    #[inline(never)]
    pub fn attr(&mut self, name: &'static str, value: &str) {
        if let Some(element) = self.open.last_mut() {
            element.add_attribute(name, value.to_owned());
        }
    }

    /// Gives the open element an attribute, if there is a value.
    #[inline(never)]
    pub fn attr_if(&mut self, name: &'static str, value: Option<&str>) {
        if let Some(value) = value {
            self.attr(name, value);
        }
    }

    /// Gives the open element an attribute without a value, or does not.
    #[inline(never)]
    pub fn flag(&mut self, name: &'static str, on: bool) {
        self.attr_if(name, on.then_some(""));
    }

    /// Says whether what the open element controls is open.
    #[inline(never)]
    pub fn expanded(&mut self, open: bool) {
        self.attr("aria-expanded", if open { "true" } else { "false" });
    }

    /// Lets a click on the open element tell the card something.
    #[inline(never)]
    pub fn on_click(&mut self, link: &Scope<Card>, msg: Msg) {
        if let Some(element) = self.open.last_mut() {
            element.add_listener(Rc::new(Click { link: link.clone(), msg }));
        }
    }

    /// Keeps hold of the open element once it stands in the page.
    pub fn hold(&mut self, node: &NodeRef) {
        if let Some(element) = self.open.last_mut() {
            element.node_ref = node.clone();
        }
    }

    /// All that was drawn.
    pub fn finish(self) -> Html {
        self.done.into()
    }
}

struct Click {
    link: Scope<Card>,
    msg: Msg,
}

impl Listener for Click {
    fn kind(&self) -> ListenerKind {
        ListenerKind::onclick
    }

    fn handle(&self, _: web_sys::Event) {
        self.link.send_message(self.msg.clone());
    }

    fn passive(&self) -> bool {
        false
    }
}
