//! A drawing as Yew's elements, for its renderer of static HTML.

use yew::Html;
use yew::virtual_dom::{AttrValue, AttributeOrProperty, Attributes, VList, VTag, VText};

use crate::components::{Drawing, Step};
use crate::find::{halves, pieces};

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
        for attribute in pieces(attributes, " ").filter(|attribute| !attribute.is_empty()) {
            let (name, value) = halves(attribute, "=");
            self.give(name, Some(AttrValue::Static(value)));
        }
    }
}

/// All elements of a drawing.
pub fn elements(drawing: Drawing) -> Html {
    let mut rest = drawing.text.as_str();
    let mut said = |bytes: usize| {
        let (text, behind) = rest.split_at_checked(bytes).unwrap_or_default();
        rest = behind;
        text.to_owned()
    };
    let mut open: Vec<Element> = Vec::new();
    let mut done = VList::new();
    for step in drawing.steps {
        match (step, open.last_mut()) {
            (Step::Open(shape, _), _) => {
                let (tag, attributes) = halves(shape, " ");
                let mut element = Element { tag: VTag::new(tag), names: Vec::new(), values: Vec::new() };
                element.give_constant(attributes);
                open.push(element);
            }
            (Step::Constant(attributes), Some(element)) => element.give_constant(attributes),
            (Step::Attribute(name, bytes), Some(element)) => element.give(name, Some(said(bytes).into())),
            (Step::Without(name), Some(element)) => element.give(name, None),
            (Step::Text(bytes), Some(element)) => element.tag.add_child(VText::new(said(bytes)).into()),
            (Step::Close, _) => {
                let Some(Element { mut tag, names, values }) = open.pop() else { continue };
                // Yew keeps names for as long as the program runs; natively it runs for some cards.
                tag.set_attributes(Attributes::Dynamic { keys: names.leak(), values: values.into() });
                match open.last_mut() {
                    Some(around) => around.tag.add_child(tag.into()),
                    None => done.add_child(tag.into()),
                }
            }
            (_, None) => {}
        }
    }
    done.into()
}
