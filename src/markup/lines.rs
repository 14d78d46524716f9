//! What a line is by its beginning: the markers of blocks.

use super::plain::is_word;

/// What a line that opens a block spoiler says it is about. In a list, too, it opens one: in doubt, hidden.
#[inline(never)]
pub(super) fn opening(line: &str) -> Option<&str> {
    let (keyword, about) = colons(line)?.trim_start().split_at_checked(7)?;
    let sound = keyword.eq_ignore_ascii_case("spoiler") && !about.starts_with(is_word);
    sound.then(|| about.trim_start_matches(':').trim())
}

/// Whether a line closes a block spoiler.
#[inline(never)]
pub(super) fn closing(line: &str) -> bool {
    colons(line) == Some("")
}

/// How many of the lines stand in the block spoiler that was opened just before them. Whatever else these colons may
/// open in other dialects counts, too, lest its end show what follows it.
#[inline(never)]
pub(super) fn hidden(lines: &[&str]) -> usize {
    let mut depth = 1_usize;
    let mut closes = |line: &&str| {
        if closing(line) {
            depth = depth.wrapping_sub(1);
        } else if colons(line).is_some() {
            depth = depth.wrapping_add(1);
        }
        depth == 0
    };
    lines.iter().position(&mut closes).unwrap_or(lines.len())
}

/// The line without the three colons or more that it begins with.
fn colons(line: &str) -> Option<&str> {
    let line = item(line).unwrap_or(line.trim());
    line.starts_with(":::").then(|| line.trim_start_matches(':'))
}

/// The text of a list item that begins on the line.
#[inline(never)]
pub(super) fn item(line: &str) -> Option<&str> {
    let mut chars = line.trim_start().chars();
    let marked = matches!(chars.next(), Some('-' | '*' | '•'));
    let item = chars.as_str();
    let text = item.trim();
    // A row of nothing but signs parts scenes.
    let says = text.bytes().any(|sign| !b"*- ".contains(&sign));
    (marked && item.starts_with(char::is_whitespace) && says).then_some(text)
}

/// The line without the marker of a quote. `>!` is none: it opens a spoiler.
#[inline(never)]
pub(super) fn quoted(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let start = match line.as_bytes() {
        [b'>', b' ' | b'\t', ..] => 2,
        [b'>'] | [b'>', b'>', ..] => 1,
        _ => return None,
    };
    line.get(start..)
}
