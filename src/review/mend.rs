//! JSON text that its host has changed on the way: what can be told for sure is mended, and named.
//!
//! Only text that is no JSON comes here, and what comes out counts only if it is: so nothing sound is ever changed.

use super::html;
use crate::find::{cut, holds};

/// What was mended, in sentences for the author.
type Told = Vec<&'static str>;

const BLOCK_END: &str = "</script>";

const MARKDOWN: &str = "Markdown has put tags or &quot; into this JSON; it is read as if they were not there. Leave no \
    empty line in it, or put it in a file of its own and name that in src";
const QUOTES: &str = "typographic quotes, which WordPress makes of straight ones, are read as straight ones. Put the JSON \
    in a block for custom HTML, or in a file of its own and name that in src";
const NOTHING: &str = "after a colon there is nothing, as when a template fills a placeholder such as {{ … }} with nothing; \
    read as null";
const COMMA: &str = "the comma before a closing bracket is one too many; it is ignored";
const LINE: &str = "a new line within a text must be written as \\n; it is read as if it were";

/// The text without what hosts put around and into JSON, and what an author should know of that. Several scripts of a
/// page, with `</script>` between them, become one list of those that are `sound`.
pub fn mend(text: &str, sound: &dyn Fn(&str) -> bool) -> (String, Told) {
    let mut told = Vec::new();
    let whole = Mending::of(text, &mut told);
    // In a text of its own, what looks like the end of a script may stand within a text.
    if !holds(text, BLOCK_END) || sound(&whole) {
        return (whole, told);
    }
    told.clear();
    let mut blocks = Vec::new();
    let mut rest = text;
    while let Some((block, behind)) = cut(rest, BLOCK_END) {
        blocks.push(block);
        rest = behind;
    }
    blocks.push(rest);
    blocks.retain(|block| !block.trim().is_empty());
    let mend_one = |block: &&str| if sound(block) { String::from(*block) } else { Mending::of(block, &mut told) };
    let mut mended: Vec<String> = blocks.iter().map(mend_one).collect();
    mended.retain(|block| sound(block));
    if mended.is_empty() {
        return (whole, Vec::new());
    }
    if mended.len() < blocks.len() {
        note(&mut told, "one of the scripts holds no JSON; the others are read");
    }
    (["[", &mended.join(","), "]"].concat(), told)
}

/// Why a text is no JSON, as far as can be seen; the end of a sentence that says what it is.
pub fn explain(text: &str, error: &str) -> String {
    let text = text.trim_start();
    let placeholder = ["{{", "{%", "<%"].into_iter().find(|sign| holds(text, sign));
    if text.is_empty() {
        "empty".to_owned()
    } else if text.starts_with('<') {
        "a page of HTML, not JSON: perhaps one that says “not found” or asks for a password; check the address"
            .to_owned()
    } else if let Some(sign) = placeholder {
        ["not JSON: a template has left its placeholder ", sign, " unfilled"].concat()
    } else {
        ["not JSON: ", error].concat()
    }
}

fn note(told: &mut Told, message: &'static str) {
    if !told.contains(&message) {
        told.push(message);
    }
}

/// One pass over a text.
struct Mending<'t> {
    rest: &'t str,
    out: String,
    told: &'t mut Told,
}

impl<'t> Mending<'t> {
    fn of(text: &'t str, told: &'t mut Told) -> String {
        let mut mending = Mending { rest: text, out: String::with_capacity(text.len()), told };
        while let Some(c) = mending.next() {
            mending.outside(c);
        }
        mending.out
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
        self.rest = cut(inner, end).map_or("", |(_, behind)| behind);
        true
    }

    /// Goes behind a comment of HTML; of one around the JSON, behind its beginning alone.
    fn comment(&mut self) -> bool {
        let around = |inner: &str| inner.trim_start().starts_with(['{', '[', '/']);
        let end = if self.rest.strip_prefix("!--").is_some_and(around) { "" } else { "-->" };
        self.skip("!--", end)
    }

    /// A character between texts.
    fn outside(&mut self, c: char) {
        match c {
            '"' => self.text(c),
            '/' if self.skip("/<![CDATA[", "") || self.skip("/]]>", "") => {}
            '/' if self.skip("/", "\n") || self.skip("*", "*/") => {}
            '<' if self.skip("![CDATA[", "") || self.comment() => {}
            '-' if self.skip("->", "") => {}
            ']' if self.skip("]>", "") => {}
            '<' if self.tag().is_some() => note(self.told, MARKDOWN),
            '\u{feff}' | '\u{a0}' | '\u{200b}' => self.out.push(' '),
            '&' => match self.entity() {
                Some('"') => {
                    note(self.told, MARKDOWN);
                    self.text('&');
                }
                Some(quote) if is_quote(quote) => {
                    note(self.told, QUOTES);
                    self.text('&');
                }
                Some(other) => self.out.push(other),
                None => self.out.push(c),
            },
            _ if is_quote(c) => {
                note(self.told, QUOTES);
                self.text(c);
            }
            ',' | ']' | '}' => {
                let end = self.out.trim_end().len();
                match self.out.get(..end).and_then(|before| before.chars().next_back()) {
                    Some(':') => {
                        note(self.told, NOTHING);
                        self.out.push_str("null");
                    }
                    Some(',') if c != ',' => {
                        note(self.told, COMMA);
                        self.out.truncate(end.saturating_sub(1));
                    }
                    _ => {}
                }
                self.out.push(c);
            }
            _ => self.out.push(c),
        }
    }

    /// A text, from behind the sign that opened it. A straight quote closes only what a straight one opened; others may
    /// stand within the text, and close it where JSON goes on behind them.
    fn text(&mut self, opening: char) {
        self.out.push('"');
        while let Some(c) = self.next() {
            let entity = if c == '&' && opening == '&' { self.entity() } else { None };
            let plain = entity.unwrap_or(c);
            match plain {
                '"' if opening == '"' => break,
                _ if opening != '"' && (plain == '"' || is_quote(plain)) && self.goes_on() => break,
                '"' => self.out.push_str("\\\""),
                '\\' if entity.is_none() => {
                    let escaped = self.next();
                    self.out.extend([c].into_iter().chain(escaped));
                }
                '\n' => {
                    note(self.told, LINE);
                    self.out.push_str("\\n");
                }
                '\r' => {}
                '\0'..' ' => self.out.push(' '),
                '<' if opening == '&' => match self.tag() {
                    Some(markup) => self.out.push_str(markup),
                    None => self.out.push('<'),
                },
                _ => self.out.push(plain),
            }
        }
        self.out.push('"');
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
        let end = self.rest.bytes().take(9).position(|byte| byte == b'>')?;
        let (tag, behind) = self.rest.split_at_checked(end)?;
        let typed = match tag.trim_start_matches('/').trim_end_matches(['/', ' ']) {
            "p" | "br" | "code" | "pre" => "",
            "em" => "*",
            "strong" => "**",
            _ => return None,
        };
        self.rest = behind.strip_prefix('>')?;
        Some(typed)
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '‟' | '″')
}
