//! Looking for short patterns in texts, and putting texts together: a few functions of the standard library again, under its
//! names, for the sake of code size. Its own are faster in long texts, and six times the code: each kind of pattern brings a
//! searcher of its own, each kind of list its own way to be joined. None of these is generic, so there is one copy of each.

/// What stands before and behind the first place of a pattern; an empty one stands at the beginning. As [`str::split_once`],
/// without the searcher for patterns of any length.
#[inline(never)]
pub fn split_once<'t>(text: &'t str, pattern: &str) -> Option<(&'t str, &'t str)> {
    let pattern = pattern.as_bytes();
    let mut ahead = text.as_bytes();
    if let Some(first) = pattern.first() {
        loop {
            // Only where the pattern may begin, more is compared than one byte.
            let place = ahead.iter().position(|byte| byte == first)?;
            ahead = ahead.get(place..)?;
            if ahead.starts_with(pattern) {
                break;
            }
            ahead = ahead.get(1..)?;
        }
    }
    let (before, rest) = text.split_at_checked(text.len().wrapping_sub(ahead.len()))?;
    Some((before, rest.get(pattern.len()..)?))
}

/// The same for a sign of ASCII that must stand among so many bytes: the others are not looked at, which [`str::split_once`]
/// cannot be told.
#[inline(never)]
pub fn split_once_near(text: &str, pattern: u8, most: usize) -> Option<(&str, &str)> {
    let at = text.bytes().take(most).position(|byte| byte == pattern)?;
    Some((text.get(..at)?, text.get(at.wrapping_add(1)..)?))
}

/// Whether a pattern stands in a text. As [`str::contains`], by the one search that is here anyway.
pub fn contains(text: &str, pattern: &str) -> bool {
    split_once(text, pattern).is_some()
}

/// What stands before and behind a pattern; all of it before, where there is none. As `split_once(…).unwrap_or((text, ""))`.
pub fn split_or_whole<'t>(text: &'t str, pattern: &str) -> (&'t str, &'t str) {
    split_once(text, pattern).unwrap_or((text, ""))
}

/// What stands before the first place of a pattern; without one, all of it. As the first of [`str::split`], without an iterator.
pub fn before<'t>(text: &'t str, pattern: &str) -> &'t str {
    split_or_whole(text, pattern).0
}

/// What stands behind the last of these signs of ASCII; without one, all of it. As the first of [`str::rsplit`], whose search
/// backwards is a searcher of its own.
#[inline(never)]
pub fn after_last<'t>(text: &'t str, patterns: &[u8]) -> &'t str {
    let last = text.bytes().rposition(|byte| patterns.contains(&byte));
    last.and_then(|at| text.get(at.wrapping_add(1)..)).unwrap_or(text)
}

/// Whether a text is made of letters and digits of ASCII and of these signs alone.
#[inline(never)]
pub fn is_made_of(text: &str, signs: &[u8]) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || signs.contains(&byte))
}

/// Whether a character is a letter or a digit, and no sign. About [`char::is_alphanumeric`], whose tables of Unicode are large.
pub fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || (c > '\u{bf}' && !('\u{2000}'..'\u{2070}').contains(&c))
}

/// The text with small letters of ASCII in the place of capitals: [`str::to_ascii_lowercase`], inlined in one place alone.
#[inline(never)]
pub fn lower(text: &str) -> String {
    text.to_ascii_lowercase()
}

/// A whole number, written in tens or in sixteens. As [`u32::from_str_radix`], without its errors, and `+` is no digit.
#[inline(never)]
pub fn parse_number(text: &str, radix: u32) -> Option<u32> {
    let mut number = 0_u32;
    for c in text.chars() {
        number = number.checked_mul(radix)?.checked_add(c.to_digit(radix)?)?;
    }
    (!text.is_empty()).then_some(number)
}

/// How many UTF-16 code units, by which JavaScript counts, begin with a byte of UTF-8. All together are as many as those of
/// [`str::encode_utf16`], without decoding.
pub fn utf16_units(byte: u8) -> u32 {
    u32::from(byte & 0xc0 != 0x80).wrapping_add(u32::from(byte >= 0xf0))
}

/// What stands between the patterns. As [`str::split`], by the one search.
pub fn split<'t>(text: &'t str, pattern: &'static str) -> Split<'t> {
    Split { rest: Some(text), pattern }
}

/// The iterator of [`split`]. As [`std::str::Split`].
#[derive(Clone)]
pub struct Split<'t> {
    rest: Option<&'t str>,
    pattern: &'static str,
}

impl<'t> Iterator for Split<'t> {
    type Item = &'t str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'t str> {
        let rest = self.rest.take()?;
        let Some((piece, behind)) = split_once(rest, self.pattern) else { return Some(rest) };
        self.rest = Some(behind);
        Some(piece)
    }
}

/// The text with another one in the place of each pattern. As [`str::replace`], by the one search.
#[inline(never)]
pub fn replace(text: &str, pattern: &'static str, other: &str) -> String {
    let mut pieces = split(text, pattern);
    let mut replaced = String::from(pieces.next().unwrap_or_default());
    for piece in pieces {
        replaced.push_str(other);
        replaced.push_str(piece);
    }
    replaced
}

/// A pattern with the parts in the places of its `{}`. As `format!`, which must know the pattern when the
/// program is compiled, and brings code for each kind of what it writes; here the pattern is in the reader's language.
#[inline(never)]
pub fn fill(pattern: &str, parts: &[&str]) -> String {
    // Most fit into it, so that memory is asked for once.
    let mut filled = String::with_capacity(pattern.len().wrapping_add(32));
    let (mut rest, mut parts) = (pattern, parts.iter());
    while let Some((before, behind)) = split_once(rest, "{}") {
        filled.push_str(before);
        filled.push_str(parts.next().copied().unwrap_or_default());
        rest = behind;
    }
    filled.push_str(rest);
    filled
}
