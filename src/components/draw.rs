//! Draws the card's elements one after the other.
//!
//! It stands where `html!` would: the macro writes out each element's construction in place, which made a third of the
//! whole program, and Yew then calls the page for each element and attribute. Here an element is a short text and a few
//! calls, and the whole drawing goes to the page at once.

use super::constants::Constant;
use super::constants::c;
use super::drawing::Drawing;
use super::event::Msg;

/// A drawing that is being made.
#[derive(Default)]
pub struct Draw(Drawing);

impl Draw {
    /// Adds an element: its tag and constant attributes, as in `p part=verdict dir=auto`. What is drawn by `content`
    /// goes inside.
    #[inline]
    pub fn el(&mut self, shape: Constant, content: impl FnOnce(&mut Self)) {
        self.el_keyed(shape, 0, content);
    }

    /// The same for an element that becomes another one, with all in it, whenever the key is another.
    #[inline]
    pub fn el_keyed(&mut self, shape: Constant, key: u32, content: impl FnOnce(&mut Self)) {
        self.0.open(shape, key);
        content(self);
        self.0.close();
    }

    /// The same for a tag that is not always the same one.
    #[inline]
    pub fn el_as(&mut self, tag: Constant, attributes: Constant, content: impl FnOnce(&mut Self)) {
        self.open_as(tag, attributes);
        content(self);
        self.0.close();
    }

    #[inline(never)]
    fn open_as(&mut self, tag: Constant, attributes: Constant) {
        self.0.open(tag, 0);
        self.0.constant(attributes);
    }

    /// Adds what was drawn apart.
    pub fn append(&mut self, drawn: Draw) {
        let Drawing { mut steps, text } = drawn.0;
        self.0.steps.append(&mut steps);
        self.0.text.push_str(&text);
    }

    /// Adds text.
    #[inline]
    pub fn text(&mut self, text: &str) {
        self.0.text(text);
    }

    /// Adds an element with nothing but text in it.
    #[inline(never)]
    pub fn el_text(&mut self, shape: Constant, text: &str) {
        self.el(shape, |draw| draw.text(text));
    }

    /// Adds words, of a language where it is another than around them, in two elements of which one is seen. Both stand there always, so that a page translator has translated
    /// both when a reader comes to the other.
    #[inline(never)]
    pub fn either(&mut self, shape: Constant, lang: Option<&str>, first: bool, both: [&str; 2]) {
        for (words, hidden) in both.into_iter().zip([!first, first]) {
            self.el(shape, |draw| {
                draw.attr_if(c!("lang"), lang);
                draw.flag(c!("hidden"), hidden);
                draw.text(words);
            });
        }
    }

    /// Gives the open element an attribute.
    #[inline(never)]
    pub fn attr(&mut self, name: Constant, value: &str) {
        self.attr_if(name, Some(value));
    }

    /// Gives the open element an attribute, if there is a value.
    #[inline]
    pub fn attr_if(&mut self, name: Constant, value: Option<&str>) {
        self.0.attribute(name, value);
    }

    /// Gives the open element an attribute without a value, or does not.
    #[inline(never)]
    pub fn flag(&mut self, name: Constant, on: bool) {
        self.attr_if(name, on.then_some(""));
    }

    /// Closes the open element, or does not. Where the browser can, find in page looks into it all the same and opens it.
    #[inline(never)]
    pub fn fold(&mut self, closed: bool) {
        self.attr_if(c!("hidden"), closed.then_some("until-found"));
    }

    /// Says whether what the open element controls is open.
    #[inline(never)]
    pub fn expanded(&mut self, open: bool) {
        self.truth(c!("aria-expanded"), open);
    }

    /// Gives the open element an attribute that is `true` or `false`.
    #[inline(never)]
    pub fn truth(&mut self, name: Constant, is: bool) {
        self.attr(name, if is { "true" } else { "false" });
    }

    /// Lets a click on the open button tell the card something: [`Msg::of`] reads it from the button. One listener hears
    /// for all buttons of a card (`controller.js`).
    #[inline(never)]
    pub fn on_click(&mut self, msg: &Msg) {
        self.attr(c!("value"), &msg.value());
    }

    /// Whether nothing was drawn.
    pub fn is_empty(&self) -> bool {
        self.0.steps.is_empty()
    }

    /// All that was drawn.
    pub fn finish(self) -> Drawing {
        self.0
    }
}
