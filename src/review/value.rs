//! Any JSON as one small tree, in bounded depth and size. Nothing here knows what a review is, nor where JSON comes from:
//! `host` makes the tree of what the browser has parsed, `json` of JSON text.

use std::cell::Cell;

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `null`, and JavaScript's `undefined`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// Any number.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object, its keys in their order.
    Object(Vec<(String, Value)>),
    /// Something that was left out, because the whole was too deep or too large.
    Cut,
}

/// How much a tree may still hold.
#[derive(Debug)]
pub struct Budget {
    values: Cell<u32>,
    text: Cell<usize>,
}

/// Bytes of a single text, half a novel; what comes after is cut off.
pub const LONGEST: usize = 256 << 10;

impl Budget {
    /// What lies deeper is cut off: deeper than any review needs, far from the end of the stack.
    pub const DEPTH: u32 = 48;
    /// Values in one tree; what comes after is cut off.
    pub const VALUES: u32 = 50_000;
    /// Bytes of text in one tree: about ten novels. What comes after is cut off.
    pub const TEXT: usize = 4 << 20;
    /// Bytes of a single text. One that is too long stays too long by a little, so that its reader knows.
    pub const LONGEST: usize = LONGEST + 4;

    /// Allows one whole tree.
    pub fn new() -> Self {
        Budget { values: Cell::new(Self::VALUES), text: Cell::new(Self::TEXT) }
    }

    /// What is allowed at the tree's root.
    pub fn allowance(&self) -> Allowance<'_> {
        Allowance { depth: Self::DEPTH, budget: self }
    }
}

impl Default for Budget {
    fn default() -> Self {
        Budget::new()
    }
}

/// What a place in a tree that is being made may still take of the budget.
#[derive(Debug, Clone, Copy)]
pub struct Allowance<'a> {
    depth: u32,
    budget: &'a Budget,
}

impl Allowance<'_> {
    /// Takes what one value costs, or a key and the bytes of it; false when there is too little left. It is taken before what
    /// it is for is made, so that of what is too much the beginning stays.
    pub fn take(self, text: usize) -> bool {
        let Budget { values, text: left } = self.budget;
        match (values.get().checked_sub(1), left.get().checked_sub(text)) {
            (Some(fewer), Some(less)) => {
                values.set(fewer);
                left.set(less);
                true
            }
            _ => false,
        }
    }

    /// The allowance inside a list or an object that stands here; `None` when it is too deep, or none is left.
    pub fn deeper(self) -> Option<Self> {
        let depth = self.depth.checked_sub(1)?;
        (self.budget.values.get() > 0).then_some(Allowance { depth, ..self })
    }

    /// A text that stands here.
    pub fn text(self, text: &str) -> Value {
        let text = beginning(text, Budget::LONGEST);
        if self.take(text.len()) { Value::Text(text.to_owned()) } else { Value::Cut }
    }

    /// Adds a member to a list. One mark of what was cut is enough: a million of them would be the memory that is saved.
    pub fn push(list: &mut Vec<Value>, value: Value) {
        if !matches!((&value, list.last()), (Value::Cut, Some(Value::Cut))) {
            list.push(value);
        }
    }

    /// Marks that an object may not take its other keys.
    pub fn cut(object: &mut Vec<(String, Value)>) {
        if !matches!(object.last(), Some((_, Value::Cut))) {
            object.push((String::new(), Value::Cut));
        }
    }
}

/// The characters of a text that fit into so many bytes.
pub fn beginning(text: &str, most: usize) -> &str {
    text.get(..text.floor_char_boundary(most)).unwrap_or_default()
}
