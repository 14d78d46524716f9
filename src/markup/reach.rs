//! What each piece of a text, large or small, does to a spoiler that spans several of them.

use super::blocks::Node;
use super::spoilers::{BARS, Kinds, scan};

/// What a piece of text does to spoilers that span several pieces.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Reach {
    /// It leaves such open when it ends, if they were not open when it began.
    pub(super) opens: Kinds,
    /// It closes such that were open when it began …
    pub(super) closes: Kinds,
    /// … and leaves such open when it ends all the same.
    pub(super) reopens: Kinds,
}

impl Reach {
    /// What is open after the piece, given what was open before it.
    pub(super) fn after(self, open: Kinds) -> Kinds {
        (open & (!self.closes | self.reopens)) | (!open & self.opens)
    }
}

#[inline(never)]
pub(super) fn reach(text: &str) -> Reach {
    let alone = scan(text, 0);
    let opens = alone.opens;
    // With an odd number of bars it is open which are the opening ones.
    let closes = alone.closes | (opens & BARS);
    let reopens = scan(text, closes).opens & closes;
    Reach { opens, closes, reopens }
}

/// What pieces one after another do together.
#[inline(never)]
pub(super) fn chain(pieces: &[Node]) -> Reach {
    let after = |open| pieces.iter().fold(open, |open, piece| piece.reach.after(open));
    let closes = pieces.iter().fold(0, |closes, piece| closes | piece.reach.closes);
    Reach { opens: after(0), closes, reopens: after(closes) & closes }
}

/// How many of these blocks one spoiler hides that begins in the first of them.
#[inline(never)]
pub(super) fn spanned(blocks: &[Node]) -> usize {
    let mut open = 0;
    let mut spanned = 0;
    for (count, block) in (1..).zip(blocks) {
        if open & block.reach.closes != 0 {
            spanned = count;
        }
        open = block.reach.after(open);
        if open & block.ahead == 0 {
            break;
        }
    }
    spanned
}
