//! Which of several reviews is meant: what stands behind `#`, read as the card reads it.

/// An address or a name, and the choice behind its first `#`; empty where there is none.
pub fn split_choice(place: &str) -> (&str, String) {
    let (name, rest) = place.split_once('#').unwrap_or((place, ""));
    (name, decoded(rest.split('#').next().unwrap_or_default()))
}

/// A text without the `%20` and the like of addresses; as it is where these are none, as browsers do it.
pub fn decoded(text: &str) -> String {
    bytes(text).and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_else(|| text.to_owned())
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    let mut parts = text.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at_checked(2)?;
        let digits = code.bytes().all(|byte| byte.is_ascii_hexdigit());
        bytes.push(u8::from_str_radix(code, 16).ok().filter(|_| digits)?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    Some(bytes)
}
