//! Looking for a short text in a longer one. The standard library's way is faster for long ones, and six times the code.

/// What stands before and behind the first place of a sign; an empty one stands at the beginning.
pub fn cut<'t>(text: &'t str, sign: &str) -> Option<(&'t str, &'t str)> {
    let at = match sign.len() {
        0 => 0,
        length => text.as_bytes().windows(length).position(|window| window == sign.as_bytes())?,
    };
    let (before, rest) = text.split_at_checked(at)?;
    Some((before, rest.get(sign.len()..)?))
}

/// Whether a sign stands in a text.
pub fn holds(text: &str, sign: &str) -> bool {
    cut(text, sign).is_some()
}
