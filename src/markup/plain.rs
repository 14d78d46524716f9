//! Text without structure: the cleaning that every text gets, the text of names and labels, and the letters of words.

use crate::text::replace;

/// The text with one kind of newline and without U+0000, which no document may hold.
pub(super) fn clean(text: &str) -> String {
    replace(&replace(&replace(text, "\r\n", "\n"), "\r", "\n"), "\0", "\u{fffd}")
}

/// Text that takes no markup but the escapes, such as a name, on one line.
pub(super) fn plain(raw: &str) -> String {
    let mut plain = String::new();
    let mut escapes = false;
    for c in raw.trim().chars() {
        if !escapes && c == '\\' {
            escapes = true;
            continue;
        }
        if escapes && !c.is_ascii_punctuation() {
            plain.push('\\');
        }
        escapes = false;
        plain.push(if c == '\n' { ' ' } else { c });
    }
    if escapes {
        plain.push('\\');
    }
    plain
}

/// What a spoiler is about, given the text up to the bar; if anything.
pub(super) fn label(raw: &str) -> Option<String> {
    Some(plain(raw)).filter(|label| !label.is_empty())
}

/// The text from one byte to another; nothing, should they be no such bytes.
pub(super) fn slice(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to).unwrap_or_default()
}

/// Whether the character is part of a word in a script that sets its words apart by spaces.
///
/// In other scripts (from Thai on in Unicode's order) emphasis begins and ends between any two letters. No tables of
/// Unicode for this: they would be a tenth of the parser.
pub(super) fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || ('\u{c0}'..'\u{e00}').contains(&c)
}
