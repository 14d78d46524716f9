//! Who wrote the review.

use super::item::{people, person};
use super::model::Author;
use super::reader::Reader;
use super::value::Value;

/// Reads one author or several, given by name or as a `Person`.
pub fn authors<'a>(reader: &mut Reader<'a>, review: &'a Value) -> Vec<Author> {
    let mut authors = Vec::new();
    for item in reader.items_of(review, "author") {
        if let Some(author) = author(reader, item) {
            authors.push(author);
        }
    }
    authors
}

#[inline(never)]
fn author<'a>(reader: &mut Reader<'a>, node: &'a Value) -> Option<Author> {
    reader.check_keys(node, &["name", "description", "image", "url", "worksFor", "sameAs"]);
    Some(Author {
        person: person(reader, node)?,
        bio: reader.blocks_of(node, &["description"]),
        avatar: reader.media_of(node, "image"),
        outlets: people(reader, node, &["worksFor"]),
    })
}
