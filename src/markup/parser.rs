//! What is kept from text to text of one review, and the way in: cleaning a text, cutting it, and collecting its
//! problems.

use super::cast::Cast;
use super::named::Named;
use super::plain::clean;
use super::spans::Span;
use super::spoilers::scan;
use super::{Block, Inline, Parsed, Spoiler};
use crate::text::{contains, fill, lower, split};
use crate::url::Resolve;

/// Parses all texts of one review, in reading order.
///
/// It numbers the spoilers (1, 2, …; unique in the review), and links each person at the first visible mention only.
pub struct Parser<'a> {
    pub(super) resolve: Resolve<'a>,
    pub(super) cast: Cast,
    last_spoiler: u32,
    problems: Vec<String>,
    /// How many spoilers the text that is being read stands in, and how many other things that nest.
    pub(super) spoilers: usize,
    pub(super) others: usize,
    pub(super) span: Option<Span>,
}

impl<'a> Parser<'a> {
    /// A parser for a new review.
    pub fn new(resolve: Resolve<'a>) -> Self {
        Self {
            resolve,
            cast: Cast::default(),
            last_spoiler: 0,
            problems: Vec::new(),
            spoilers: 0,
            others: 0,
            span: None,
        }
    }

    /// Lets the texts that follow mention these people.
    pub fn introduce(&mut self, people: &[&Named]) {
        self.cast = Cast::new(people);
    }

    /// The number of the next spoiler; also for spoilers that are not part of a text.
    pub fn next_spoiler(&mut self) -> u32 {
        self.last_spoiler = self.last_spoiler.wrapping_add(1);
        self.last_spoiler
    }

    /// Parses texts that the caller hides: what they mention is not visible, nor do their problems name it.
    pub fn in_spoiler<T>(&mut self, parse: impl FnOnce(&mut Self) -> T) -> T {
        self.spoilers = self.spoilers.wrapping_add(1);
        let parsed = parse(self);
        self.spoilers = self.spoilers.wrapping_sub(1);
        parsed
    }

    /// Parses a text of several paragraphs.
    pub fn blocks(&mut self, text: &str) -> Parsed<Block> {
        let text = clean(text);
        let mut lines = Vec::new();
        for line in split(&text, "\n") {
            lines.push(line);
        }
        let tree = self.tree(&lines, 0, self.spoilers);
        let content = self.sequence(&tree);
        self.parsed(content)
    }

    /// Parses one line, such as a verdict: a newline is a break, and nothing makes a block. But what a block would hide is
    /// hidden in a line, too.
    pub fn line(&mut self, text: &str) -> Parsed<Inline> {
        if contains(text, ":::") && contains(&lower(text), "spoiler") {
            let Parsed { content: mut blocks, problems } = self.blocks(text);
            let mut content = Vec::new();
            add_blocks(&mut content, &mut blocks);
            return Parsed { content, problems };
        }
        let mut line = String::new();
        for part in split(&clean(text), "\n").filter(|part| !part.trim().is_empty()) {
            line.push_str(part);
            line.push('\n');
        }
        let line = line.trim();
        let content = self.inlines(line, &scan(line, 0).marks, "line");
        self.parsed(content)
    }

    /// Notes what the author should mend, in a pattern that parts are filled in.
    pub(super) fn problem(&mut self, pattern: &str, parts: &[&str]) {
        let problem = fill(pattern, parts);
        if self.problems.last() != Some(&problem) {
            self.problems.push(problem);
        }
    }

    fn parsed<T>(&mut self, content: Vec<T>) -> Parsed<T> {
        let problems = std::mem::take(&mut self.problems);
        Parsed { content, problems }
    }
}

/// Adds blocks to a line, one after the other.
fn add_blocks(line: &mut Vec<Inline>, blocks: &mut [Block]) {
    for block in blocks {
        let mut inlines = Vec::new();
        match block {
            Block::Paragraph(content) => inlines.append(content),
            Block::List(items) => {
                for item in items {
                    add(&mut inlines, item);
                }
            }
            Block::Quote(content) => add_blocks(&mut inlines, content),
            Block::Spoiler(Spoiler { hidden, content }) => {
                let mut inner = Vec::new();
                add_blocks(&mut inner, content);
                inlines.push(Inline::Spoiler(Spoiler { hidden: std::mem::take(hidden), content: inner }));
            }
        }
        add(line, &mut inlines);
    }
}

fn add(line: &mut Vec<Inline>, inlines: &mut Vec<Inline>) {
    if !line.is_empty() {
        line.push(Inline::Break);
    }
    line.append(inlines);
}
