//! Names and labels: texts on one line, without tags, their markup as typed; and without what a spoiler hides, as nobody could
//! open it there.

use super::html;
use super::reader::Reader;
use super::value::Value;
use crate::markup::{FOLD, Inline};
use crate::text::{contains, split};

impl<'a> Reader<'a> {
    /// A text as a name or a label. What a spoiler in it hides is left out, and named.
    #[inline(never)]
    pub fn label(&mut self, node: &'a Value, text: &str) -> String {
        let typed = html::decoded(text);
        let mut text = html::to_text(text);
        // Nothing but tags: these are the name. And one that is never closed would take the rest of it away.
        let closes = contains(&typed, "</") || contains(&typed, "[/");
        if text.trim().is_empty() || contains(&text, FOLD) && !closes {
            text = typed;
        }
        let folds = contains(&text, FOLD);
        if folds || contains(&text, "||") || contains(&text, ">!") || contains(&text, ":::") {
            let line = self.hidden_line(&text);
            // Signs with gaps around them that are never closed are those of a name, such as "A || B".
            let meant = folds
                || !line.problems.iter().any(|problem| contains(problem, "is not closed"))
                || opens(&text, "||")
                || opens(&text, ">!");
            let mut open = String::new();
            if say(&line.content, &mut open) && meant {
                self.problem(node, "a spoiler cannot be opened here; left out");
                text = open;
            }
        }
        let mut label = String::new();
        for line in split(&text, "\n") {
            let line = line.trim();
            label.push_str(if label.is_empty() || line.is_empty() { "" } else { " " });
            label.push_str(line);
        }
        label
    }
}

/// Whether one of these signs stands as those that open do, against what follows it.
fn opens(text: &str, sign: &'static str) -> bool {
    let mut pieces = split(text, sign);
    pieces.next();
    pieces.any(|piece| !piece.is_empty() && !piece.starts_with(char::is_whitespace))
}

/// Adds what a line says to those who open nothing, with an ellipsis for each spoiler; whether there is one.
fn say(line: &[Inline], said: &mut String) -> bool {
    let mut hides = false;
    for inline in line {
        match inline {
            Inline::Text(text) | Inline::Mention { name: text, .. } => said.push_str(text),
            Inline::Break => said.push('\n'),
            Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => {
                hides |= say(content, said);
            }
            Inline::Spoiler(_) => {
                said.push('…');
                hides = true;
            }
        }
    }
    hides
}
