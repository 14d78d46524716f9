//! Who wrote the review.

use super::item::{people, person};
use super::model::Author;
use super::node::Node;
use super::reader::Reader;

/// Reads one author or several, given by name or as a `Person`.
pub fn authors(reader: &mut Reader, review: &Node) -> Vec<Author> {
    let Some(node) = review.get("author") else { return Vec::new() };
    node.items().iter().filter_map(|item| author(reader, item)).collect()
}

fn author(reader: &mut Reader, node: &Node) -> Option<Author> {
    reader.check_keys(node, &["name", "description", "image", "url", "worksFor", "sameAs"]);
    Some(Author {
        person: person(reader, node)?,
        bio: reader.blocks_of(node, &["description"]),
        avatar: reader.media_of(node, "image"),
        outlets: people(reader, node, &["worksFor"]),
    })
}
