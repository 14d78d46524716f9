//! What a closing bracket ends: a link, a mention, or nothing.

use super::delimiters::{Event, Kind, Matcher};
use super::plain::{plain, slice};
use crate::url;

impl Matcher<'_, '_, '_> {
    /// Goes on behind the bracket at `at`, or behind the link that it ends; no spoiler may begin before `limit`.
    #[inline(never)]
    pub(super) fn bracket(&mut self, at: usize, limit: usize) -> usize {
        let next = at.wrapping_add(1);
        let floor = self.floor();
        let Some(open) = self.brackets.pop_if(|open| *open >= floor) else {
            return next;
        };
        let Some(&Event { at: start, end, kind }) = self.events.get(open) else {
            return next;
        };
        let blank = slice(self.text, end, at).trim().is_empty();
        let sealed = open < self.sealed;
        if kind == Kind::Unclosed {
            if !sealed && !blank {
                self.cut(open);
                self.events.truncate(open);
                self.sealed = open;
                self.push(start, next, Kind::Mention);
            }
            return next;
        }
        let raw = slice(self.text, next, limit);
        let Some(raw) = raw.strip_prefix('(') else {
            return next;
        };
        if sealed {
            self.parser.problem("a link cannot hold a spoiler, a person or another link; shown as typed", &[]);
            return next;
        }
        let Some(raw) = address(raw) else {
            self.parser.problem("a link does not close; shown as typed", &[]);
            return next;
        };
        let end = next.wrapping_add(raw.len()).wrapping_add(2);
        let address = if blank { Err(String::from("it has no text")) } else { url::link(&plain(raw)) };
        match address {
            Ok(_) => {
                self.cut(open);
                self.sealed = open;
                if let Some(event) = self.events.get_mut(open) {
                    event.kind = Kind::Link;
                }
                self.push(at, end, Kind::Close);
            }
            Err(reason) => {
                let visible = self.spoilers.is_empty() && self.parser.spoilers == 0;
                let reason = if visible { &reason } else { "its address is not allowed" };
                self.parser.problem("a link is shown as typed: {}", &[reason]);
                self.cut(open);
                self.events.truncate(open);
            }
        }
        end
    }
}

/// The address of a link, given what follows the bracket that opens it. Without a bound on the brackets in it, an input
/// of openings alone would be read again from each of them.
#[inline(never)]
fn address(text: &str) -> Option<&str> {
    let mut depth = 0_u32;
    let mut escaped = false;
    let body = text.trim_start();
    let skipped = text.len().wrapping_sub(body.len());
    for (at, byte) in body.bytes().enumerate() {
        let at = skipped.wrapping_add(at);
        match byte {
            _ if std::mem::take(&mut escaped) && byte.is_ascii_punctuation() => {}
            b'\\' => escaped = true,
            b'(' if depth < 8 => depth = depth.wrapping_add(1),
            b'(' => return None,
            b')' if depth == 0 => return text.get(..at),
            b')' => depth = depth.wrapping_sub(1),
            _ if byte.is_ascii_whitespace() => {
                let end = text.get(at..)?.trim_start();
                let at = text.len().wrapping_sub(end.len());
                return if depth == 0 && end.starts_with(')') { text.get(..at) } else { None };
            }
            _ => {}
        }
    }
    None
}
