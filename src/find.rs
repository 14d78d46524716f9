//! Looking for short signs in texts, and putting texts together. The standard library's ways are faster in long texts, and
//! six times the code: each kind of pattern brings a searcher of its own, each kind of list its own way to be joined.

/// What stands before and behind the first place of a sign; an empty one stands at the beginning.
#[inline(never)]
pub fn cut<'t>(text: &'t str, sign: &str) -> Option<(&'t str, &'t str)> {
    let sign = sign.as_bytes();
    let mut ahead = text.as_bytes();
    if let Some(first) = sign.first() {
        loop {
            // Only where the sign may begin, more is compared than one byte.
            let place = ahead.iter().position(|byte| byte == first)?;
            ahead = ahead.get(place..)?;
            if ahead.starts_with(sign) {
                break;
            }
            ahead = ahead.get(1..)?;
        }
    }
    let (before, rest) = text.split_at_checked(text.len().wrapping_sub(ahead.len()))?;
    Some((before, rest.get(sign.len()..)?))
}

/// The same for a sign of ASCII that must stand among so many bytes: the others are not looked at.
#[inline(never)]
pub fn cut_near(text: &str, sign: u8, most: usize) -> Option<(&str, &str)> {
    let at = text.bytes().take(most).position(|byte| byte == sign)?;
    Some((text.get(..at)?, text.get(at.wrapping_add(1)..)?))
}

/// Whether a sign stands in a text.
pub fn holds(text: &str, sign: &str) -> bool {
    cut(text, sign).is_some()
}

/// What stands before and behind a sign; all of it before, where there is none.
pub fn halves<'t>(text: &'t str, sign: &str) -> (&'t str, &'t str) {
    cut(text, sign).unwrap_or((text, ""))
}

/// What stands before the first place of a sign; without one, all of it.
pub fn before<'t>(text: &'t str, sign: &str) -> &'t str {
    halves(text, sign).0
}

/// What stands behind the last of these signs of ASCII; without one, all of it.
#[inline(never)]
pub fn behind_last<'t>(text: &'t str, signs: &[u8]) -> &'t str {
    let last = text.bytes().rposition(|byte| signs.contains(&byte));
    last.and_then(|at| text.get(at.wrapping_add(1)..)).unwrap_or(text)
}

/// Whether a text is made of letters and digits of ASCII and of these signs alone.
#[inline(never)]
pub fn is_made_of(text: &str, signs: &[u8]) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || signs.contains(&byte))
}

/// Whether a character is a letter or a digit, and no sign. No tables of Unicode for this: they would be large.
pub fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || (c > '\u{bf}' && !('\u{2000}'..'\u{2070}').contains(&c))
}

/// The text with small letters of ASCII in the place of capitals.
#[inline(never)]
pub fn lower(text: &str) -> String {
    text.to_ascii_lowercase()
}

/// A whole number, written in tens or in sixteens.
#[inline(never)]
pub fn number(text: &str, radix: u32) -> Option<u32> {
    let mut number = 0_u32;
    for c in text.chars() {
        number = number.checked_mul(radix)?.checked_add(c.to_digit(radix)?)?;
    }
    (!text.is_empty()).then_some(number)
}

/// What stands between the signs.
pub fn pieces<'t>(text: &'t str, sign: &'static str) -> Pieces<'t> {
    Pieces { rest: Some(text), sign }
}

/// The iterator of [`pieces`].
#[derive(Clone)]
pub struct Pieces<'t> {
    rest: Option<&'t str>,
    sign: &'static str,
}

impl<'t> Iterator for Pieces<'t> {
    type Item = &'t str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'t str> {
        let rest = self.rest.take()?;
        let Some((piece, behind)) = cut(rest, self.sign) else { return Some(rest) };
        self.rest = Some(behind);
        Some(piece)
    }
}

/// The text with another sign in the place of each.
#[inline(never)]
pub fn replaced(text: &str, sign: &'static str, other: &str) -> String {
    let mut pieces = pieces(text, sign);
    let mut replaced = String::from(pieces.next().unwrap_or_default());
    for piece in pieces {
        replaced.push_str(other);
        replaced.push_str(piece);
    }
    replaced
}

/// A pattern with the parts in the places of its `{}`.
#[inline(never)]
pub fn fill(pattern: &str, parts: &[&str]) -> String {
    // Most fit into it, so that memory is asked for once.
    let mut filled = String::with_capacity(pattern.len().wrapping_add(32));
    let (mut rest, mut parts) = (pattern, parts.iter());
    while let Some((before, behind)) = cut(rest, "{}") {
        filled.push_str(before);
        filled.push_str(parts.next().copied().unwrap_or_default());
        rest = behind;
    }
    filled.push_str(rest);
    filled
}
