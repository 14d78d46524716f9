//! A drawing as Yew's elements, for its renderer of static HTML.

use yew::Html;
use yew::virtual_dom::{AttrValue, AttributeOrProperty, Attributes, VList, VTag, VText};

use crate::components::Drawing;
use crate::components::drawing::{ATTRIBUTE, CLOSE, CONSTANT, OPEN, TEXT, WITHOUT, Walk};
use crate::text::{split, split_or_whole};

/// An element that is being made.
struct Element {
    tag: VTag,
    names: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
}

impl Element {
    fn give(&mut self, name: &'static str, value: Option<AttrValue>) {
        self.names.push(name);
        self.values.push(value.map(AttributeOrProperty::Attribute));
    }

    fn give_constant(&mut self, attributes: &'static str) {
        for attribute in split(attributes, " ").filter(|attribute| !attribute.is_empty()) {
            let (name, value) = split_or_whole(attribute, "=");
            self.give(name, Some(AttrValue::Static(value)));
        }
    }
}

/// All elements of a drawing.
pub fn elements(drawing: Drawing) -> Html {
    let mut open: Vec<Element> = Vec::new();
    let mut done = VList::new();
    let mut walk = Walk::of(&drawing);
    while walk.ahead().is_some() {
        let (constant, said) = (walk.constant().text(), walk.said());
        match (walk.kind(), open.last_mut()) {
            (OPEN, _) => {
                let (tag, attributes) = split_or_whole(constant, " ");
                let mut element = Element { tag: VTag::new(tag), names: Vec::new(), values: Vec::new() };
                element.give_constant(attributes);
                open.push(element);
            }
            (CONSTANT, Some(element)) => element.give_constant(constant),
            (ATTRIBUTE, Some(element)) => element.give(constant, Some(said.to_owned().into())),
            (WITHOUT, Some(element)) => element.give(constant, None),
            (TEXT, Some(element)) => element.tag.add_child(VText::new(said.to_owned()).into()),
            (CLOSE, _) => {
                let Some(Element { mut tag, names, values }) = open.pop() else { break };
                // Yew keeps names for as long as the program runs; natively it runs for some cards.
                tag.set_attributes(Attributes::Dynamic { keys: names.leak(), values: values.into() });
                match open.last_mut() {
                    Some(around) => around.tag.add_child(tag.into()),
                    None => done.add_child(tag.into()),
                }
            }
            _ => {}
        }
        walk.next();
    }
    done.into()
}
