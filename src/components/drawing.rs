//! What a card looks like, as a list of steps that whoever shows it takes one after the other: in a page `host` lets
//! JavaScript take them, natively `prerender` makes Yew's elements of them.

/// One step of a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Begins an element: its tag and constant attributes, as in `p part=verdict dir=auto`. Only one with the same key may
    /// be used again for it.
    Open(&'static str, u32),
    /// Gives it other constant attributes, written in the same way.
    Constant(&'static str),
    /// Gives it an attribute: so many of the next bytes of text.
    Attribute(&'static str, usize),
    /// Does not give it an attribute that it may have another time.
    Without(&'static str),
    /// Adds so many of the next bytes of text.
    Text(usize),
    /// Ends the element.
    Close,
}

/// A drawing: elements, one within the other, and text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drawing {
    /// The steps in their order.
    pub steps: Vec<Step>,
    /// All texts and values of attributes, one after the other.
    pub text: String,
}
