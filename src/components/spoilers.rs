//! Which spoilers are open, and which of those that a reader sees changed with a drawing.

use super::event::CardEvent;
use super::props::{CardProps, Given};
use crate::markup::Hidden;

/// Which spoilers stand open unless the reader has opened or closed them one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// None.
    None,
    /// Those that give little away.
    Minor,
    /// All.
    All,
}

/// The spoilers of a card, as its reader left them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoilers {
    /// What holds for those that are not in `turned`.
    pub shown: Shown,
    /// Set when the reader has said that they know the thing reviewed; true when that is kept for the next time.
    pub seen: Option<bool>,
    /// Set while the page is printed with all spoilers.
    pub printing: bool,
    /// Those that the reader has opened or closed one by one.
    pub(super) turned: Vec<u32>,
}

impl Spoilers {
    /// How they stand at first.
    pub fn of(props: &CardProps) -> Self {
        let Given { shown, seen, .. } = **props;
        let shown = if shown || seen.is_some() { Shown::All } else { Shown::None };
        Spoilers { shown, seen, printing: false, turned: Vec::new() }
    }

    /// Whether one stands open.
    pub fn shows(&self, hidden: &Hidden) -> bool {
        let open = match self.shown {
            Shown::None => false,
            Shown::Minor => hidden.minor,
            Shown::All => true,
        };
        self.printing || open != self.turned.contains(&hidden.id)
    }

    /// Opens one that is closed, and closes one that is open.
    pub fn turn(&mut self, id: u32) {
        match self.turned.iter().position(|turned| *turned == id) {
            Some(at) => drop(self.turned.swap_remove(at)),
            None => self.turned.push(id),
        }
    }

    /// Notes whether the reader knows the thing reviewed, and whether that is kept for the next time.
    pub fn know(&mut self, seen: Option<bool>) {
        self.seen = seen;
        self.show(if seen.is_some() { Shown::All } else { Shown::None });
    }

    /// Opens or closes all.
    pub fn show(&mut self, shown: Shown) {
        self.shown = shown;
        self.turned.clear();
    }
}

/// A spoiler as it was drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawnSpoiler {
    /// Which one.
    pub hidden: Hidden,
    /// Whether it stood open.
    pub open: bool,
}

/// What a reader has seen of the spoilers: how each stood when it was last drawn, by its number.
#[derive(Debug, Default)]
pub struct Known(Vec<Option<bool>>);

impl Known {
    /// Takes in a drawing, and tells what has changed with it; with the first one nothing has.
    pub fn changes(&mut self, drawn: Vec<DrawnSpoiler>, props: &CardProps) {
        let first = self.0.is_empty();
        for DrawnSpoiler { hidden: Hidden { id, about, .. }, open } in drawn {
            let about = about.as_deref();
            let place = usize::try_from(id).unwrap_or(usize::MAX);
            while self.0.len() <= place {
                self.0.push(None);
            }
            let before = self.0.get_mut(place).and_then(|known| known.replace(open)).unwrap_or(false);
            if before != open && !first {
                props.host.tell(CardEvent::Spoiler { id, about, open });
            }
        }
    }
}
