//! From the lines of a text to a tree of blocks. Their texts are not read yet, only asked what they hide.

use super::MAX_DEPTH;
use super::lines::{closing, hidden, item, opening, quoted};
use super::parser::Parser;
use super::reach::{Reach, chain, reach};
use super::spoilers::{COLONS, Kinds, scan};
use crate::text::fill;

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Paragraph,
    Item,
    Quote,
    Spoiler,
}

pub(super) struct Node {
    pub(super) kind: Kind,
    /// The text of a paragraph or an item; what a spoiler is about.
    pub(super) text: String,
    /// The blocks in a quote or a spoiler.
    pub(super) content: Vec<Node>,
    pub(super) reach: Reach,
    /// What is closed by the blocks after it.
    pub(super) ahead: Kinds,
}

/// Adds a block.
#[inline(never)]
fn add(nodes: &mut Vec<Node>, kind: Kind, text: &str, content: Vec<Node>) {
    let reach = chain(&content);
    nodes.push(Node { kind, text: String::from(text), content, reach, ahead: 0 });
}

impl Parser<'_> {
    /// The blocks of lines that stand in so many quotes and spoilers.
    #[inline(never)]
    pub(super) fn tree(&mut self, lines: &[&str], quotes: usize, spoilers: usize) -> Vec<Node> {
        // One level is left to a spoiler that spans several blocks.
        let nests = spoilers.wrapping_add(1) < MAX_DEPTH;
        let mut nodes = Vec::new();
        let mut joins = false;
        let mut rest = lines;
        while let Some((&line, tail)) = rest.split_first() {
            let from_here = rest;
            let joined = std::mem::take(&mut joins);
            let about = opening(line);
            rest = tail;
            if line.trim().is_empty() {
            } else if nests && let Some(about) = about {
                rest = self.spoiler(line, about, tail, quotes, spoilers, &mut nodes);
            } else if nests && closing(line) {
                self.problem("::: closes no spoiler; shown as typed", &[]);
                add(&mut nodes, Kind::Paragraph, line, Vec::new());
                if let Some(node) = nodes.last_mut() {
                    node.reach.closes = COLONS;
                }
            } else if quotes < MAX_DEPTH && quoted(line).is_some() {
                let mut inner = Vec::new();
                rest = from_here;
                while let Some((line, tail)) = rest.split_first()
                    && let Some(mut line) = quoted(line)
                {
                    // Deeper quotes join the innermost one: as plain text, their lines would open no spoiler.
                    while quotes.wrapping_add(1) == MAX_DEPTH
                        && let Some(deeper) = quoted(line)
                    {
                        line = deeper;
                    }
                    inner.push(line);
                    rest = tail;
                }
                let content = self.tree(&inner, quotes.wrapping_add(1), spoilers);
                if !content.is_empty() {
                    add(&mut nodes, Kind::Quote, "", content);
                }
            } else {
                if about.is_some() {
                    self.problem("spoilers nest too deep; the innermost ones are shown as typed", &[]);
                }
                add_line(&mut nodes, line, joined);
                joins = true;
            }
        }
        let mut ahead = 0;
        for node in nodes.iter_mut().rev() {
            if matches!(node.kind, Kind::Paragraph | Kind::Item) {
                let reach = reach(node.text.trim());
                node.reach.opens |= reach.opens;
                node.reach.closes |= reach.closes;
                node.reach.reopens |= reach.reopens;
            }
            node.ahead = ahead;
            ahead |= node.reach.closes;
        }
        nodes
    }

    /// Adds the spoiler that `line` opens; gives the lines after it.
    #[inline(never)]
    fn spoiler<'t>(
        &mut self,
        line: &str,
        about: &str,
        tail: &'t [&'t str],
        quotes: usize,
        spoilers: usize,
        nodes: &mut Vec<Node>,
    ) -> &'t [&'t str] {
        let (inner, after) = tail.split_at_checked(hidden(tail)).unwrap_or_default();
        let (closed, rest) = match after.split_first() {
            Some((_, rest)) => (true, rest),
            None => (false, after),
        };
        // A label that itself hides something is no label, but hidden with the rest.
        let secret = !scan(about, 0).marks.is_empty();
        let (label, first) = if secret { ("", about) } else { (about, "") };
        let mut lines = vec![first];
        for line in inner {
            lines.push(line);
        }
        let content = self.tree(&lines, quotes, spoilers.wrapping_add(1));
        if content.is_empty() {
            self.problem("a spoiler opened with ::: hides nothing; shown as typed", &[]);
            let typed = if closed { &fill("{}\n:::", &[line]) } else { line };
            add(nodes, Kind::Paragraph, typed, content);
        } else {
            if !closed {
                self.problem("a spoiler opened with ::: is not closed; hidden to the end of the text", &[]);
            }
            add(nodes, Kind::Spoiler, label, content);
        }
        if let Some(node) = nodes.last_mut().filter(|_| !closed) {
            node.reach.opens |= COLONS;
        }
        rest
    }
}

/// Adds a line of text: to the last block, if it stands directly below it and may belong to it.
#[inline(never)]
fn add_line(nodes: &mut Vec<Node>, line: &str, below: bool) {
    let marked = item(line);
    let last = nodes.last_mut().filter(|_| below && marked.is_none());
    match (last, marked) {
        (_, Some(text)) => add(nodes, Kind::Item, text, Vec::new()),
        (Some(last), _) if last.kind == Kind::Paragraph => {
            last.text.push('\n');
            last.text.push_str(line);
        }
        (Some(last), _) if line.starts_with(char::is_whitespace) => {
            last.text.push(' ');
            last.text.push_str(line.trim());
        }
        _ => add(nodes, Kind::Paragraph, line, Vec::new()),
    }
}
