//! The text of a file, and what is said when it is none or no JSON.

/// The text in the bytes of a file; else the text before what is none, and why it is none.
pub fn of(bytes: &[u8]) -> Result<&str, (&str, String)> {
    str::from_utf8(bytes).map_err(|error| {
        let sound = bytes.get(..error.valid_up_to()).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default();
        let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
        let why = if utf16 { "this is UTF-16" } else { "this byte is none of it" };
        let message = ["not text in UTF-8, which JSON is written in: ", why, "; save the file as UTF-8"].concat();
        (sound, message)
    })
}

/// Where in the text serde_json gave up, and why, without the place that it counts in bytes.
pub fn syntax_error(json: &str, error: &serde_json::Error) -> (usize, String) {
    let line = json.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum::<usize>();
    let mut offset = match error.is_eof() {
        true => json.len(),
        false => line.saturating_add(error.column()).saturating_sub(1).min(json.len()),
    };
    while !json.is_char_boundary(offset) {
        offset = offset.saturating_sub(1);
    }
    let said = error.to_string();
    let why = said.rsplit_once(" at line ").map_or(said.as_str(), |(why, _)| why);
    let hint = match json.get(offset..).and_then(|rest| rest.chars().next()) {
        Some('\'') => "; texts stand in \", not in '",
        _ => "",
    };
    (offset, [why, hint].concat())
}
