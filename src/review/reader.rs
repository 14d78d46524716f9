//! What all readers of parts share: the problems found so far, and the texts' parser. How to take a text, an address or
//! the mark of a spoiler stands in `texts`, `links` and `marks`.

use crate::markup::Parser;
use crate::text::fill;
use crate::url::Resolve;

use super::document::Document;
use super::keys;
use super::model::Problem;
use super::value::Value;

/// So many problems are named one by one.
const MAX_PROBLEMS: usize = 100;

/// The state of one reading.
pub struct Reader<'a> {
    /// What is read.
    pub document: Document<'a>,
    /// What the author should mend, in the order found.
    pub problems: Vec<Problem>,
    pub(super) texts: Parser<'a>,
    pub(super) resolve: Resolve<'a>,
    /// The host of the page that the review is for.
    pub(super) own_host: &'a str,
    /// What is marked as a spoiler and holds what is being read.
    pub(super) around: Option<&'a Value>,
}

impl<'a> Reader<'a> {
    /// A reader of a document for a page on a host, that makes relative addresses absolute with `resolve`.
    pub fn new(root: &'a Value, own_host: &'a str, resolve: Resolve<'a>) -> Self {
        Reader {
            document: Document::of(root),
            problems: Vec::new(),
            texts: Parser::new(resolve),
            resolve,
            own_host,
            around: None,
        }
    }

    /// Notes a problem at a place. What is more than anybody mends at once is only mentioned.
    #[inline(never)]
    pub fn problem(&mut self, node: &Value, message: &str) {
        let (path, message) = match self.problems.len() {
            0..MAX_PROBLEMS => (self.document.pointer(node), message),
            MAX_PROBLEMS => (String::new(), "there are more problems; mend these first"),
            _ => return,
        };
        let problem = Problem { path, message: message.to_owned() };
        // What several refer to is read several times.
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// The same in a pattern that parts are filled in.
    #[inline(never)]
    pub fn tell(&mut self, node: &Value, pattern: &str, parts: &[&str]) {
        self.problem(node, &fill(pattern, parts));
    }

    /// Notes that a value is of a kind that cannot be used here.
    #[inline(never)]
    pub fn wrong_kind(&mut self, node: &Value, wanted: &str) {
        self.tell(node, "{} where {} should be; left out", &[node.kind(), wanted]);
    }

    /// Notes keys that look like slips of known ones.
    #[inline(never)]
    pub fn check_keys(&mut self, node: &'a Value, known: &[&str]) {
        for (key, value) in node.entries() {
            // Nobody is told of more; and to look for each would take long.
            if self.problems.len() > MAX_PROBLEMS {
                return;
            }
            // Slips of "spoiler" are taken for what they mean, in `marks`.
            let Some(meant) = keys::slip(key, known) else { continue };
            // In other capitals it counts, unless the right one is there, too.
            let done = match self.get(node, meant).is_some_and(|read| read.is(value)) {
                true => "the key \"{}\" is taken for \"{}\"",
                false => "unknown key \"{}\"; did you mean \"{}\"? It is left out",
            };
            self.tell(value, done, &[key, meant]);
        }
    }
}
