//! HTML as text, looked at just closely enough for tests, natively and in the browser.
#![allow(dead_code, reason = "each test file uses some of it")]

/// A line for every tag and every text, indented, so that differences can be read.
pub fn pretty(html: &str) -> String {
    let mut lines = String::new();
    let mut depth = 0usize;
    for piece in pieces(html) {
        if piece.starts_with("</") {
            depth = depth.saturating_sub(1);
        }
        lines.push_str(&"  ".repeat(depth));
        lines.push_str(piece);
        lines.push('\n');
        if piece.starts_with('<') && !piece.starts_with("</") && !is_void(piece) {
            depth += 1;
        }
    }
    lines
}

/// Tags and what stands between them. Both renderers escape every `>` that is not the end of a tag.
fn pieces(html: &str) -> impl Iterator<Item = &str> {
    let split = |piece| -> [&str; 2] { str::split_at(piece, str::rfind(piece, '<').unwrap_or(piece.len())).into() };
    html.split_inclusive('>').flat_map(split).filter(|piece| !piece.is_empty())
}

fn is_void(tag: &str) -> bool {
    ["<img", "<br", "<input"].iter().any(|void| tag.starts_with(void)) || tag.ends_with("/>")
}

/// An element, with its attributes.
pub struct Element {
    /// The name of the tag.
    pub name: String,
    /// Names and values, the latter decoded.
    pub attributes: Vec<(String, String)>,
}

impl Element {
    fn of(tag: &str) -> Self {
        let inner = tag.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/');
        let (name, mut rest) = inner.split_once(' ').unwrap_or((inner, ""));
        let mut attributes = Vec::new();
        while let Some((attribute, after)) = rest.split_once("=\"") {
            let (value, after) = after.split_once('"').expect("a value in quotes");
            attributes.push((attribute.trim().to_owned(), decoded(value)));
            rest = after;
        }
        assert!(rest.trim().is_empty(), "an attribute without a value in quotes: {tag}");
        Element { name: name.to_owned(), attributes }
    }
}

/// All elements of well-formed HTML, in document order.
pub fn elements(html: &str) -> Vec<Element> {
    let mut open: Vec<String> = Vec::new();
    let mut elements = Vec::new();
    for tag in pieces(html).filter(|piece| piece.starts_with('<')) {
        if let Some(name) = tag.strip_prefix("</").and_then(|rest| rest.strip_suffix('>')) {
            assert_eq!(open.pop().as_deref(), Some(name), "{tag} closes another element");
            continue;
        }
        let element = Element::of(tag);
        if !is_void(tag) {
            open.push(element.name.clone());
        }
        elements.push(element);
    }
    assert!(open.is_empty(), "never closed: {open:?}");
    elements
}

/// All text of well-formed HTML, decoded; without the values of attributes.
pub fn text(html: &str) -> String {
    decoded(&pieces(html).filter(|piece| !piece.starts_with('<')).collect::<String>())
}

/// Pretty HTML in one spelling, whatever the order of attributes and however much was escaped.
pub fn normal(html: &str) -> String {
    let line = |line: &str| {
        let line = line.trim();
        if !line.starts_with('<') || line.starts_with("</") {
            return decoded(line);
        }
        let Element { name, mut attributes } = Element::of(line);
        attributes.sort();
        // Where an attribute only is or is not there, its value says nothing.
        let value = |name: &str, value: &str| if name == "hidden" { String::new() } else { value.to_owned() };
        let attributes: String = attributes.iter().map(|(n, v)| format!(" {n}={:?}", value(n, v))).collect();
        format!("<{name}{attributes}>")
    };
    html.lines().map(|text| line(text) + "\n").collect()
}

fn decoded(text: &str) -> String {
    let entities =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&nbsp;", "\u{a0}"), ("&amp;", "&")];
    entities.iter().fold(text.to_owned(), |text, (entity, character)| text.replace(entity, character))
}
