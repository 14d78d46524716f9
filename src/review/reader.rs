//! What all readers of parts share: the list of problems, the texts' parser, and how to take a text or an address.

use crate::markup::{Block, Hidden, Inline, Parsed, Parser, Person};
use crate::url::{self, Resolve};

use super::model::Problem;
use super::node::Node;
use super::value::Value;
use super::{html, keys};

/// So many problems are named one by one.
const MAX_PROBLEMS: usize = 100;

/// The state of one reading.
pub struct Reader<'a> {
    /// What the author should mend, in the order found.
    pub problems: Vec<Problem>,
    texts: Parser<'a>,
    resolve: Resolve<'a>,
}

impl<'a> Reader<'a> {
    /// A reader that makes relative addresses absolute with `resolve`.
    pub fn new(resolve: Resolve<'a>) -> Self {
        Reader { problems: Vec::new(), texts: Parser::new(Vec::new(), resolve), resolve }
    }

    /// Lets mentions in the texts that follow mean these people.
    pub fn introduce(&mut self, people: Vec<Person>) {
        self.texts = Parser::new(people, self.resolve);
    }

    /// Notes a problem at a place. What is more than anybody mends at once is only mentioned.
    #[inline(never)]
    pub fn problem(&mut self, node: &Node, message: &str) {
        let (path, message) = match self.problems.len() {
            0..MAX_PROBLEMS => (node.path(), message),
            MAX_PROBLEMS => (String::new(), "there are more problems; mend these first"),
            _ => return,
        };
        self.problems.push(Problem { path, message: message.to_owned() });
    }

    /// Notes that a value is of a kind that cannot be used here.
    #[inline(never)]
    pub fn wrong_kind(&mut self, node: &Node, wanted: &str) {
        self.problem(node, &[node.kind(), " where ", wanted, " should be; left out"].concat());
    }

    /// Notes keys that look like slips of known ones.
    #[inline(never)]
    pub fn check_keys(&mut self, node: &Node, known: &[&str]) {
        for (key, value) in node.entries() {
            // Slips of "spoiler" are taken for what they mean, in `hidden`.
            let Some(meant) = keys::slip(key, known) else { continue };
            let child = Node::of(value, node.document());
            // In other capitals it counts, unless the right one is there, too.
            let done = match node.get(meant).is_some_and(|read| read.is(&child)) {
                true => ["the key \"", key, "\" is taken for \"", meant, "\""].concat(),
                false => ["unknown key \"", key, "\"; did you mean \"", meant, "\"? It is left out"].concat(),
            };
            self.problem(&child, &done);
        }
    }

    /// A text: itself, a number, the name of an object, or the first of a list.
    #[inline(never)]
    pub fn text(&mut self, node: &Node) -> Option<String> {
        if let Some(text) = node.as_text() {
            return Some(text);
        }
        match node.value() {
            Value::Object(_) => {
                if let Some(inner) = ["name", "@value", "item"].into_iter().find_map(|key| node.get(key)) {
                    return self.text(&inner);
                }
            }
            Value::List(_) => {
                let items = node.items();
                if items.len() > 1 {
                    self.problem(node, "a list where one text should be; only the first is shown");
                }
                return items.first().and_then(|first| self.text(first));
            }
            _ => {}
        }
        self.wrong_kind(node, "a text");
        None
    }

    /// The first text that stands under one of these keys.
    #[inline(never)]
    pub fn text_of(&mut self, node: &Node, keys: &[&str]) -> Option<String> {
        keys.iter().find_map(|key| self.text(&node.get(key)?))
    }

    /// All texts under a key: a list, or one alone.
    #[inline(never)]
    pub fn texts_of(&mut self, node: &Node, key: &str) -> Vec<String> {
        let Some(node) = node.get(key) else { return Vec::new() };
        node.items().iter().filter_map(|item| self.text(item)).collect()
    }

    /// The first text of several paragraphs under one of these keys, parsed. A list is one paragraph or more each.
    #[inline(never)]
    pub fn blocks_of(&mut self, node: &Node, keys: &[&str]) -> Vec<Block> {
        let Some(node) = keys.iter().find_map(|key| node.get(key)) else { return Vec::new() };
        self.blocks(&node, false)
    }

