//! From a piece of text and the events in it to its inlines; numbers the spoilers, links the people.

use super::delimiters::{Event, Kind};
use super::parser::Parser;
use super::plain::{plain, slice};
use super::spoilers::{Mark, Role};
use super::{Hidden, Inline, MAX_DEPTH, Spoiler};
use crate::text::split;
use crate::url;

/// Something that was opened, and what stands before it.
struct Frame<'t> {
    kind: Kind,
    /// The delimiter that opened it.
    typed: &'t str,
    id: u32,
    before: Vec<Inline>,
}

impl Parser<'_> {
    #[inline(never)]
    pub(super) fn inlines(&mut self, text: &str, marks: &[Mark], place: &str) -> Vec<Inline> {
        if let Some(mark) = marks.iter().find(|mark| mark.role == Role::Unclosed) {
            let sign = mark.sign(text);
            self.problem("a spoiler opened with {} is not closed; hidden to the end of the {}", &[sign, place]);
        }
        let events = self.events(text, marks);
        self.build(text, &events)
    }

    #[inline(never)]
    fn build(&mut self, text: &str, events: &[Event]) -> Vec<Inline> {
        let mut content = Vec::new();
        let mut frames = Vec::new();
        // Whether what was opened got a frame, or is too deep for one.
        let mut framed = Vec::new();
        let mut stray = Vec::new();
        let mut done = 0;
        for &Event { at, end, kind } in events {
            let typed = slice(text, at, end);
            add_text(&mut content, slice(text, done, at));
            done = at;
            match kind {
                Kind::Literal => continue,
                Kind::Unclosed | Kind::Idle => {
                    if !stray.contains(&typed) {
                        stray.push(typed);
                        let fails = if kind == Kind::Idle { "hides nothing" } else { "does not close" };
                        self.problem("{} {}; shown as typed", &[typed, fails]);
                    }
                    continue;
                }
                Kind::Skip => {}
                Kind::Mention => {
                    let mention = self.mention(plain(argument(typed)));
                    content.push(mention);
                }
                Kind::Close => {
                    if framed.pop() != Some(true) {
                        continue;
                    }
                    self.close(frames.pop(), typed, &mut content);
                }
                _ => {
                    let count = self.depth(kind);
                    let fits = *count < MAX_DEPTH;
                    framed.push(fits);
                    if !fits {
                        continue;
                    }
                    *count = count.wrapping_add(1);
                    let id = if kind == Kind::Spoiler { self.next_spoiler() } else { 0 };
                    let before = std::mem::take(&mut content);
                    frames.push(Frame { kind, typed, id, before });
                }
            }
            done = end;
        }
        add_text(&mut content, slice(text, done, text.len()));
        while let Some(frame) = frames.pop() {
            self.close(Some(frame), "", &mut content);
        }
        trim_end(&mut content);
        content
    }

    /// Makes what was read since the frame was opened into one inline; `typed` is what closes it.
    fn close(&mut self, frame: Option<Frame<'_>>, typed: &str, content: &mut Vec<Inline>) {
        let Some(Frame { kind, typed: opening, id, before }) = frame else {
            return;
        };
        let count = self.depth(kind);
        *count = count.wrapping_sub(1);
        let mut inner = std::mem::replace(content, before);
        trim_end(&mut inner);
        let about = plain(argument(opening));
        if inner.is_empty() {
            // Nothing but delimiters of a spoiler around this one.
            add_text(content, &about);
            return;
        }
        content.push(match kind {
            Kind::Spoiler => {
                let about = Some(about).filter(|about| !about.is_empty());
                Inline::Spoiler(Spoiler { hidden: Hidden { id, about, minor: false }, content: inner })
            }
            Kind::Link => {
                let address = url::link(&plain(argument(typed))).unwrap_or_default();
                let url = url::absolute(address, self.resolve);
                Inline::Link { url, content: inner }
            }
            Kind::Strong => Inline::Strong(inner),
            _ => Inline::Emphasis(inner),
        });
    }

    fn depth(&mut self, kind: Kind) -> &mut usize {
        match kind {
            Kind::Spoiler => &mut self.spoilers,
            _ => &mut self.others,
        }
    }

    /// A mention that gives nothing away links a person once; in spoilers, where it may never be read, it may do so
    /// before.
    #[inline(never)]
    fn mention(&mut self, name: String) -> Inline {
        let visible = self.spoilers == 0;
        let mut url = None;
        if let Some(known) = self.cast.find(&name) {
            if !known.linked {
                url = known.url.clone();
            }
            known.linked |= visible;
        } else if visible {
            self.problem("nobody named “{}” in actor or director", &[&name]);
        } else {
            self.problem("somebody named in a spoiler is not in actor or director", &[]);
        }
        Inline::Mention { name, url }
    }
}

/// The name in a mention, the label in the opening of a spoiler, the address in the closing of a link.
fn argument(typed: &str) -> &str {
    slice(typed, 2, typed.len().wrapping_sub(1))
}

/// Adds text as typed: each newline is a break, unless nothing stands before it, and text does not stand next to text.
fn add_text(content: &mut Vec<Inline>, text: &str) {
    let mut begins = true;
    for line in split(text, "\n") {
        if !std::mem::take(&mut begins) && !content.is_empty() {
            content.push(Inline::Break);
        }
        if line.is_empty() {
        } else if let Some(Inline::Text(last)) = content.last_mut() {
            last.push_str(line);
        } else {
            content.push(Inline::Text(String::from(line)));
        }
    }
}

/// Takes off the breaks at the end, as before a delimiter that stands on a line of its own.
fn trim_end(content: &mut Vec<Inline>) {
    while content.pop_if(|last| matches!(last, Inline::Break)).is_some() {}
}
