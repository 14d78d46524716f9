//! A pasted address taken apart just far enough to recognise a video provider; what is unusual is not recognised.

/// Parts of an http(s) or relative address.
pub struct Address<'a> {
    /// Host name in lower case, with its port if it has one; empty in a relative address.
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
        let absolute = rest.split_once(':').and_then(|(scheme, rest)| Some((scheme, rest.strip_prefix("//")?)));
        let (host, path) = match absolute {
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http") => {
                rest.split_once('/').unwrap_or((rest, ""))
            }
            Some(_) => return None,
            None => ("", rest),
        };
        let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'.' || b == b'-' || b == b':';
        if !host.bytes().all(plain) || path.contains('\\') {
            return None;
        }
        Some(Address { host: host.to_ascii_lowercase(), path, query, fragment })
    }

    /// The first value of a parameter, in the query or, as Vimeo has it, in the fragment.
    pub fn param(&self, name: &str) -> Option<&'a str> {
        self.query.split('&').chain(self.fragment.split('&')).find_map(|pair| {
            let (key, value) = pair.split_once('=')?;
            (key == name).then_some(value)
        })
    }
}
