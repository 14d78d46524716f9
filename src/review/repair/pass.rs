//! One pass over a text that is no JSON: what hosts put into JSON is taken out of it, and named by its place.

use super::repaired::Repaired;
use crate::review::html;
use crate::text::{split_once, split_once_near};

const MARKDOWN: &str = "Markdown has put tags or &quot; into this JSON; it is read as if they were not there. Leave no \
    empty line in it, or put it in a file of its own and name that in src";
const QUOTES: &str = "typographic quotes, which WordPress makes of straight ones, are read as straight ones. Put the JSON \
    in a block for custom HTML, or in a file of its own and name that in src";
const NOTHING: &str = "after a colon there is nothing, as when a template fills a placeholder such as {{ … }} with nothing; \
    read as null";
const COMMA: &str = "the comma before a closing bracket is one too many; it is ignored";
const LINE: &str = "a new line within a text must be written as \\n; it is read as if it were";

/// So many accidents are named one by one.
const MOST: usize = 100;

/// One pass over a text: repairs it, whatever becomes of it.
pub fn run(text: &str) -> Repaired {
    let mut pass = Pass { rest: text, end: text.len(), done: Repaired::default() };
    loop {
        let at = pass.here();
        let Some(c) = pass.next() else { return pass.done };
        pass.outside(c, at);
    }
}

/// A pass that is on its way.
struct Pass<'t> {
    rest: &'t str,
    /// Where the text ends.
    end: usize,
    done: Repaired,
}

impl Pass<'_> {
    fn here(&self) -> usize {
        self.end.wrapping_sub(self.rest.len())
    }

    fn note(&mut self, at: usize, message: &'static str) {
        let one_cause = message == MARKDOWN || message == QUOTES;
        let known = one_cause && self.done.told.iter().any(|(_, told)| *told == message);
        if !known && self.done.told.len() < MOST {
            self.done.told.push((at, message));
        }
    }

    /// Adds the sign with which a value begins.
    fn begin(&mut self, sign: char, at: usize) {
        self.done.places.push((self.done.text.len(), at));
        self.done.text.push(sign);
    }

    fn next(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let c = chars.next()?;
        self.rest = chars.as_str();
        Some(c)
    }

    /// Goes behind the next `end`, if what follows begins with `start`.
    fn skip(&mut self, start: &str, end: &str) -> bool {
        let Some(inner) = self.rest.strip_prefix(start) else { return false };
        self.rest = split_once(inner, end).map_or("", |(_, behind)| behind);
        true
    }

    /// Goes behind a comment of HTML; of one around the JSON, behind its beginning alone.
    fn comment(&mut self) -> bool {
        let around = |inner: &str| matches!(inner.trim_start().as_bytes(), [b'{' | b'[' | b'/', ..]);
        let end = if self.rest.strip_prefix("!--").is_some_and(around) { "" } else { "-->" };
        self.skip("!--", end)
    }

    /// A character between texts.
    fn outside(&mut self, c: char, at: usize) {
        match c {
            '"' => self.text(c, at),
            '{' | '[' => self.begin(c, at),
            '/' if self.skip("/<![CDATA[", "") || self.skip("/]]>", "") => {}
            '/' if self.skip("/", "\n") || self.skip("*", "*/") => {}
            '<' if self.skip("![CDATA[", "") || self.comment() => {}
            '-' if self.skip("->", "") => {}
            ']' if self.skip("]>", "") => {}
            '<' if self.tag().is_some() => self.note(at, MARKDOWN),
            '\u{feff}' | '\u{a0}' | '\u{200b}' => self.done.text.push(' '),
            '&' => match self.entity() {
                Some('"') => {
                    self.note(at, MARKDOWN);
                    self.text('&', at);
                }
                Some(quote) if is_quote(quote) => {
                    self.note(at, QUOTES);
                    self.text('&', at);
                }
                Some(other) => self.done.text.push(other),
                None => self.done.text.push(c),
            },
            _ if is_quote(c) => {
                self.note(at, QUOTES);
                self.text(c, at);
            }
            ',' | ']' | '}' => {
                let end = self.done.text.trim_end().len();
                match self.done.text.get(..end).and_then(|before| before.chars().next_back()) {
                    Some(':') => {
                        self.note(at, NOTHING);
                        self.done.text.push_str("null");
                    }
                    Some(',') if c != ',' => {
                        self.note(at, COMMA);
                        self.done.text.truncate(end.wrapping_sub(1));
                    }
                    _ => {}
                }
                self.done.text.push(c);
            }
            _ => self.done.text.push(c),
        }
    }

    /// A text, from behind the sign that opened it. A straight quote closes only what a straight one opened; others may
    /// stand within the text, and close it where JSON goes on behind them.
    fn text(&mut self, opening: char, at: usize) {
        self.begin('"', at);
        while let Some(c) = self.next() {
            let entity = if c == '&' && opening == '&' { self.entity() } else { None };
            let plain = entity.unwrap_or(c);
            match plain {
                '"' if opening == '"' => break,
                _ if opening != '"' && (plain == '"' || is_quote(plain)) && self.goes_on() => break,
                '"' => self.done.text.push_str("\\\""),
                '\\' if entity.is_none() => {
                    self.done.text.push(c);
                    if let Some(escaped) = self.next() {
                        self.done.text.push(escaped);
                    }
                }
                '\n' => {
                    let at = self.here().wrapping_sub(1);
                    self.note(at, LINE);
                    self.done.text.push_str("\\n");
                }
                '\r' => {}
                '\0'..' ' => self.done.text.push(' '),
                '<' if opening == '&' => match self.tag() {
                    Some(markup) => self.done.text.push_str(markup),
                    None => self.done.text.push('<'),
                },
                _ => self.done.text.push(plain),
            }
        }
        self.done.text.push('"');
    }

    /// Whether JSON goes on here as it does behind a text.
    fn goes_on(&self) -> bool {
        let next = self.rest.trim_start().chars().next();
        next.is_none_or(|next| matches!(next, ':' | ',' | ']' | '}' | '<'))
    }

    /// Goes behind an entity whose `&` was read.
    fn entity(&mut self) -> Option<char> {
        let (c, behind) = html::decode(self.rest)?;
        self.rest = behind;
        Some(c)
    }

    /// Goes behind a tag of Markdown's whose `<` was read; gives what was typed there.
    fn tag(&mut self) -> Option<&'static str> {
        let (tag, behind) = split_once_near(self.rest, b'>', 9)?;
        let typed = match tag.trim_start_matches('/').trim_end_matches('/').trim_end() {
            "p" | "br" | "code" | "pre" => "",
            "em" => "*",
            "strong" => "**",
            _ => return None,
        };
        self.rest = behind;
        Some(typed)
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '‟' | '″')
}