    /// A text of several paragraphs, parsed; `hidden` when it stands in a spoiler as a whole.
    #[inline(never)]
    pub fn blocks(&mut self, node: &Node, hidden: bool) -> Vec<Block> {
        let texts: Vec<String> = node.items().iter().filter_map(|item| self.text(item)).collect();
        let text = html::to_text(&texts.join("\n\n"));
        let parsed = match hidden {
            true => self.texts.in_spoiler(|parser| parser.blocks(&text)),
            false => self.texts.blocks(&text),
        };
        self.take(node, parsed)
    }

    /// The lines under a key, parsed; those with nothing in them are left out.
    #[inline(never)]
    pub fn lines_of(&mut self, node: &Node, key: &str) -> Vec<Vec<Inline>> {
        let Some(node) = node.get(key) else { return Vec::new() };
        let mut lines = Vec::new();
        for item in node.items() {
            let Some(text) = self.text(&item) else { continue };
            let parsed = self.texts.line(html::to_text(&text).trim());
            let line = self.take(&item, parsed);
            if !line.is_empty() {
                lines.push(line);
            }
        }
        lines
    }

    fn take<T>(&mut self, node: &Node, parsed: Parsed<T>) -> Vec<T> {
        for problem in parsed.problems {
            self.problem(node, &problem);
        }
        parsed.content
    }

    /// The first address of a page under one of these keys.
    #[inline(never)]
    pub fn link_of(&mut self, node: &Node, keys: &[&str]) -> Option<String> {
        let node = keys.iter().find_map(|key| node.get(key))?;
        let items = node.items();
        let first = items.first()?;
        self.checked(first, url::link)
    }

    /// The address of an image under a key: itself, or of an `ImageObject`; of several the first.
    #[inline(never)]
    pub fn media_of(&mut self, node: &Node, key: &str) -> Option<String> {
        let node = node.get(key)?;
        let items = node.items();
        self.media(items.first()?)
    }

    /// The address of an image: itself, or of an `ImageObject`.
    #[inline(never)]
    pub fn media(&mut self, node: &Node) -> Option<String> {
        let inner = node.get("url").or_else(|| node.get("contentUrl"));
        self.checked(inner.as_ref().unwrap_or(node), url::media)
    }

    fn checked(&mut self, node: &Node, check: fn(&str) -> Result<String, String>) -> Option<String> {
        match node.value() {
            Value::Text(text) => self.address(node, check(text)),
            _ => {
                self.wrong_kind(node, "an address");
                None
            }
        }
    }

    /// An address that was checked, made absolute; the reason why not becomes a problem.
    #[inline(never)]
    pub fn address(&mut self, node: &Node, checked: Result<String, String>) -> Option<String> {
        match checked {
            Ok(url) => Some((self.resolve)(&url)),
            Err(why) => {
                self.problem(node, &["not an address that can be used: ", &why, "; left out"].concat());
                None
            }
        }
    }

    /// Whether something is a spoiler, and what about. Any key that looks meant so hides: in doubt, hidden.
    #[inline(never)]
    pub fn hidden(&mut self, node: &Node) -> Option<Hidden> {
        let (key, value) = node.all_entries().find(|(key, value)| {
            let begins = key.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("spoiler"));
            let meant = begins || keys::slip(key, &["spoiler"]).is_some();
            meant && !matches!(value, Value::Null | Value::Bool(false))
        })?;
        let place = Node::of(value, node.document());
        if key != "spoiler" {
            self.problem(&place, &["unknown key \"", key, "\" taken for \"spoiler\": hidden"].concat());
        }
        let mut minor = false;
        let about = match value {
            Value::Bool(_) => None,
            Value::Text(text) => Some(text.trim().to_owned()),
            Value::Object(_) => node.get(key).and_then(|spoiler| {
                minor = self.is_minor(&spoiler);
                spoiler.get("about")?.as_text()
            }),
            _ => {
                self.problem(&place, "\"spoiler\" should be true or say what it is about: hidden");
                None
            }
        };
        let about = about.filter(|about| !about.is_empty());
        Some(Hidden { id: self.texts.next_spoiler(), about, minor })
    }

    fn is_minor(&mut self, spoiler: &Node) -> bool {
        self.check_keys(spoiler, &["about", "level"]);
        let Some(level) = spoiler.get("level") else { return false };
        match level.value() {
            Value::Text(text) if text == "minor" => true,
            Value::Text(text) if text == "major" => false,
            _ => {
                self.problem(&level, "should be \"minor\" or \"major\"; taken as major");
                false
            }
        }
    }
}
