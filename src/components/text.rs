//! Marked-up text as elements.

use super::constants::c;
use super::draw::Draw;
use super::spoiler;
use super::view::View;
use crate::markup::{Block, Inline, Spoiler};

/// The lead.
pub fn lead(view: &View, draw: &mut Draw) {
    if !view.review.lead.is_empty() {
        draw.el(c!("div part=lead"), |draw| {
            view.lang(draw);
            blocks(view, draw, &view.review.lead);
        });
    }
}

/// Paragraphs, lists, quotes and block spoilers.
pub fn blocks(view: &View, draw: &mut Draw, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Paragraph(content) => draw.el(c!("p"), |draw| inlines(view, draw, content)),
            Block::List(items) => list(view, draw, items),
            Block::Quote(content) => draw.el(c!("blockquote"), |draw| self::blocks(view, draw, content)),
            Block::Spoiler(Spoiler { hidden, content }) => {
                spoiler::spoiler(view, draw, c!("div"), hidden, &|draw| self::blocks(view, draw, content));
            }
        }
    }
}

/// A list of lines.
pub fn list(view: &View, draw: &mut Draw, items: &[Vec<Inline>]) {
    draw.el(c!("ul"), |draw| {
        for item in items {
            draw.el(c!("li"), |draw| inlines(view, draw, item));
            draw.text(" "); // they may run on in a line
        }
    });
}

/// Text within a paragraph.
pub fn inlines(view: &View, draw: &mut Draw, inlines: &[Inline]) {
    for inline in inlines {
        match inline {
            // In an element of its own, so that a translator who replaces text nodes never meets the reconciler.
            Inline::Text(text) => draw.el_text(c!("span"), text),
            Inline::Break => draw.el(c!("br"), |_| ()),
            Inline::Emphasis(content) => draw.el(c!("em"), |draw| self::inlines(view, draw, content)),
            Inline::Strong(content) => draw.el(c!("strong"), |draw| self::inlines(view, draw, content)),
            Inline::Link { url, content } => draw.el(c!("a"), |draw| {
                draw.attr(c!("href"), url);
                self::inlines(view, draw, content);
            }),
            Inline::Mention { name, url } => named(draw, name, url.as_deref()),
            Inline::Spoiler(Spoiler { hidden, content }) => {
                spoiler::spoiler(view, draw, c!("span"), hidden, &|draw| self::inlines(view, draw, content));
            }
        }
    }
}

/// A name, linked when there is a page about it.
pub fn named(draw: &mut Draw, name: &str, url: Option<&str>) {
    let tag = if url.is_some() { c!("a") } else { c!("span") };
    draw.el(tag, |draw| {
        draw.attr_if(c!("href"), url);
        draw.el_text(c!("bdi"), name);
    });
}
