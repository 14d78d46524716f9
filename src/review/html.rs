//! HTML that a plugin left in a text: its words and paragraphs are kept, its tags are not.
//!
//! This is no HTML parser and need not be one: what comes out is text, and text is all it will ever be.

use std::borrow::Cow;

/// The text of what looks like HTML, with a blank line for every paragraph; any other text as it is.
pub fn to_text(text: &str) -> Cow<'_, str> {
    if !text.split('<').skip(1).any(begins_tag) && !text.split('&').skip(1).any(|piece| decode(piece).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        push_decoded(&mut out, before);
        match after.split_once('>').filter(|_| begins_tag(after)) {
            Some((tag, behind)) => {
                out.push_str(gap(tag));
                rest = behind;
            }
            None => {
                out.push('<');
                rest = after;
            }
        }
    }
    push_decoded(&mut out, rest);
    Cow::Owned(out)
}

/// Whether what follows a `<` is a tag or a comment, and not a heart or a comparison.
fn begins_tag(after: &str) -> bool {
    let name = after.trim_start_matches('/');
    after.starts_with('!') || (name.starts_with(|c: char| c.is_ascii_alphabetic()) && after.contains('>'))
}

/// What stands for a tag.
fn gap(tag: &str) -> &'static str {
    let name = tag.trim_start_matches('/');
    let name: String = name.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    match name.as_str() {
        "br" => "\n",
        "li" if !tag.starts_with('/') => "\n- ",
        "p" | "div" | "ul" | "ol" | "blockquote" | "figure" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "\n\n",
        _ => "",
    }
}

fn push_decoded(out: &mut String, text: &str) {
    let mut pieces = text.split('&');
    out.push_str(pieces.next().unwrap_or(""));
    for piece in pieces {
        let (c, rest) = decode(piece).unwrap_or(('&', piece));
        out.push(c);
        out.push_str(rest);
    }
}

fn decode(piece: &str) -> Option<(char, &str)> {
    let (name, rest) = piece.split_once(';')?;
    Some((entity(name)?, rest))
}

/// The characters that editors write as entities; others are left as they stand.
fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let (digits, radix) = number.strip_prefix('x').map_or((number, 10), |hex| (hex, 16));
        return u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        _ => return None,
    })
}
