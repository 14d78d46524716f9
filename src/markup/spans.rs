//! From the tree of blocks to the blocks themselves, in reading order; and the spoilers that authors let run over
//! several blocks, which hide all of these.

use super::blocks::{Kind, Node};
use super::parser::Parser;
use super::plain::{label, slice};
use super::reach::spanned;
use super::spoilers::{ANGLES, BARS, FOLD, FOLDS, Kinds, Role, scan};
use super::{Block, Hidden, Inline, Spoiler};

/// A spoiler over several blocks, while they are read.
#[derive(Default)]
pub(super) struct Span {
    /// What is open: at its end, nothing.
    open: Kinds,
    /// A text of it was read.
    begun: bool,
    about: Option<String>,
}

impl Parser<'_> {
    #[inline(never)]
    pub(super) fn sequence(&mut self, nodes: &[Node]) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut rest = nodes;
        while let Some(node) = rest.first() {
            let spanned = if self.span.is_some() { 0 } else { spanned(rest) };
            let (hidden, behind) = rest.split_at_checked(spanned.max(1)).unwrap_or_default();
            if spanned > 0 {
                self.spanning(hidden, &mut blocks);
            } else {
                self.block(node, &mut blocks);
            }
            rest = behind;
        }
        blocks
    }

    #[inline(never)]
    fn spanning(&mut self, nodes: &[Node], blocks: &mut Vec<Block>) {
        if nodes.first().is_some_and(|node| node.reach.opens != FOLDS) {
            self.problem("a spoiler is closed only in a later paragraph; all from its own to that one is hidden", &[]);
        }
        let id = self.next_spoiler();
        let mut content = Vec::new();
        self.span = Some(Span::default());
        self.spoilers = self.spoilers.wrapping_add(1);
        for node in nodes {
            self.block(node, &mut content);
        }
        self.spoilers = self.spoilers.wrapping_sub(1);
        let about = self.span.take().and_then(|span| span.about);
        push_spoiler(blocks, id, about, content);
    }

    #[inline(never)]
    fn block(&mut self, node: &Node, blocks: &mut Vec<Block>) {
        match node.kind {
            Kind::Paragraph => {
                let text = self.text(node, "paragraph");
                if !text.is_empty() {
                    blocks.push(Block::Paragraph(text));
                }
            }
            Kind::Item => {
                let text = self.text(node, "list item");
                if text.is_empty() {
                } else if let Some(Block::List(items)) = blocks.last_mut() {
                    items.push(text);
                } else {
                    blocks.push(Block::List(vec![text]));
                }
            }
            Kind::Quote => {
                self.others = self.others.wrapping_add(1);
                let content = self.sequence(&node.content);
                self.others = self.others.wrapping_sub(1);
                if !content.is_empty() {
                    blocks.push(Block::Quote(content));
                }
            }
            Kind::Spoiler => {
                if let Some(span) = &mut self.span {
                    // What the labels in here say stays in here.
                    span.begun = true;
                }
                let id = self.next_spoiler();
                let about = label(&node.text);
                self.spoilers = self.spoilers.wrapping_add(1);
                let content = self.sequence(&node.content);
                self.spoilers = self.spoilers.wrapping_sub(1);
                push_spoiler(blocks, id, about, content);
            }
        }
    }

    /// The text of a paragraph or an item. The delimiters of a spoiler that spans it are not part of it.
    #[inline(never)]
    fn text(&mut self, node: &Node, place: &str) -> Vec<Inline> {
        let text = node.text.trim();
        let Some(span) = &mut self.span else {
            return self.inlines(text, &scan(text, 0).marks, place);
        };
        let mut marks = scan(text, span.open & node.reach.closes).marks;
        for mark in &mut marks {
            let opens = match mark.sign(text) {
                "||" => BARS,
                ">!" => ANGLES,
                FOLD => FOLDS,
                _ => 0,
            };
            let spans = opens & node.reach.opens & !span.open != 0;
            if !spans || !matches!(mark.role, Role::Unclosed | Role::Alone) {
                continue;
            }
            mark.role = Role::Spent;
            if mark.at == 0 && !span.begun {
                span.about = label(slice(text, 2, mark.end.wrapping_sub(1)));
            } else {
                mark.end = mark.at.wrapping_add(2);
            }
        }
        span.open = node.reach.after(span.open);
        span.begun = true;
        self.inlines(text, &marks, place)
    }
}

/// Adds a spoiler; of one that holds nothing but delimiters of others, what it is about is left as text.
fn push_spoiler(blocks: &mut Vec<Block>, id: u32, about: Option<String>, content: Vec<Block>) {
    if content.is_empty() {
        if let Some(about) = about {
            blocks.push(Block::Paragraph(vec![Inline::Text(about)]));
        }
    } else {
        blocks.push(Block::Spoiler(Spoiler { hidden: Hidden { id, about, minor: false }, content }));
    }
}
