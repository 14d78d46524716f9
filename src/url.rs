//! Which addresses of a review may be used, and making relative ones absolute. Nothing else in the crate judges an
//! address.
//!
//! Only the scheme is judged, after the same cleaning that a browser does before it looks for one. So what is let
//! through here cannot turn out to be `javascript:` there.

use crate::text::{fill, is_made_of, lower, split_once};

/// Turns a relative address into an absolute one; identity natively.
pub type Resolve<'a> = &'a dyn Fn(&str) -> String;

/// The address of a link: `https`, `http`, `mailto` or relative.
///
/// Returns the cleaned address; one that begins with `www.` gets the scheme that it lacks.
///
/// # Errors
/// Why the address cannot be used, as a part of a sentence.
pub fn link(raw: &str) -> Result<String, String> {
    allowed(raw, true)
}

/// The address of an image or a media file: `https`, `http` or relative.
///
/// Returns the cleaned address; see [`link`].
///
/// # Errors
/// Why the address cannot be used, as a part of a sentence.
pub fn media(raw: &str) -> Result<String, String> {
    allowed(raw, false)
}

/// An allowed address made absolute, if it was relative.
pub fn absolute(address: String, resolve: Resolve<'_>) -> String {
    if scheme(&address).is_some() { address } else { resolve(&address) }
}

fn allowed(raw: &str, mail: bool) -> Result<String, String> {
    let mut address = String::new();
    for c in raw.chars() {
        if c > ' ' || !address.is_empty() && !matches!(c, '\t' | '\n' | '\r') {
            address.push(c);
        }
    }
    let last = address.bytes().rposition(|byte| byte > b' ');
    address.truncate(last.map_or(0, |last| last.wrapping_add(1)));
    if address.is_empty() {
        return Err(String::from("the address is empty"));
    }
    // Nobody has a file of that name: it is a host, and its scheme is forgotten.
    if address.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www.")) {
        address = fill("https://{}", &[&address]);
    }
    let Some((scheme, rest)) = scheme(&address) else {
        return Ok(address);
    };
    let web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    if web && !has_host(rest) {
        Err(String::from("the address names no host"))
    } else if web || mail && scheme.eq_ignore_ascii_case("mailto") {
        Ok(address)
    } else {
        Err(fill("the scheme {}: is not allowed", &[&lower(scheme)]))
    }
}

/// The scheme and what follows its colon, if the address is absolute.
fn scheme(address: &str) -> Option<(&str, &str)> {
    let parts = split_once(address, ":")?;
    let named = parts.0.as_bytes().first().is_some_and(u8::is_ascii_alphabetic);
    (named && is_made_of(parts.0, b"+-.")).then_some(parts)
}

/// A browser would take `https:evil` and `https:///evil` for addresses of some host, but nobody means to write them.
fn has_host(rest: &str) -> bool {
    let Some(rest) = rest.strip_prefix("//") else {
        return false;
    };
    let mut named = false;
    let mut before = b'@';
    for byte in rest.bytes().take_while(|byte| !b"/\\?#".contains(byte)) {
        named = byte != b'@' && if before == b'@' { byte != b':' } else { named };
        before = byte;
    }
    named
}
