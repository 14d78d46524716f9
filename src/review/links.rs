//! How addresses are taken from JSON, and what becomes of those that may not be used.

use super::html;
use super::reader::Reader;
use super::recognise::is_providers;
use super::value::Value;
use crate::url;

/// Of a picture that is not asked for.
pub const TELLING: &str = "a picture on the host of a video provider would tell it of readers before a click; left out";

impl<'a> Reader<'a> {
    /// The first address of a page under one of these keys.
    #[inline(never)]
    pub fn link_of(&mut self, node: &'a Value, keys: &[&str]) -> Option<String> {
        let node = self.any(node, keys)?;
        self.link(self.items(node).next()?)
    }

    /// The address of a page.
    pub fn link(&mut self, node: &'a Value) -> Option<String> {
        self.checked(node, url::link)
    }

    /// The address of an image under a key: itself, or of an `ImageObject`; of several the first.
    #[inline(never)]
    pub fn media_of(&mut self, node: &'a Value, key: &str) -> Option<String> {
        self.media(self.items_of(node, key).next()?)
    }

    /// The address of an image: itself, or of an `ImageObject`.
    #[inline(never)]
    pub fn media(&mut self, node: &'a Value) -> Option<String> {
        if self.refuses(node) { None } else { self.picture(node) }
    }

    /// The same for an image that is hidden where it is marked as a spoiler.
    pub fn picture(&mut self, node: &'a Value) -> Option<String> {
        let picture = self.file(node)?;
        let theirs = is_providers(&picture);
        if theirs {
            self.problem(node, TELLING);
        }
        (!theirs).then_some(picture)
    }

    /// The address of a file that is asked for only after a click: itself, or of an object.
    pub fn file(&mut self, node: &'a Value) -> Option<String> {
        self.checked(self.any(node, &["url", "contentUrl"]).unwrap_or(node), url::media)
    }

    fn checked(&mut self, node: &'a Value, check: fn(&str) -> Result<String, String>) -> Option<String> {
        // In JSON-LD, an address may be said to be the `@id` of what is there.
        let referred = node.id().filter(|_| self.meant(node).is_none());
        match (node, referred) {
            (Value::Text(text), _) => self.address(node, check(&html::decoded(text))),
            (_, Some(id)) => self.address(node, check(id)),
            _ => {
                self.wrong_kind(node, "an address");
                None
            }
        }
    }

    /// An address that was checked, made absolute; the reason why not becomes a problem.
    #[inline(never)]
    pub fn address(&mut self, node: &'a Value, checked: Result<String, String>) -> Option<String> {
        match checked {
            Ok(url) => Some((self.resolve)(&url)),
            Err(why) => {
                self.tell(node, "not an address that can be used: {}; left out", &[&why]);
                None
            }
        }
    }
}
