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
    key.len().abs_diff(meant.len()) <= allowed && distance(key.as_bytes(), meant.as_bytes(), allowed) <= allowed
}

/// Optimal string alignment distance: Levenshtein's, with a swap of neighbours as one step. What is more than allowed need
/// not be exact.
fn distance(a: &[u8], b: &[u8], allowed: usize) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i.saturating_add(1)];
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX);
            let mut cost = at(&last, j).saturating_add(usize::from(x != y));
            cost = cost.min(at(&last, j.saturating_add(1)).min(at(&row, j)).saturating_add(1));
            let previous = |slice: &[u8], i: usize| i.checked_sub(1).and_then(|i| slice.get(i).copied());
            if previous(a, i) == Some(*y) && previous(b, j) == Some(*x) && x != y {
                let swapped = j.checked_sub(1).map_or(usize::MAX, |j| at(&before, j));
                cost = cost.min(swapped.saturating_add(1));
            }
            row.push(cost);
        }
        // A swap may come back to the row before.
        if row.iter().chain(&last).all(|cost| *cost > allowed) {
            return usize::MAX;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(usize::MAX)
}
