//! The captions of a trailer.

use super::reader::Reader;
use super::value::Value;
use crate::text::{after_last, before, is_made_of};

/// Captions of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Captions {
    /// The file; none for a provider's own captions.
    pub url: Option<String>,
    /// Their language, as a BCP 47 tag.
    pub language: Option<String>,
    /// What readers choose them by.
    pub label: String,
}

/// Captions: files for the browser's own player; for a provider's player the language is enough.
#[inline(never)]
pub fn captions<'a>(reader: &mut Reader<'a>, node: &'a Value, files: bool) -> Vec<Captions> {
    let mut captions = Vec::new();
    for item in reader.items_of(node, "caption") {
        let place = reader.any(item, &["contentUrl", "url"]).unwrap_or(item);
        let is_file = matches!(place, Value::Text(text) if {
            let path = before(before(text.trim(), "?"), "#");
            after_last(path, b".").eq_ignore_ascii_case("vtt")
        });
        let language = reader.text_of(item, &["inLanguage"]).filter(|tag| is_tag(tag));
        if files && !is_file {
            reader.problem(item, "captions that browsers show are WebVTT files (.vtt); left out");
        } else if !files && language.is_none() {
            reader.problem(item, "a provider shows its own captions: give their language as \"inLanguage\"; left out");
        } else {
            let url = if files && !reader.refuses(item) { reader.file(item) } else { None };
            let name = reader.text_of(item, &["name"]);
            let label = name.or_else(|| language.clone()).unwrap_or_default();
            if url.is_some() || !files {
                captions.push(Captions { url, language, label });
            }
        }
    }
    captions
}

/// Whether it has the form of a language tag; it becomes a part of a player's address.
fn is_tag(text: &str) -> bool {
    matches!(text.len(), 2..=35) && is_made_of(text, b"-")
}
