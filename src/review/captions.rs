//! The captions of a trailer.

use super::node::Node;
use super::reader::Reader;
use crate::find::{before, behind_last};

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
pub fn captions(reader: &mut Reader, node: &Node, files: bool) -> Vec<Captions> {
    let mut captions = Vec::new();
    let given = node.get("caption");
    for item in given.as_ref().map(Node::items).unwrap_or_default() {
        let inner = item.get("contentUrl").or_else(|| item.get("url"));
        let place = inner.as_ref().unwrap_or(&item);
        let is_file = place.as_text().is_some_and(|text| {
            let path = before(before(&text, "?"), "#");
            behind_last(path, b".").eq_ignore_ascii_case("vtt")
        });
        let language = reader.text_of(&item, &["inLanguage"]).filter(|tag| is_tag(tag));
        if files && !is_file {
            reader.problem(&item, "captions that browsers show are WebVTT files (.vtt); left out");
        } else if !files && language.is_none() {
            reader.problem(&item, "a provider shows its own captions: give their language as \"inLanguage\"; left out");
        } else {
            let url = if files && !reader.refuses(&item) { reader.file(&item) } else { None };
            let name = reader.text_of(&item, &["name"]);
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
    matches!(text.len(), 2..=35) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}
