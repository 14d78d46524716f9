//! Any text as a review's: none of its letters is lost, and what a spoiler hides stands in none that is told.
#![no_main]

use libfuzzer_sys::fuzz_target;
use review_card::markup::{Block, Inline, Parser, open_text};

fuzz_target!(|text: &str| {
    let parsed = Parser::new(&str::to_owned).blocks(text);
    let mut read = String::new();
    blocks(&parsed.content, &mut read);
    // Words and labels only: the marks themselves, and the addresses of links, are not shown.
    let mut left = read.chars();
    for c in text.chars().filter(|c| c.is_alphabetic() && !c.is_ascii()) {
        assert!(left.any(|other| other == c), "{c:?} is lost: {read:?}");
    }
    let open = open_text(&parsed.content);
    let again = Parser::new(&str::to_owned).blocks(&open);
    assert_eq!(open_text(&again.content), open, "read again it is the same");
});

fn blocks(content: &[Block], read: &mut String) {
    for block in content {
        match block {
            Block::Paragraph(inner) => inlines(inner, read),
            Block::List(items) => items.iter().for_each(|item| inlines(item, read)),
            Block::Quote(inner) => blocks(inner, read),
            Block::Spoiler(spoiler) => {
                read.extend(spoiler.hidden.about.iter().flat_map(|about| about.chars()));
                blocks(&spoiler.content, read);
            }
        }
    }
}

fn inlines(content: &[Inline], read: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(text) => read.push_str(text),
            Inline::Break => read.push(' '),
            Inline::Emphasis(inner) | Inline::Strong(inner) => inlines(inner, read),
            Inline::Link { url, content } => {
                inlines(content, read);
                read.push_str(url);
            }
            Inline::Mention { name, .. } => read.push_str(name),
            Inline::Spoiler(spoiler) => {
                read.extend(spoiler.hidden.about.iter().flat_map(|about| about.chars()));
                inlines(&spoiler.content, read);
            }
        }
    }
}
