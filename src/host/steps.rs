//! The steps of a drawing as numbers, three for each, and one text from which they take so much each, one after the other.
//! `draw.js` reads them in the same way.

use crate::components::{Drawing, Step};

/// Begins an element of a shape and key.
pub const OPEN: u32 = 0;
/// Adds a text, or among changes gives one to a node.
pub const TEXT: u32 = 1;
/// Ends the element.
pub const CLOSE: u32 = 2;
/// Gives an element constant attributes.
const CONSTANT: u32 = 3;
/// Gives it one.
const ATTRIBUTE: u32 = 4;
/// Does not give it, or among changes takes it away.
pub const WITHOUT: u32 = 5;
/// What follows is for a node.
pub const NODE: u32 = 6;
/// A node that follows is added here, in the place of so many.
pub const SWAP: u32 = 7;

/// One step. The first number is its kind, in the lowest three bits, and the place of its constant in the program's memory,
/// which is below half a gigabyte. The second is the length of that, which is below 512, and above these nine bits a key, or
/// how many characters of the text it takes, as JavaScript counts them; nodes and characters are less than eight million,
/// which is more than a review may hold. The third is these characters' bytes.
pub type Numbers = [u32; 3];

/// Many of them.
#[derive(Default)]
pub struct Steps {
    /// The steps.
    pub list: Vec<Numbers>,
    /// Their text.
    pub text: String,
}

impl Steps {
    /// Those of a drawing.
    pub fn of(Drawing { steps, mut text }: Drawing) -> Self {
        let mut rest = text.as_str();
        let numbers = |step: &Step| {
            let (kind, constant, number, bytes) = match *step {
                Step::Open(shape, key) => (OPEN, shape, key, 0),
                Step::Text(bytes) => (TEXT, "", 0, bytes),
                Step::Close => (CLOSE, "", 0, 0),
                Step::Constant(attributes) => (CONSTANT, attributes, 0, 0),
                Step::Attribute(name, bytes) => (ATTRIBUTE, name, 0, bytes),
                Step::Without(name) => (WITHOUT, name, 0, 0),
            };
            let (said, behind) = rest.split_at_checked(bytes).unwrap_or_default();
            rest = behind;
            let number = number | said.bytes().map(units).sum::<u32>(); // one of them is zero
            // The place of what is empty is nowhere.
            let place = if constant.is_empty() { 0 } else { constant.as_ptr() as usize as u32 };
            [place << 3 | kind, number << 9 | constant.len() as u32, bytes as u32]
        };
        let list = steps.iter().map(numbers).collect();
        text.shrink_to_fit(); // it stays for as long as the card
        Steps { list, text }
    }
}

/// How many UTF-16 code units, by which JavaScript counts, begin with a byte of UTF-8.
pub fn units(byte: u8) -> u32 {
    u32::from(byte & 0xc0 != 0x80).wrapping_add(u32::from(byte >= 0xf0))
}

/// A way through steps.
pub struct Walk<'a> {
    steps: &'a [Numbers],
    text: &'a str,
    /// How many nodes are behind: elements and texts, in the order in which they begin.
    pub nodes: u32,
}

impl<'a> Walk<'a> {
    /// The way from the beginning.
    pub fn of(steps: &'a Steps) -> Self {
        Walk { steps: &steps.list, text: &steps.text, nodes: 0 }
    }

    /// What is done next; behind the end, what is open is closed.
    pub fn step(&self) -> Numbers {
        self.steps.first().copied().unwrap_or([CLOSE, 0, 0])
    }

    /// Its kind.
    pub fn kind(&self) -> u32 {
        self.step()[0] & 7
    }

    /// The constant that it speaks of: its place and its length.
    pub fn constant(&self) -> (u32, u32) {
        let [place, length, _] = self.step();
        (place >> 3, length & 511)
    }

    /// The text that it takes.
    pub fn said(&self) -> &'a str {
        self.text.get(..self.step()[2] as usize).unwrap_or_default()
    }

    /// Goes on.
    pub fn next(&mut self) {
        self.text = self.text.get(self.said().len()..).unwrap_or_default();
        self.nodes = self.nodes.saturating_add(u32::from(self.kind() <= TEXT));
        self.steps = self.steps.get(1..).unwrap_or_default();
    }
}
