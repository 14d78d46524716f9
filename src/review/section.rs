//! The body of a review: its sections, or its one text.

use super::decimal::digits;
use super::model::Section;
use super::reader::Reader;
use super::value::Value;
use crate::markup::{Block, Inline, Names};
use crate::text::fill;

/// Reads `sections`, and `reviewBody` when there are none that say anything.
#[inline(never)]
pub fn sections<'a>(reader: &mut Reader<'a>, review: &'a Value) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut nodes = Vec::new();
    if let Some(list) = reader.get(review, "sections") {
        for node in reader.enter_list(list) {
            if let Some(section) = section(reader, node) {
                sections.push(section);
                nodes.push(node);
            }
        }
    }
    if sections.is_empty() {
        let text = reader.blocks_of(review, &["reviewBody", "text"]);
        if !text.is_empty() {
            sections.push(Section { id: "review".to_owned(), title: None, text, open: true, spoiler: None });
        }
    }
    name(reader, &mut sections, &nodes);
    sections
}

/// Gives each section an id of its own.
#[inline(never)]
fn name(reader: &mut Reader, sections: &mut [Section], nodes: &[&Value]) {
    let mut taken = Names::default();
    for (place, section) in sections.iter().enumerate() {
        if !section.id.is_empty() {
            taken.add(section.id.clone(), place as u64);
        }
    }
    taken.sort();
    let mut number = 0_usize;
    for (place, (section, node)) in sections.iter_mut().zip(nodes).enumerate() {
        let first = taken.find(&section.id);
        if first == Some(place as u64) {
            continue;
        }
        if first.is_some() {
            reader.tell(node, "the id \"{}\" is taken by an earlier section", &[&section.id]);
        }
        number = number.max(place);
        while section.id.is_empty() || taken.find(&section.id).is_some() {
            number = number.wrapping_add(1);
            section.id = fill("section-{}", &[&digits(number)]);
        }
    }
}

#[inline(never)]
fn section<'a>(reader: &mut Reader<'a>, node: &'a Value) -> Option<Section> {
    reader.check_keys(node, &["id", "@id", "name", "headline", "text", "reviewBody", "description", "open"]);
    let spoiler = reader.hidden(node);
    let text = reader.any(node, &["text", "reviewBody", "description"]);
    let mut text = match text.or((!node.is_object()).then_some(node)) {
        Some(text) => reader.blocks(text, spoiler.is_some()),
        None => Vec::new(),
    };
    if text.is_empty() {
        reader.problem(node, "a section without text; left out");
        return None;
    }
    let open = reader.get(node, "open").is_none_or(|open| match open {
        Value::Bool(open) => *open,
        _ => {
            reader.problem(open, "should be true or false; taken as true");
            true
        }
    });
    let mut title = reader.text_of(node, &["name", "headline"]).filter(|_| node.is_object());
    if reader.around.is_some()
        && let Some(title) = title.take()
    {
        // Where all is hidden, so is what the parts are called.
        text.insert(0, Block::Paragraph(vec![Inline::Strong(vec![Inline::Text(title)])]));
    }
    let id = reader.text_of(node, &["id", "@id"]).unwrap_or_default();
    Some(Section { id, title, text, open, spoiler })
}
