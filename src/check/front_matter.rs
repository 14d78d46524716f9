//! What generators of pages read before a post: YAML between lines of `---`, TOML between lines of `+++`.

/// How many bytes it takes up at the beginning of a file, its last line included; `None` where there is none.
pub fn length(text: &str) -> Option<usize> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next()?;
    let ends = match first.split_at_checked(3)? {
        // Some generators take the name of another language there, such as `---json`.
        ("---", language) if language.trim().bytes().all(|byte| byte.is_ascii_alphanumeric()) => ["---", "..."],
        ("+++", rest) if rest.trim().is_empty() => ["+++", "+++"],
        _ => return None,
    };
    let mut length = first.len();
    for line in lines {
        length = length.saturating_add(line.len());
        if ends.contains(&line.trim_end()) {
            return Some(length);
        }
    }
    // Without an end it is none, yet nor is it JSON.
    Some(first.len())
}
