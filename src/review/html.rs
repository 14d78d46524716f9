//! HTML that a plugin left in a text: its words and paragraphs are kept, its tags are not.
//!
//! This is no HTML parser and need not be one: what comes out is text, and text is all it will ever be.

use crate::find::{before, cut, cut_near, fill, holds, lower, number, pieces};

const FOLD: &str = "\n\n>!";
const UNFOLD: &str = "!<\n\n";
/// No entity that is known has a longer name.
const LONGEST: usize = 10;

/// The text without tags, with a blank line for every paragraph; text that only looks a little like HTML stays as it is.
pub fn to_text(text: &str) -> String {
    if holds(text, "&lt;") && !has_tags(text) {
        let decoded = decoded(text);
        // A text whose only tags are escaped has been escaped as a whole.
        if has_tags(&decoded) {
            return without_tags(&decoded);
        }
    }
    without_tags(text)
}

fn has_tags(text: &str) -> bool {
    let mut pieces = pieces(text, "<");
    pieces.next();
    pieces.any(|piece| cut(piece, ">").is_some_and(|(tag, _)| gap(tag).is_some()))
}

fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut folds = 0_usize;
    let mut pieces = pieces(text, "<");
    push_decoded(&mut out, pieces.next().unwrap_or(""));
    for piece in pieces {
        match cut(piece, ">").and_then(|(tag, behind)| Some((gap(tag)?, behind))) {
            Some((gap, behind)) => {
                match gap {
                    FOLD => folds = folds.wrapping_add(1),
                    UNFOLD => folds = folds.saturating_sub(1),
                    _ => {}
                }
                out.push_str(gap);
                push_decoded(&mut out, behind);
            }
            None => {
                out.push('<');
                push_decoded(&mut out, piece);
            }
        }
    }
    // What is never unfolded hides to the end.
    for _ in 0..folds {
        out.push_str(UNFOLD);
    }
    out
}

/// Tags that part what stands before and behind them, and tags that do not.
const PARTING: &str = " p div ul ol blockquote figure h1 h2 h3 h4 h5 h6 ";
const WITHIN: &str = " a b i em strong span img u s small sup sub code cite li figcaption iframe !-- script style ";

/// What stands for a tag; nothing is known of what is none, such as `<sigh>` and `<3`.
fn gap(tag: &str) -> Option<&'static str> {
    let closing = tag.strip_prefix('/');
    let name = before(closing.unwrap_or(tag), " ");
    let name = lower(&fill(" {} ", &[name.strip_suffix('/').unwrap_or(name)]));
    let opening = closing.is_none();
    Some(match name.as_str() {
        " br " | " summary " => "\n",
        " li " if opening => "\n- ",
        // Folded text may well be hidden on purpose.
        " details " if opening => FOLD,
        " details " => UNFOLD,
        _ if holds(PARTING, &name) => "\n\n",
        _ if holds(WITHIN, &name) => "",
        _ => return None,
    })
}

/// The text with the characters that its entities stand for.
pub fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_decoded(&mut out, text);
    out
}

fn push_decoded(out: &mut String, text: &str) {
    let mut pieces = pieces(text, "&");
    out.push_str(pieces.next().unwrap_or(""));
    for piece in pieces {
        let (c, rest) = decode(piece).unwrap_or(('&', piece));
        out.push(c);
        out.push_str(rest);
    }
}

/// The character that an entity stands for, and what follows it; given what follows its `&`.
pub fn decode(piece: &str) -> Option<(char, &str)> {
    let (name, rest) = cut_near(piece, b';', LONGEST)?;
    Some((entity(name)?, rest))
}

/// The characters that editors write as entities; others are left as they stand.
const ENTITIES: &str = ";amp=&;lt=<;gt=>;quot=\";apos='\
    ;nbsp=\u{a0};lsquo=‘;rsquo=’;ldquo=“;rdquo=”;ndash=–;mdash=—;hellip=…";

/// The character of an entity's name or number.
fn entity(name: &str) -> Option<char> {
    if let Some(code) = name.strip_prefix('#') {
        let (digits, radix) = code.strip_prefix('x').map_or((code, 10), |hex| (hex, 16));
        return number(digits, radix).and_then(char::from_u32);
    }
    let known = fill(";{}=", &[name]);
    cut(ENTITIES, &known)?.1.chars().next()
}
