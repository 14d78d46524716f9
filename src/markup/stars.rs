//! Emphasis: which stars open, which close, and which are only stars.

use super::delimiters::{Event, Kind, Matcher};
use super::plain::{is_word, slice};

impl Matcher<'_, '_, '_> {
    /// One, two or three stars. Between two letters they are neither opening nor closing, so that censored words stay
    /// whole; nor do they close anything unless all of them do.
    #[inline(never)]
    pub(super) fn stars(&mut self, at: usize) -> usize {
        let before = slice(self.text, 0, at);
        let rest = slice(self.text, at, self.text.len());
        let after = rest.trim_start_matches('*');
        let count = rest.len().wrapping_sub(after.len());
        let end = at.wrapping_add(count);
        let before = before.chars().next_back();
        let after = after.chars().next();
        let solid = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
        let word = |c: Option<char>| c.is_some_and(is_word);
        let opens = solid(after) && !word(before) && count <= 3;
        let closes = solid(before) && !word(after) && count <= 3;

        let floor = self.floor();
        let emphasis = self.emphasis.last().filter(|open| **open >= floor);
        let strong = self.strong.last().filter(|open| **open >= floor);
        let inner_strong = strong > emphasis;
        let (has_emphasis, has_strong) = (emphasis.is_some(), strong.is_some());
        match count {
            1 if closes && has_emphasis => self.close(at, false),
            2 if closes && has_strong => self.close(at, true),
            3 if closes && has_emphasis && has_strong => {
                let middle = self.close(at, inner_strong);
                self.close(middle, !inner_strong)
            }
            _ if opens => {
                let index = self.events.len();
                self.push(at, end, Kind::Unclosed);
                if count != 2 {
                    self.emphasis.push(index);
                }
                if count != 1 {
                    self.strong.push(index);
                }
                if count == 3 {
                    // Becomes whichever part of the three closes first.
                    self.push(end, end, Kind::Literal);
                }
                end
            }
            _ => end,
        }
    }

    fn close(&mut self, at: usize, strong: bool) -> usize {
        let (stack, kind, width) =
            if strong { (&mut self.strong, Kind::Strong, 2) } else { (&mut self.emphasis, Kind::Emphasis, 1) };
        let end = at.wrapping_add(width);
        let index = stack.pop().unwrap_or(usize::MAX);
        let inner = index.wrapping_add(1);
        self.cut(inner);
        if let Some(open) = self.events.get_mut(index) {
            let start = open.end.wrapping_sub(width);
            if start == open.at {
                open.kind = kind;
            } else {
                let at = start;
                let end = std::mem::replace(&mut open.end, start);
                if let Some(reserved) = self.events.get_mut(inner) {
                    *reserved = Event { at, end, kind };
                }
            }
            self.push(at, end, Kind::Close);
        }
        end
    }
}
