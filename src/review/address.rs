//! A pasted address taken apart just far enough to recognise a video provider; what is unusual is not recognised.

use crate::text::{contains, is_made_of, parse_number, split, split_once, split_or_whole};

/// Parts of an http(s) or relative address.
#[derive(Clone, Copy)]
pub struct Address<'a> {
    /// Host name in any case, with its port if it has an unusual one; empty in a relative address.
    pub host: &'a str,
    /// Path, without query.
    pub path: &'a str,
    query: &'a str,
    fragment: &'a str,
}

impl<'a> Address<'a> {
    /// Takes an address apart. Addresses with user names, backslashes or encoded hosts are nobody's video page.
    pub fn of(address: &'a str) -> Option<Self> {
        let (rest, fragment) = split_or_whole(address, "#");
        let (rest, query) = split_or_whole(rest, "?");
        let (scheme, behind) = split_once(rest, "//").unwrap_or(("", ""));
        let port = match scheme {
            _ if scheme.eq_ignore_ascii_case("https:") => ":443",
            _ if scheme.eq_ignore_ascii_case("http:") => ":80",
            _ => "",
        };
        let (host, path) = match split_or_whole(behind, "/") {
            whole if !port.is_empty() || rest.starts_with("//") => whole,
            _ if contains(rest, ":") => return None,
            _ => ("", rest),
        };
        let host = host.strip_suffix(port).unwrap_or(host);
        if !is_made_of(host, b".-:") || contains(path, "\\") {
            return None;
        }
        Some(Address { host, path, query, fragment })
    }

    /// Whether it is on this host.
    pub fn is_on(&self, host: &str) -> bool {
        self.host.eq_ignore_ascii_case(host)
    }

    /// The steps of the path; none where a browser would read others than are written, as in `a/../b` and `%61`.
    pub fn steps(&self) -> Option<Vec<&'a str>> {
        let mut steps = Vec::new();
        for step in split(self.path, "/") {
            if step.starts_with('.') || contains(step, "%") {
                return None;
            }
            if !step.is_empty() {
                steps.push(step);
            }
        }
        Some(steps)
    }

    /// The first value of a parameter, in the query or, as Vimeo has it, in the fragment.
    pub fn param(&self, name: &str) -> Option<&'a str> {
        value_of(self.query, name).or_else(|| value_of(self.fragment, name))
    }
}

#[inline(never)]
fn value_of<'a>(parameters: &'a str, name: &str) -> Option<&'a str> {
    for pair in split(parameters, "&") {
        if let Some((key, value)) = split_once(pair, "=")
            && key == name
        {
            return Some(value);
        }
    }
    None
}

/// A value with its `%2F` and the like read; what is no ASCII stays as it is.
pub fn decoded(value: &str) -> String {
    let mut pieces = split(value, "%");
    let mut text = String::from(pieces.next().unwrap_or_default());
    for piece in pieces {
        let code = piece.get(..2).and_then(|hex| parse_number(hex, 16));
        match code.and_then(char::from_u32).filter(char::is_ascii) {
            Some(code) => {
                text.push(code);
                text.push_str(piece.get(2..).unwrap_or_default());
            }
            None => {
                text.push('%');
                text.push_str(piece);
            }
        }
    }
    text
}
