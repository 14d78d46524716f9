//! What a card looks like, as a list of steps that whoever shows it takes one after the other: in a page `host` lets
//! JavaScript take them, natively `prerender` makes Yew's elements of them.

use super::constants::Constant;
use crate::text::utf16_units;

/// Begins an element of a shape, which is a tag and its constant attributes, as in `p part=verdict dir=auto`. Only one with the
/// same key may be used again for it.
pub const OPEN: u32 = 0;
/// Adds a text.
pub const TEXT: u32 = 1;
/// Ends the element.
pub const CLOSE: u32 = 2;
/// Gives the element other constant attributes, written in the same way.
pub const CONSTANT: u32 = 3;
/// Gives it an attribute.
pub const ATTRIBUTE: u32 = 4;
/// Does not give it an attribute that it may have another time.
pub const WITHOUT: u32 = 5;

/// One step, as it goes to a page. The first number is what it does, in the lowest three bits, and above them, in ten, the
/// constant that it does it with; the second is a key, or how many characters of the text it takes, as JavaScript counts them.
/// In UTF-8 they take more bytes, by the number above the first one's thirteen bits: less than 2¹⁹, for no text is longer than two
/// of [`crate::review::Budget::LONGEST`].
pub type Step = [u32; 2];

/// A drawing: elements, one within the other, and text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drawing {
    /// The steps in their order.
    pub steps: Vec<Step>,
    /// All texts and values of attributes, one after the other.
    pub text: String,
}

impl Drawing {
    // These are apart because they are called from everywhere.

    /// Begins an element.
    #[inline(never)]
    pub fn open(&mut self, Constant(shape): Constant, key: u32) {
        self.steps.push([shape << 3 | OPEN, key]);
    }

    /// Ends it.
    #[inline(never)]
    pub fn close(&mut self) {
        self.steps.push([CLOSE, 0]);
    }

    /// Adds a text.
    #[inline(never)]
    pub fn text(&mut self, text: &str) {
        self.say(TEXT, text);
    }

    /// Gives the open element constant attributes.
    pub fn constant(&mut self, Constant(attributes): Constant) {
        self.steps.push([attributes << 3 | CONSTANT, 0]);
    }

    /// Gives the open element an attribute, or not.
    #[inline(never)]
    pub fn attribute(&mut self, Constant(name): Constant, value: Option<&str>) {
        match value {
            Some(value) => self.say(name << 3 | ATTRIBUTE, value),
            None => self.steps.push([name << 3 | WITHOUT, 0]),
        }
    }

    fn say(&mut self, step: u32, text: &str) {
        let characters: u32 = text.bytes().map(utf16_units).sum();
        let more = (text.len() as u32).wrapping_sub(characters);
        self.steps.push([more << 13 | step, characters]);
        self.text.push_str(text);
    }
}

/// A way through a drawing.
pub struct Walk<'a> {
    steps: &'a [Step],
    text: &'a str,
    /// How many nodes are behind: elements and texts, in the order in which they begin.
    pub nodes: u32,
}

impl<'a> Walk<'a> {
    /// The way from the beginning.
    pub fn of(drawing: &'a Drawing) -> Self {
        Walk { steps: &drawing.steps, text: &drawing.text, nodes: 0 }
    }

    /// What is done next; none at the end.
    pub fn ahead(&self) -> Option<Step> {
        self.steps.first().copied()
    }

    /// What is done next; behind the end, what is open is closed.
    pub fn step(&self) -> Step {
        self.ahead().unwrap_or([CLOSE, 0])
    }

    /// What it does.
    pub fn kind(&self) -> u32 {
        self.step()[0] & 7
    }

    /// What it does it with.
    pub fn constant(&self) -> Constant {
        Constant(self.step()[0] >> 3 & 1023)
    }

    /// The text that it takes.
    pub fn said(&self) -> &'a str {
        let [first, characters] = self.step();
        let bytes = match first & 7 {
            TEXT | ATTRIBUTE => (first >> 13).wrapping_add(characters),
            _ => 0,
        };
        self.text.get(..bytes as usize).unwrap_or_default()
    }

    /// Whether the next step of another one is the same, text and all.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.step() == other.step() && self.said() == other.said()
    }

    /// Goes on.
    pub fn next(&mut self) {
        self.text = self.text.get(self.said().len()..).unwrap_or_default();
        self.nodes = self.nodes.saturating_add(u32::from(self.kind() <= TEXT));
        self.steps = self.steps.get(1..).unwrap_or_default();
    }
}
