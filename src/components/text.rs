//! Marked-up text as elements.

use super::draw::Draw;
use super::spoiler;
use super::view::View;
use crate::markup::{Block, Inline, Spoiler};

/// The lead.
pub fn lead(view: &View, draw: &mut Draw) {
    if !view.review.lead.is_empty() {
        draw.el("div part=lead", |draw| {
            view.lang(draw);
            blocks(view, draw, &view.review.lead);
        });
    }
}

/// Paragraphs, lists, quotes and block spoilers.
pub fn blocks(view: &View, draw: &mut Draw, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Paragraph(content) => draw.el("p", |draw| inlines(view, draw, content)),
            Block::List(items) => list(view, draw, items),
            Block::Quote(content) => draw.el("blockquote", |draw| self::blocks(view, draw, content)),
            Block::Spoiler(Spoiler { hidden, content }) => {
                spoiler::spoiler(view, draw, "div", hidden, &|draw| self::blocks(view, draw, content));
            }
        }
    }
}

/// A list of lines.
pub fn list(view: &View, draw: &mut Draw, items: &[Vec<Inline>]) {
    draw.el("ul", |draw| {
        for item in items {
            draw.el("li", |draw| inlines(view, draw, item));
        }
    });
}

/// Text within a paragraph.
pub fn inlines(view: &View, draw: &mut Draw, inlines: &[Inline]) {
    for inline in inlines {
        match inline {
            // In an element of its own, so that a translator who replaces text nodes never meets the reconciler.
            Inline::Text(text) => draw.el_text("span", text),
            Inline::Break => draw.el("br", |_| ()),
            Inline::Emphasis(content) => draw.el("em", |draw| self::inlines(view, draw, content)),
            Inline::Strong(content) => draw.el("strong", |draw| self::inlines(view, draw, content)),
            Inline::Link { url, content } => draw.el("a", |draw| {
                draw.attr("href", url);
                self::inlines(view, draw, content);
            }),
            Inline::Mention { name, url } => named(draw, name, url.as_deref()),
            Inline::Spoiler(Spoiler { hidden, content }) => {
                spoiler::spoiler(view, draw, "span", hidden, &|draw| self::inlines(view, draw, content));
            }
        }
    }
}

/// A name, linked when there is a page about it.
pub fn named(draw: &mut Draw, name: &str, url: Option<&str>) {
    let tag = if url.is_some() { "a" } else { "span" };
    draw.el_as(tag, "", |draw| {
        draw.attr_if("href", url);
        draw.el_text("bdi", name);
    });
}
