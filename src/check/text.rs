//! The text of a file, and what is said when it is none.

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
