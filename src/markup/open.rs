//! What a text says to those who open nothing: written as text again, its emphasis and links gone, and an ellipsis where
//! a spoiler is. Read again, it is the same plain text.

use super::{Block, Inline};
use crate::text::fill;

/// The text of blocks.
pub fn open_text(blocks: &[Block]) -> String {
    let mut out = Out { text: String::new(), begins: true, one_line: false };
    out.blocks(blocks, "");
    out.trim();
    out.text
}

/// The text of one line.
pub fn open_line(inlines: &[Inline]) -> String {
    let mut out = Out { text: String::new(), begins: true, one_line: true };
    out.inlines(inlines, "");
    out.trim();
    out.text
}

struct Out {
    text: String,
    /// Whether nothing stands in the line yet.
    begins: bool,
    one_line: bool,
}

impl Out {
    fn blocks(&mut self, blocks: &[Block], indent: &str) {
        for (index, block) in blocks.iter().enumerate() {
            if index > 0 {
                self.trim();
                self.line(indent);
                self.line(indent);
            }
            match block {
                Block::Paragraph(inlines) => self.inlines(inlines, indent),
                Block::List(items) => {
                    for (index, item) in items.iter().enumerate() {
                        if index > 0 {
                            self.trim();
                            self.line(indent);
                        }
                        self.text.push_str("- ");
                        self.begins = true;
                        self.one_line = true;
                        self.inlines(item, "");
                        self.one_line = false;
                    }
                }
                Block::Quote(content) => {
                    self.text.push_str("> ");
                    self.begins = true;
                    self.blocks(content, &fill("{}> ", &[indent]));
                }
                Block::Spoiler(_) => self.text.push('…'),
            }
        }
    }

    fn inlines(&mut self, inlines: &[Inline], indent: &str) {
        for inline in inlines {
            match inline {
                Inline::Text(text) | Inline::Mention { name: text, .. } => text.chars().for_each(|c| self.sign(c)),
                Inline::Break if self.one_line => self.sign(' '),
                Inline::Break => self.line(indent),
                Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => {
                    self.inlines(content, indent);
                }
                Inline::Spoiler(_) => self.sign('…'),
            }
        }
    }

    /// Takes off the gap at the end of a block, as readers of texts do: one before the end of a link is left there.
    fn trim(&mut self) {
        self.text.truncate(self.text.trim_end().len());
    }

    fn line(&mut self, indent: &str) {
        self.text.push('\n');
        self.text.push_str(indent);
        self.begins = true;
    }

    /// Adds a sign that will be taken for no markup, nor for HTML.
    fn sign(&mut self, c: char) {
        let begins = self.begins;
        if begins && c.is_whitespace() {
            return;
        }
        self.begins = false;
        let before = self.text.bytes().next_back();
        let marks = match c {
            '\\' | '*' | '|' => true,
            '-' | ':' | '>' => begins,
            '!' => before == Some(b'>'),
            '[' => before == Some(b'@'),
            '(' => before == Some(b']'),
            _ => false,
        };
        if marks {
            self.text.push('\\');
        }
        let c = match c {
            // What no backslash helps looks a little different: the bullet of a list, the beginning of a tag.
            '•' if begins => '·',
            '<' if before == Some(b'!') => '‹',
            '/' | '!' | 'a'..='z' | 'A'..='Z' if before == Some(b'<') => {
                self.text.pop();
                self.text.push('‹');
                c
            }
            c => c,
        };
        self.text.push(c);
    }
}
