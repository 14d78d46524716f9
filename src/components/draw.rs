//! Builds the card's elements one after the other.
//!
//! It stands where `html!` would: the macro writes out each element's construction in place, which made a third of the
//! whole program; here an element is a short text and a few calls.

use std::cell::RefCell;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VNode, VTag, VText};

use super::event::Msg;
use crate::find::{halves, pieces};

/// A tree of elements that is being built.
#[derive(Default)]
pub struct Draw {
    /// Those that are open still, the outermost first.
    open: Vec<Element>,
    done: VList,
}

/// An element whose attributes are still to come.
struct Element {
    tag: VTag,
    names: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
}

thread_local! {
    static NAMES: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) };
}

/// The same names in the same order as a slice that lives on, which is what Yew compares fastest. It is made once for each
/// of the few dozen elements that the card's code knows.
fn lasting(names: Vec<&'static str>) -> &'static [&'static str] {
    NAMES.with(|known| {
        let mut known = known.borrow_mut();
        known.iter().find(|known| ***known == names).copied().unwrap_or_else(|| {
            let names = names.leak();
            known.push(names);
            names
        })
    })
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
        let (tag, attributes) = halves(shape, " ");
        self.begin_as(tag, attributes);
    }

    #[inline(never)]
    fn begin_as(&mut self, tag: &'static str, attributes: &'static str) {
        self.open.push(Element { tag: VTag::new(tag), names: Vec::new(), values: Vec::new() });
        for attribute in pieces(attributes, " ").filter(|attribute| !attribute.is_empty()) {
            let (name, value) = halves(attribute, "=");
            self.give(name, Some(AttrValue::Static(value)));
        }
    }

    #[inline(never)]
    fn end(&mut self) {
        if let Some(Element { mut tag, names, values }) = self.open.pop() {
            tag.set_attributes(Attributes::Dynamic { keys: lasting(names), values: values.into() });
            self.add(tag.into());
        }
    }

    fn add(&mut self, node: VNode) {
        let Some(element) = self.open.last_mut() else { return self.done.add_child(node) };
        let first = matches!(element.tag.children(), Some(VNode::VList(list)) if list.is_empty());
        match element.tag.children_mut() {
            // In a list of its own, a child with a key would need what Yew has for lists of keyed children.
            Some(children) if first && node.has_key() => *children = node,
            _ => element.tag.add_child(node),
        }
    }

    /// Adds what was drawn apart.
    pub fn append(&mut self, drawn: Draw) {
        self.add(drawn.finish());
    }

    /// Adds text.
    #[inline(never)]
    pub fn text(&mut self, text: &str) {
        self.add(VText::new(text.to_owned()).into());
    }

    /// Adds some of the card's own words. They never change, so the page makes a text of them only once.
    #[inline(never)]
    pub fn words(&mut self, words: &'static str) {
        self.add(VText::new(words).into());
    }

    /// Adds an element with nothing but text in it.
    #[inline(never)]
    pub fn el_text(&mut self, shape: &'static str, text: &str) {
        self.el(shape, |draw| draw.text(text));
    }

    /// Adds an element with nothing but some of the card's own words in it.
    #[inline(never)]
    pub fn el_words(&mut self, shape: &'static str, words: &'static str) {
        self.el(shape, |draw| draw.words(words));
    }

    /// Adds words in two elements of which one is seen. Both stand there always: a text node that a page translator has
    /// replaced could not be changed any more.
    #[inline(never)]
    pub fn either(&mut self, shape: &'static str, first: bool, both: [&'static str; 2]) {
        for (words, hidden) in both.into_iter().zip([!first, first]) {
            self.el(shape, |draw| {
                draw.flag("hidden", hidden);
                draw.words(words);
            });
        }
    }

    /// Gives the open element an attribute.
    #[inline(never)]
    pub fn attr(&mut self, name: &'static str, value: &str) {
        self.attr_if(name, Some(value));
    }

    #[inline(never)]
    fn give(&mut self, name: &'static str, value: Option<AttrValue>) {
        if let Some(element) = self.open.last_mut() {
            element.names.push(name);
            element.values.push(value.map(AttributeOrProperty::Attribute));
        }
    }

    /// Gives the open element an attribute, if there is a value.
    #[inline(never)]
    pub fn attr_if(&mut self, name: &'static str, value: Option<&str>) {
        self.give(name, value.map(|value| AttrValue::from(value.to_owned())));
    }

    /// Gives the open element an attribute without a value, or does not.
    #[inline(never)]
    pub fn flag(&mut self, name: &'static str, on: bool) {
        self.give(name, on.then_some(AttrValue::Static("")));
    }

    /// Closes the open element, or does not. Where the browser can, find in page looks into it all the same and opens it.
    #[inline(never)]
    pub fn fold(&mut self, closed: bool) {
        self.give("hidden", closed.then_some(AttrValue::Static("until-found")));
    }

    /// Says whether what the open element controls is open.
    #[inline(never)]
    pub fn expanded(&mut self, open: bool) {
        self.truth("aria-expanded", open);
    }

    /// Gives the open element an attribute that is `true` or `false`.
    #[inline(never)]
    pub fn truth(&mut self, name: &'static str, is: bool) {
        self.give(name, Some(AttrValue::Static(if is { "true" } else { "false" })));
    }

    /// Lets a click on the open button tell the card something: [`Msg::of`] reads it from the button.
    ///
    /// Not by a listener of Yew's: its registry of events is 4 kB that readers would load, and work for every button.
    #[inline(never)]
    pub fn on_click(&mut self, msg: &Msg) {
        self.attr("value", &msg.value());
    }

    /// Makes the open element another one, with all in it, whenever the key is another.
    pub fn key(&mut self, key: u32) {
        if let Some(element) = self.open.last_mut() {
            element.tag.key = Some(key.into());
        }
    }

    /// Keeps hold of the open element once it stands in the page.
    pub fn hold(&mut self, node: &NodeRef) {
        if let Some(element) = self.open.last_mut() {
            element.tag.node_ref = node.clone();
        }
    }

    /// All that was drawn: one element, or a list.
    pub fn finish(mut self) -> Html {
        // Alone it may have a key; see `add`.
        match self.done.len() {
            1 => self.done.pop().unwrap_or_default(),
            _ => self.done.into(),
        }
    }
}
