//! Which delimiters of a text belong together: emphasis, links and mentions, between the spoilers that are found
//! already.
//!
//! One walk over the text with a stack per kind. What is matched takes off the stacks all that was opened within, so
//! that each opening is looked at once, and what is matched nests.

use super::parser::Parser;
use super::spoilers::{Mark, Role};

/// What the text between two bytes is, in place of itself.
#[derive(Clone, Copy)]
pub(super) struct Event {
    pub(super) at: usize,
    pub(super) end: usize,
    pub(super) kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    /// Text after all.
    Literal,
    /// Text after all, though it looks like an opening.
    Unclosed,
    /// Text after all, though it looks like a spoiler's delimiter.
    Idle,
    /// Nothing that is shown.
    Skip,
    Mention,
    Emphasis,
    Strong,
    /// Its address stands where it closes.
    Link,
    /// What it is about stands where it opens.
    Spoiler,
    /// The end of the last of these four.
    Close,
}

pub(super) struct Matcher<'p, 'a, 't> {
    pub(super) parser: &'p mut Parser<'a>,
    pub(super) text: &'t str,
    pub(super) events: Vec<Event>,
    // The openings that wait for their closings, as indices of events.
    pub(super) emphasis: Vec<usize>,
    pub(super) strong: Vec<usize>,
    pub(super) brackets: Vec<usize>,
    pub(super) spoilers: Vec<usize>,
    /// The last spoiler, link or mention: no label may hold it.
    pub(super) sealed: usize,
}

impl Parser<'_> {
    #[inline(never)]
    pub(super) fn events(&mut self, text: &str, marks: &[Mark]) -> Vec<Event> {
        let mut matcher = Matcher {
            parser: self,
            text,
            events: Vec::new(),
            emphasis: Vec::new(),
            strong: Vec::new(),
            brackets: Vec::new(),
            spoilers: Vec::new(),
            sealed: 0,
        };
        matcher.walk(marks);
        matcher.events
    }
}

impl Matcher<'_, '_, '_> {
    #[inline(never)]
    fn walk(&mut self, mut marks: &[Mark]) {
        let mut at = 0_usize;
        while let Some((&first, rest)) = self.text.as_bytes().get(at..).and_then(<[u8]>::split_first) {
            let mut limit = self.text.len();
            if let Some((mark, later)) = marks.split_first() {
                limit = mark.at;
                if limit == at {
                    self.mark(mark);
                    at = mark.end;
                    marks = later;
                    continue;
                }
            }
            let next = at.wrapping_add(1);
            let second = rest.first().copied().unwrap_or(0);
            at = match (first, second) {
                (b'\\', _) if second.is_ascii_punctuation() => {
                    self.push(at, next, Kind::Skip);
                    next.wrapping_add(1)
                }
                (b'*', _) => self.stars(at),
                (b'@', b'[') => {
                    self.brackets.push(self.events.len());
                    let end = next.wrapping_add(1);
                    self.push(at, end, Kind::Unclosed);
                    end
                }
                (b'[', _) => {
                    self.brackets.push(self.events.len());
                    self.push(at, next, Kind::Literal);
                    next
                }
                (b']', _) => self.bracket(at, limit),
                _ => next,
            };
        }
    }

    #[inline(never)]
    fn mark(&mut self, mark: &Mark) {
        let index = self.events.len();
        let kind = match mark.role {
            Role::Open | Role::Unclosed => {
                self.spoilers.push(index);
                Kind::Spoiler
            }
            Role::Close => {
                self.cut(self.floor());
                self.spoilers.pop();
                Kind::Close
            }
            Role::Alone => Kind::Idle,
            Role::Spent => Kind::Skip,
        };
        self.sealed = index;
        self.push(mark.at, mark.end, kind);
    }

    pub(super) fn push(&mut self, at: usize, end: usize, kind: Kind) {
        self.events.push(Event { at, end, kind });
    }

    /// The first event in the innermost spoiler; what was opened before it cannot close in it.
    pub(super) fn floor(&self) -> usize {
        self.spoilers.last().map_or(0, |open| open.wrapping_add(1))
    }

    /// Gives up what was opened from this event on.
    pub(super) fn cut(&mut self, floor: usize) {
        cut(&mut self.emphasis, floor);
        cut(&mut self.strong, floor);
        cut(&mut self.brackets, floor);
    }
}

fn cut(stack: &mut Vec<usize>, floor: usize) {
    while stack.pop_if(|open| *open >= floor).is_some() {}
}
