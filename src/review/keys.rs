//! Finds the known key that a mistyped one was meant to be.

/// The known key that `key` looks like a slip of; `None` when it is known itself, or like none.
pub fn slip<'a>(key: &str, known: &[&'a str]) -> Option<&'a str> {
    if known.contains(&key) {
        return None;
    }
    (known.iter().copied()).find(|meant| key.eq_ignore_ascii_case(meant) || is_near(key, meant))
}

/// Whether one letter is wrong, missing, too many or swapped; in long words two.
fn is_near(key: &str, meant: &str) -> bool {
    let allowed = match meant.len() {
        0..4 => return false,
        4..8 => 1,
        _ => 2,
    };
    edits(key.as_bytes(), meant.as_bytes(), allowed)
}

/// Whether so many steps lead from one to the other: a letter more, less or another one, or a swap of neighbours (optimal
/// string alignment). What both begin with needs none.
fn edits(a: &[u8], b: &[u8], allowed: u8) -> bool {
    let (Some((x, a_rest)), Some((y, b_rest))) = (a.split_first(), b.split_first()) else {
        return a.len().abs_diff(b.len()) <= usize::from(allowed);
    };
    if x == y {
        return edits(a_rest, b_rest, allowed);
    }
    let Some(allowed) = allowed.checked_sub(1) else { return false };
    let swapped = match (a_rest.split_first(), b_rest.split_first()) {
        (Some((a_next, a_rest)), Some((b_next, b_rest))) if x == b_next && y == a_next => {
            edits(a_rest, b_rest, allowed)
        }
        _ => false,
    };
    swapped || edits(a_rest, b_rest, allowed) || edits(a_rest, b, allowed) || edits(a, b_rest, allowed)
}
