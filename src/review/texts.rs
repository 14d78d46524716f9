//! How texts are taken from JSON: names, lines and paragraphs, each with its markup read and its HTML gone.

use super::html;
use super::reader::Reader;
use super::value::{LONGEST, Value, beginning};
use crate::markup::{Block, Hidden, Inline, Parsed, Spoiler};
use crate::text::{contains, split_once};

/// So many objects and lists are looked into for a text. References may run in circles.
const MAX_STEPS: u8 = 64;

const FIRST_ONLY: &str = "a list where one text should be; only the first is shown";

impl<'a> Reader<'a> {
    /// A name or another short text: itself, a number, the name of an object, or the first of a list.
    #[inline(never)]
    pub fn text(&mut self, node: &'a Value) -> Option<String> {
        if self.refuses(node) { None } else { self.shown(node) }
    }

    /// The same for something that is hidden where it is marked as a spoiler.
    pub fn shown(&mut self, node: &'a Value) -> Option<String> {
        let text = self.raw(node)?;
        Some(self.label(node, &text))
    }

    /// One line of text that the caller hides.
    pub fn hidden_line(&mut self, text: &str) -> Parsed<Inline> {
        self.texts.in_spoiler(|parser| parser.line(text))
    }

    #[inline(never)]
    fn raw(&mut self, mut node: &'a Value) -> Option<String> {
        for _ in 0..MAX_STEPS {
            if let Some(text) = node.as_text() {
                if split_once(&text, "{{").is_some_and(|(_, behind)| contains(behind, "}}")) {
                    self.problem(node, "a template has left its placeholder {{ … }} unfilled; shown as written");
                }
                if text.len() > LONGEST {
                    self.problem(node, "longer than 256 kB; the rest is left out");
                    return Some(beginning(&text, LONGEST).to_owned());
                }
                return Some(text);
            }
            let mut items = self.items(node);
            let first = items.next();
            let inner = match node {
                Value::Object(_) => self.any(node, &["name", "@value", "item"]),
                Value::List(_) => Some(first?),
                _ => None,
            };
            if items.next().is_some() {
                self.problem(node, FIRST_ONLY);
            }
            let Some(inner) = inner else { break };
            if self.refuses(inner) {
                return None;
            }
            node = inner;
        }
        self.wrong_kind(node, "a text");
        None
    }

    /// The first text that stands under one of these keys.
    #[inline(never)]
    pub fn text_of(&mut self, node: &'a Value, keys: &[&str]) -> Option<String> {
        keys.iter().find_map(|key| self.text(self.get(node, key)?))
    }

    /// All texts under a key: a list, or one alone.
    #[inline(never)]
    pub fn texts_of(&mut self, node: &'a Value, key: &str) -> Vec<String> {
        let mut texts = Vec::new();
        let Some(node) = self.get(node, key).filter(|node| !self.refuses(node)) else { return texts };
        for item in self.items(node) {
            if let Some(text) = self.text(item) {
                texts.push(text);
            }
        }
        texts
    }

    /// The first text of several paragraphs under one of these keys, parsed. A list is one paragraph or more each.
    #[inline(never)]
    pub fn blocks_of(&mut self, node: &'a Value, keys: &[&str]) -> Vec<Block> {
        let Some(node) = self.any(node, keys) else { return Vec::new() };
        self.blocks(node, false)
    }

    /// The same of one value; `inside` when it stands in a spoiler as a whole, which needs no other around all of it.
    #[inline(never)]
    pub fn blocks(&mut self, node: &'a Value, inside: bool) -> Vec<Block> {
        let hidden = match inside {
            true => None,
            false => self.items(node).find_map(|item| self.hidden(item)).or_else(|| self.hidden(node)),
        };
        let content = self.paragraphs(node, inside || hidden.is_some());
        match hidden {
            Some(hidden) if !content.is_empty() => vec![Block::Spoiler(Spoiler { hidden, content })],
            _ => content,
        }
    }

    fn paragraphs(&mut self, node: &'a Value, hidden: bool) -> Vec<Block> {
        let (mut text, mut cut) = (String::new(), false);
        for item in self.items(node) {
            let Some(one) = self.raw(item) else { continue };
            text.push_str(if text.is_empty() { "" } else { "\n\n" });
            text.push_str(&one);
            cut |= one.len() > LONGEST.saturating_sub(4);
        }
        let mut text = html::to_text(&text);
        let mut parsed = self.parse(&text, hidden);
        if cut {
            // A spoiler that was closed behind the end of a text that was cut off hides all paragraphs up to there.
            for (opening, closing) in &[("|| is not closed", "\n\n||"), (">! is not closed", "\n\n!<")] {
                if parsed.problems.iter().any(|problem| contains(problem, opening)) {
                    text.push_str(closing);
                    parsed = self.parse(&text, hidden);
                }
            }
        }
        self.take(node, parsed)
    }

    fn parse(&mut self, text: &str, hidden: bool) -> Parsed<Block> {
        match hidden {
            true => self.texts.in_spoiler(|parser| parser.blocks(text)),
            false => self.texts.blocks(text),
        }
    }

    /// The lines under a key, parsed; those with nothing in them are left out.
    #[inline(never)]
    pub fn lines_of(&mut self, node: &'a Value, key: &str) -> Vec<Vec<Inline>> {
        let mut lines = Vec::new();
        let Some(node) = self.get(node, key) else { return lines };
        let around = self.around;
        for item in self.enter_list(node) {
            let hidden = self.hidden(item);
            let line = self.line(item, hidden);
            if !line.is_empty() {
                lines.push(line);
            }
        }
        self.around = around;
        lines
    }

    /// The first of these lines.
    #[inline(never)]
    pub fn line_of(&mut self, node: &'a Value, key: &str) -> Vec<Inline> {
        let mut lines = self.lines_of(node, key);
        if lines.len() > 1
            && let Some(list) = self.get(node, key)
        {
            self.problem(list, FIRST_ONLY);
        }
        if lines.is_empty() { Vec::new() } else { lines.swap_remove(0) }
    }

    fn line(&mut self, node: &'a Value, hidden: Option<Hidden>) -> Vec<Inline> {
        let Some(text) = self.raw(node) else { return Vec::new() };
        let text = html::to_text(&text);
        let Some(hidden) = hidden else {
            let parsed = self.texts.line(&text);
            return self.take(node, parsed);
        };
        let parsed = self.hidden_line(&text);
        let content = self.take(node, parsed);
        if content.is_empty() { content } else { vec![Inline::Spoiler(Spoiler { hidden, content })] }
    }

    fn take<T>(&mut self, node: &Value, parsed: Parsed<T>) -> Vec<T> {
        for problem in &parsed.problems {
            self.problem(node, problem);
        }
        parsed.content
    }
}
