//! Where the inline spoilers of a text begin and end: decided before all other markup and without regard to it, so that
//! no other markup can break a spoiler open.
//!
//! Spoilers close strictly in the order in which they were opened, the last one first. What crosses stays hidden to the
//! end.

use super::plain::slice;

/// What a delimiter does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Role {
    /// Opens a spoiler that is closed.
    Open,
    /// Opens a spoiler that is not closed in this text.
    Unclosed,
    /// Closes the last open spoiler.
    Close,
    /// Neither hides anything in this text nor closes a spoiler of it.
    Alone,
    /// Belongs to a spoiler that spans several texts.
    Spent,
}

/// A delimiter, from byte `at` to byte `end`. What a spoiler is about belongs to the delimiter that opens it, as does
/// the bar that comes next.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    pub(super) at: usize,
    pub(super) end: usize,
    pub(super) role: Role,
}

impl Mark {
    /// The delimiter as typed.
    pub(super) fn sign<'t>(&self, text: &'t str) -> &'t str {
        slice(text, self.at, self.at.wrapping_add(2))
    }
}

/// Begins what a tag of HTML folds away. Nobody types it, so that nothing typed closes what it opens.
pub const FOLD: &str = "\u{1}>";
/// Ends it. Folds do not nest.
pub const UNFOLD: &str = "\u{1}<";

/// A kind of spoiler, or several: `||`, `>!`, `:::`, and folds.
pub(super) type Kinds = u8;
pub(super) const BARS: Kinds = 1;
pub(super) const ANGLES: Kinds = 2;
pub(super) const COLONS: Kinds = 4;
pub(super) const FOLDS: Kinds = 8;

/// The delimiters of a text, in order.
#[derive(Default)]
pub(super) struct Scan {
    pub(super) marks: Vec<Mark>,
    /// What the text leaves open.
    pub(super) opens: Kinds,
    /// What of earlier texts it seems to close.
    pub(super) closes: Kinds,
}

/// A spoiler that is not closed yet; one of an earlier text has no mark.
struct Open {
    kind: Kinds,
    mark: usize,
}

/// Finds the delimiters, when spoilers of these kinds are still open from an earlier text.
pub(super) fn scan(text: &str, carried: Kinds) -> Scan {
    let mut scan = Scan::default();
    let mut open = Vec::new();
    for &kind in &[BARS, ANGLES, FOLDS] {
        if carried & kind != 0 {
            let mark = usize::MAX;
            open.push(Open { kind, mark });
        }
    }
    let mut at = 0;
    loop {
        let ahead = text.as_bytes().get(at..).unwrap_or_default();
        let Some(plain) = ahead.iter().position(|byte| b"|>!\\\x01".contains(byte)) else { break };
        let Some((&first, rest)) = ahead.get(plain..).and_then(<[u8]>::split_first) else { break };
        at = at.wrapping_add(plain);
        let second = rest.first().copied().unwrap_or(0);
        let pair = at.wrapping_add(2);
        let kind = match (first, second) {
            (b'|', b'|') => BARS,
            (b'>', b'!') | (b'!', b'<') => ANGLES,
            (b'\x01', b'>' | b'<') => FOLDS,
            _ => 0,
        };
        let mut next = pair;
        let role = if kind == 0 {
            if first != b'\\' || !second.is_ascii_punctuation() {
                next = at.wrapping_add(1);
            }
            if first == b'|' {
                label(text, next, &open, &mut scan.marks);
            }
            None
        } else if first != b'>'
            && second != b'>'
            && !(kind == BARS && begins(text, at))
            && let Some(Open { mark, .. }) = open.pop_if(|open| open.kind == kind)
        {
            let own = scan.marks.get(mark).is_some();
            Some(if own { Role::Close } else { Role::Spent })
        } else if second == b'<' {
            scan.closes |= kind;
            open.is_empty().then_some(Role::Alone)
        } else {
            scan.open(text, at, kind, &mut open)
        };
        let role = match role {
            // What stands for a tag is never shown.
            None | Some(Role::Alone) if kind == FOLDS => Some(Role::Spent),
            role => role,
        };
        if let Some(role) = role {
            let end = pair;
            scan.marks.push(Mark { at, end, role });
        }
        at = next;
    }
    for &Open { kind, mark } in &open {
        scan.opens |= kind;
        if let Some(mark) = scan.marks.get_mut(mark) {
            mark.role = Role::Unclosed;
        }
    }
    scan
}

impl Scan {
    /// What a delimiter does that may open a spoiler: nothing, when that would hide nothing.
    fn open(&mut self, text: &str, at: usize, kind: Kinds, open: &mut Vec<Open>) -> Option<Role> {
        let hidden = slice(text, at.wrapping_add(2), text.len()).trim_start();
        // Bars against the end of a word may be there to close, whatever their number makes of them.
        if kind == BARS && !begins(text, at) {
            self.closes |= BARS;
        }
        if hidden.is_empty() {
            self.opens |= kind;
            Some(Role::Alone)
        } else if kind != FOLDS && hidden.starts_with(if kind == BARS { "||" } else { "!<" }) {
            None
        } else {
            let mark = self.marks.len();
            open.push(Open { kind, mark });
            Some(Role::Open)
        }
    }
}

/// Whether bars stand as only those that open do: after a gap, and against what follows. Inside a spoiler they nest.
fn begins(text: &str, at: usize) -> bool {
    let before = slice(text, 0, at).chars().next_back();
    let after = slice(text, at.wrapping_add(2), text.len()).chars().next();
    before.is_none_or(char::is_whitespace) && after.is_some_and(|c| !c.is_whitespace() && c != '|')
}

/// Takes what stands before a single bar as what the spoiler is about: once, when nothing in it is itself hidden, and
/// when something to hide follows.
fn label(text: &str, end: usize, open: &[Open], marks: &mut [Mark]) {
    let last = marks.len().checked_sub(1);
    let spoiler = open.last().filter(|open| open.kind == BARS && Some(open.mark) == last);
    let hidden = slice(text, end, text.len()).trim_start();
    if spoiler.is_some()
        && !hidden.is_empty()
        && !hidden.starts_with("||")
        && let Some(mark) = marks.last_mut()
        && mark.end == mark.at.wrapping_add(2)
    {
        mark.end = end;
    }
}
