//! JSON text, written member by member; nothing in it ends a script element, and members that say nothing are left out.

use super::html;

/// A text that is being written.
#[derive(Default)]
pub struct JsonText(String);

impl JsonText {
    /// The text so far.
    pub fn finish(self) -> String {
        self.0
    }

    /// Begins an object of a type, under a key or, without one, in a list.
    #[inline(never)]
    pub fn begin(&mut self, key: &str, kind: &str) {
        self.key(key);
        self.0.push('{');
        self.text("@type", kind);
    }

    /// Ends it.
    #[inline(never)]
    pub fn end(&mut self) {
        self.0.push('}');
    }

    /// Begins a list, and tells where.
    #[inline(never)]
    pub fn begin_list(&mut self, key: &str) -> usize {
        let start = self.0.len();
        self.key(key);
        self.0.push('[');
        start
    }

    /// Ends the list that began there; one without members was none.
    #[inline(never)]
    pub fn end_list(&mut self, start: usize) {
        if self.0.ends_with('[') {
            self.0.truncate(start);
        } else {
            self.0.push(']');
        }
    }

    /// Adds a text, if there is any.
    #[inline(never)]
    pub fn text(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.key(key);
            self.quote(text);
        }
    }

    /// The same for a text that may be absent.
    #[inline(never)]
    pub fn given(&mut self, key: &str, text: &Option<String>) {
        if let Some(text) = text {
            self.text(key, text);
        }
    }

    /// The same for a text that is only made for it.
    #[inline(never)]
    pub fn owned(&mut self, key: &str, text: String) {
        self.text(key, &text);
    }

    fn key(&mut self, key: &str) {
        if matches!(self.0.bytes().next_back(), Some(b'"' | b'}' | b']')) {
            self.0.push(',');
        }
        if !key.is_empty() {
            self.quote(key);
            self.0.push(':');
        }
    }

    fn quote(&mut self, text: &str) {
        self.0.push('"');
        let mut chars = text.chars();
        while let Some(c) = chars.next() {
            match c {
                // Readers take entities for what they stand for.
                '&' if html::decode(chars.as_str()).is_some() => self.0.push_str("&amp;"),
                '"' | '\\' => {
                    self.0.push('\\');
                    self.0.push(c);
                }
                // No `</script>`, no `<!--`; and no control characters.
                '<' | '\0'..' ' => {
                    let digit = |n: u32| char::from_digit(n & 15, 16).unwrap_or('0');
                    self.0.push_str("\\u00");
                    self.0.push(digit(u32::from(c) >> 4));
                    self.0.push(digit(u32::from(c)));
                }
                c => self.0.push(c),
            }
        }
        self.0.push('"');
    }
}
