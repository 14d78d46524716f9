//! The mark `spoiler`. Any key that looks meant so counts, such as `isSpoiler`, on whatever it stands: in doubt, hidden.

use super::keys;
use super::node::Items;
use super::reader::Reader;
use super::value::Value;
use crate::markup::Hidden;
use crate::text::{lower, split_or_whole};

const SPOILER: &[u8] = b"spoiler";

/// The mark, if there is one that does not say "no".
fn marked<'a>(reader: &Reader<'a>, node: &'a Value) -> Option<&'a (String, Value)> {
    let says = |value: &Value| !matches!(value, Value::Null | Value::Bool(false));
    let own = reader.entry(node, &|key, value| key == "spoiler" && says(value));
    own.or_else(|| reader.entry(node, &|key, value| looks_meant(key) && says(value)))
}

/// Whether a key has the word in it, or nearly, and does not deny it, as `noSpoilers` and `spoilerFree` do.
fn looks_meant(key: &str) -> bool {
    let mut words = key.as_bytes().windows(SPOILER.len());
    if !words.any(|word| word.eq_ignore_ascii_case(SPOILER)) {
        return keys::slip(key, &["spoiler"]).is_some();
    }
    let small = lower(key);
    let (before, behind) = split_or_whole(&small, "spoiler");
    !(matches!(before, "no" | "no_" | "no-" | "non" | "non_" | "non-") || behind.ends_with("free"))
}

impl<'a> Reader<'a> {
    /// How something is hidden, if it is marked as a spoiler or stands in what is.
    #[inline(never)]
    pub fn hidden(&mut self, node: &'a Value) -> Option<Hidden> {
        let hidden = self.mark(node).or_else(|| self.mark(self.around?))?;
        Some(Hidden { id: self.texts.next_spoiler(), ..hidden })
    }

    /// Whether something is marked as a spoiler where none can be drawn; it must then be left out, and is named.
    #[inline(never)]
    pub fn refuses(&mut self, node: &'a Value) -> bool {
        let marked = marked(self, node).is_some();
        if marked {
            self.problem(node, "marked as a spoiler where none can be opened; left out");
        }
        marked
    }

    /// Enters a list, and gives what is in it. The mark of a list is that of all in it; something that is no list is the only
    /// item itself.
    pub fn enter_list(&mut self, node: &'a Value) -> Items<'a> {
        let items = self.items(node);
        if !items.are(node) {
            self.enter(node);
        }
        items
    }

    /// Marks what is read from now on as a spoiler, if this is one.
    #[inline(never)]
    pub fn enter(&mut self, node: &'a Value) {
        if self.mark(node).is_some() {
            self.around = Some(node);
        }
    }

    /// What a mark says; the spoiler has no number yet.
    #[inline(never)]
    fn mark(&mut self, node: &'a Value) -> Option<Hidden> {
        let (key, value) = marked(self, node)?;
        if key != "spoiler" {
            self.tell(value, "unknown key \"{}\" taken for \"spoiler\": hidden", &[key]);
        }
        let mut minor = false;
        let about = match value {
            Value::Bool(_) => None,
            Value::Text(text) => Some(self.label(value, text)),
            Value::Object(_) => self.get(node, key).and_then(|spoiler| {
                minor = self.is_minor(spoiler);
                let about = self.get(spoiler, "about")?;
                Some(self.label(about, &about.as_text()?))
            }),
            _ => {
                self.problem(value, "\"spoiler\" should be true or say what it is about: hidden");
                None
            }
        };
        Some(Hidden { id: 0, about: about.filter(|about| !about.is_empty()), minor })
    }

    fn is_minor(&mut self, spoiler: &'a Value) -> bool {
        self.check_keys(spoiler, &["about", "level"]);
        let Some(level) = self.get(spoiler, "level") else { return false };
        match level {
            Value::Text(text) if text == "minor" => true,
            Value::Text(text) if text == "major" => false,
            _ => {
                self.problem(level, "should be \"minor\" or \"major\"; taken as major");
                false
            }
        }
    }
}
