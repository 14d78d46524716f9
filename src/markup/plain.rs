//! Text without structure: the cleaning that every text gets, the text of names and labels, and the letters of words.

/// The text with one kind of newline and without U+0000, which no document may hold.
pub(super) fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        clean.push(match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                '\n'
            }
            '\0' => char::REPLACEMENT_CHARACTER,
            c => c,
        });
    }
    clean
}

/// Text that takes no markup but the escapes, such as a name, on one line.
pub(super) fn plain(raw: &str) -> String {
    let mut plain = String::new();
    let mut chars = raw.trim().chars().peekable();
    while let Some(c) = chars.next() {
        let escaped = if c == '\\' { chars.next_if(char::is_ascii_punctuation) } else { None };
        plain.push(match escaped.unwrap_or(c) {
            '\n' => ' ',
            c => c,
        });
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
