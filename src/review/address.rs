//! A pasted address taken apart just far enough to recognise a video provider; what is unusual is not recognised.

use super::find::cut;

/// Parts of an http(s) or relative address.
pub struct Address<'a> {
    /// Host name in lower case, with its port if it has an unusual one; empty in a relative address.
    pub host: String,
    /// Path, without query.
    pub path: &'a str,
    query: &'a str,
    fragment: &'a str,
}

impl<'a> Address<'a> {
    /// Takes an address apart. Addresses with user names, backslashes or encoded hosts are nobody's video page.
    pub fn of(address: &'a str) -> Option<Self> {
        let (rest, fragment) = address.split_once('#').unwrap_or((address, ""));
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (scheme, behind) = cut(rest, "//").unwrap_or(("", ""));
        let port = match scheme {
            _ if scheme.eq_ignore_ascii_case("https:") => ":443",
            _ if scheme.eq_ignore_ascii_case("http:") => ":80",
            _ => "",
        };
        let (host, path) = match behind.split_once('/').unwrap_or((behind, "")) {
            whole if !port.is_empty() || rest.starts_with("//") => whole,
            _ if rest.contains(':') => return None,
            _ => ("", rest),
        };
        let host = host.strip_suffix(port).unwrap_or(host);
        let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'.' || b == b'-' || b == b':';
        if !host.bytes().all(plain) || path.contains('\\') {
            return None;
        }
        Some(Address { host: host.to_ascii_lowercase(), path, query, fragment })
    }

    /// The steps of the path; none where a browser would read others than are written, as in `a/../b` and `%61`.
    pub fn steps(&self) -> Option<Vec<&'a str>> {
        let clear = |step: &&str| !step.starts_with('.') && !step.contains('%');
        let steps: Vec<&str> = self.path.split('/').filter(|step| !step.is_empty()).collect();
        steps.iter().all(clear).then_some(steps)
    }

    /// The first value of a parameter, in the query or, as Vimeo has it, in the fragment.
    pub fn param(&self, name: &str) -> Option<&'a str> {
        self.query.split('&').chain(self.fragment.split('&')).find_map(|pair| {
            let (key, value) = pair.split_once('=')?;
            (key == name).then_some(value)
        })
    }
}

/// A value with its `%2F` and the like read.
pub fn decoded(value: &str) -> String {
    let mut bytes = Vec::new();
    let mut pieces = value.split('%');
    bytes.extend_from_slice(pieces.next().unwrap_or("").as_bytes());
    for piece in pieces {
        match piece.get(..2).and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                bytes.extend_from_slice(piece.get(2..).unwrap_or("").as_bytes());
            }
            None => {
                bytes.push(b'%');
                bytes.extend_from_slice(piece.as_bytes());
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
