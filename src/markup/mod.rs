//! The small markup that an author types in a review: text → paragraphs, lists, quotes and spoilers. Here stand the
//! types that the text becomes; how it becomes them stands in the modules below.
//!
//! What holds for every input, however odd:
//! * it is parsed, in linear time, and nests no deeper than [`MAX_DEPTH`] spoilers and as many other things;
//! * none of its text is lost: what is not sound markup is shown as typed, and named as a problem where it looks meant;
//! * what stands between the delimiters of a spoiler never comes to stand outside of one. So spoilers are found first,
//!   before any other markup, and in doubt a text is hidden.
//!
//! The way of a text: `blocks` cuts its lines into a tree, `spoilers` finds what each piece of text hides and `reach`
//! what is hidden over several, `delimiters` pairs the rest of the markup, `inline` builds the inlines, and `spans` the
//! blocks.

mod blocks;
mod brackets;
mod cast;
mod delimiters;
mod inline;
mod lines;
mod named;
mod names;
mod open;
mod parser;
mod plain;
mod reach;
mod spans;
mod spoilers;
mod stars;

pub use named::Named;
pub use names::Names;
pub use open::{open_line, open_text};
pub use parser::Parser;
pub use spoilers::{FOLD, UNFOLD};

/// How many spoilers may nest, and how many of all other things that nest: what is deeper stays as typed, and quotes join.
pub const MAX_DEPTH: usize = 8;

/// A piece of a text that stands on lines of its own.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// Lines of text.
    Paragraph(Vec<Inline>),
    /// A bulleted list, item by item.
    List(Vec<Vec<Inline>>),
    /// What somebody else said.
    Quote(Vec<Block>),
    /// Blocks that are hidden until the reader opens them.
    Spoiler(Spoiler<Block>),
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Plain text: never empty, without newlines, and never next to another `Text`.
    Text(String),
    /// The author began a new line.
    Break,
    /// Stress.
    Emphasis(Vec<Inline>),
    /// Importance.
    Strong(Vec<Inline>),
    /// A link; holds neither links nor mentions nor spoilers.
    Link {
        /// Where it leads: allowed, and absolute.
        url: String,
        /// What is shown of it.
        content: Vec<Inline>,
    },
    /// A person who is named.
    Mention {
        /// The name as typed.
        name: String,
        /// The person's page, at the mention that is to be the link.
        url: Option<String>,
    },
    /// Text that is hidden until the reader opens it.
    Spoiler(Spoiler<Inline>),
}

/// What is hidden until the reader opens it.
#[derive(Debug, Clone, PartialEq)]
pub struct Spoiler<T> {
    /// How it is hidden.
    pub hidden: Hidden,
    /// What is hidden.
    pub content: Vec<T>,
}

/// How something is hidden as a spoiler.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hidden {
    /// Unique in the review, and growing in reading order.
    pub id: u32,
    /// What the spoiler is about, safe to read.
    pub about: Option<String>,
    /// Whether it gives little away, as its author says.
    pub minor: bool,
}

/// A text that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed<T> {
    /// What the text says.
    pub content: Vec<T>,
    /// What the author should mend, as sentences that give nothing away that a spoiler hides.
    pub problems: Vec<String>,
}
