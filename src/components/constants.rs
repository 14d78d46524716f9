//! Which tags and attributes a card is made of. A drawing names them by their numbers, and a page takes each apart once.

use crate::packed;

/// All of them, sorted: shapes such as `p part=verdict dir=auto`, which are a tag and its constant attributes, attributes
/// alone, and names of attributes.
const LIST: &[&str] = &[
    "a",
    "a part=trailer-link rel=noopener",
    "a rel=noopener",
    "allow",
    "alt",
    "aria-controls",
    "aria-disabled",
    "aria-expanded",
    "aria-label",
    "aria-pressed",
    "article part=card aria-labelledby=title",
    "aside part=notice lang=en dir=ltr",
    "b",
    "bdi",
    "blockquote",
    "br",
    "button part=section-toggle type=button",
    "button part=spoiler-toggle type=button",
    "button part=toggle type=button aria-controls=body aria-describedby=title",
    "button part=trailer-play type=button",
    "button type=button",
    "checked",
    "cite dir=auto",
    "class=cons",
    "class=notes-title",
    "class=pros",
    "class=section-title",
    "code",
    "crossorigin",
    "d",
    "data-open",
    "datetime",
    "dd",
    "default",
    "details class=transcript",
    "details open",
    "dir",
    "div",
    "div class=about",
    "div class=author",
    "div class=bio",
    "div class=notes",
    "div class=player",
    "div class=poster-frame",
    "div class=section-text",
    "div class=stage",
    "div class=summary",
    "div class=trouble role=status",
    "div class=warnings",
    "div dir=auto",
    "div part=avatar aria-hidden=true",
    "div part=body id=body",
    "div part=lead",
    "div part=spoiler-bar role=group",
    "dl part=facts",
    "dt",
    "em",
    "figcaption",
    "figure part=trailer",
    "footer part=author",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header part=header",
    "height",
    "hidden",
    "href",
    "i",
    "id",
    "iframe part=trailer-frame referrerpolicy=strict-origin-when-cross-origin",
    "img alt width=64 height=64 loading=lazy decoding=async",
    "img class=still alt decoding=async",
    "img part=poster decoding=async",
    "input type=checkbox",
    "label",
    "label class=always",
    "lang",
    "li",
    "name",
    "p",
    "p class=author-name",
    "p class=byline",
    "p class=explanation dir=auto",
    "p class=kept role=status",
    "p class=kicker",
    "p class=outlets",
    "p part=rating role=img",
    "p part=verdict",
    "p role=status",
    "part=spoiler",
    "part=spoiler-text role=group",
    "part=title id=title dir=auto",
    "path",
    "path class=lit",
    "path class=unlit",
    "rect class=lit height=1",
    "rect class=unlit height=1",
    "sandbox",
    "section part=section",
    "source",
    "span",
    "span class=about",
    "span class=action",
    "span class=aspect dir=auto",
    "span class=aspect-score role=img",
    "span class=grade dir=auto",
    "span class=outlet-list",
    "span class=score",
    "span class=stop",
    "span class=trailer-name dir=auto",
    "span class=trailer-note",
    "span class=trailer-title",
    "span class=trailer-words",
    "span dir=auto",
    "src",
    "srclang",
    "strong",
    "summary",
    "svg class=meter preserveAspectRatio=none aria-hidden=true",
    "svg class=play aria-hidden=true",
    "svg class=stars aria-hidden=true",
    "svg height=20",
    "time",
    "title",
    "track kind=captions",
    "type",
    "ul",
    "ul class=aspects",
    "value",
    "video part=trailer-frame controls playsinline",
    "viewBox",
    "width",
];

const _: () = assert!(LIST.len() < 1 << 10, "a step has ten bits for them");

/// The same as one text, for whoever shows drawings: each ends with a line feed.
pub const CONSTANTS: &[u8] = &{
    const PACKED: [u8; packed::length(LIST)] = packed::packed(LIST);
    PACKED
};

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Constant(pub(super) u32);

impl Constant {
    /// The constant that reads so. One that is not in the list does not compile.
    pub const fn of(text: &str) -> Self {
        let (mut list, mut number): (&[&str], u32) = (LIST, 0);
        loop {
            assert!(!list.is_empty(), "this constant is missing in the list of constants.rs");
            let Some((first, rest)) = list.split_first() else { return Constant(number) };
            if is_same(first.as_bytes(), text.as_bytes()) {
                return Constant(number);
            }
            list = rest;
            number = number.saturating_add(1);
        }
    }

    /// Its place in the list.
    pub fn number(self) -> u32 {
        self.0
    }

    /// What it reads.
    pub fn text(self) -> &'static str {
        usize::try_from(self.0).ok().and_then(|number| LIST.get(number)).copied().unwrap_or_default()
    }
}

const fn is_same(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([a, one_rest @ ..], [b, other_rest @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        (one, other) = (one_rest, other_rest);
    }
    one.len() == other.len()
}

/// A constant, looked up while this is compiled.
macro_rules! c {
    ($text:literal) => {
        const { $crate::components::Constant::of($text) }
    };
}
pub(super) use c;
