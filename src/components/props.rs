//! What a card is given: what it shows, and the page that it stands in, as far as it knows of one.

use std::ops::Deref;
use std::rc::Rc;

use yew::{Html, Properties};

use super::drawing::Drawing;
use super::event::CardEvent;
use crate::review::{Date, Decimal, Problem, Review};
use crate::words::Words;

/// What a card is drawn from.
#[derive(Properties, Clone)]
pub struct CardProps {
    /// What stays as it is until the page gives something else.
    pub given: Rc<Given>,
    /// Counts the drawings; each new number is answered by [`CardEvent::Drawn`].
    pub drawing: u32,
    /// Whether the card stands open.
    pub open: bool,
}

/// The part of the properties that a card never copies: every message and every drawing hands the properties on.
#[derive(Clone)]
pub struct Given {
    /// The review. What the reader has opened stays open for as long as it is this very one.
    pub review: Rc<Review>,
    /// What its author should mend.
    pub problems: Rc<[Problem]>,
    /// Whether the problems are shown in the card, as on the author's own machine.
    pub debug: bool,
    /// Whether spoilers stand open at first.
    pub shown: bool,
    /// Set when the reader has said before that they know the thing reviewed; true when it is kept for the next time.
    pub seen: Option<bool>,
    /// What the reader had opened in this review when it stood in the page before; empty when it did not.
    pub kept: String,
    /// Level of the title, 1 to 5; sections are one below.
    pub heading: u8,
    /// The card's own words.
    pub words: &'static Words,
    /// Whether a player's frame needs a tap of its own to play.
    pub two_taps: bool,
    /// The page around the card.
    pub host: Rc<dyn Host>,
}

impl Given {
    /// An empty review, and the least of all else.
    pub fn nothing(words: &'static Words, host: Rc<dyn Host>) -> Self {
        let (review, problems, kept) = (Rc::default(), Rc::default(), String::new());
        Given {
            review,
            problems,
            debug: false,
            shown: false,
            seen: None,
            kept,
            heading: 2,
            words,
            two_taps: false,
            host,
        }
    }
}

/// The page around a card.
pub trait Host {
    /// A number as its readers expect it, with all its decimal places; here with a point.
    fn number(&self, number: Decimal) -> String {
        number.text()
    }

    /// A date as they expect it, as exact as it is; here as ISO 8601 has it.
    fn date(&self, date: Date) -> String {
        date.iso()
    }

    /// Shows a drawing: in a page itself, elsewhere by what Yew is to draw.
    fn show(&self, drawing: Drawing) -> Html;
    /// Whether the reader wants a provider's players without a click.
    fn is_always(&self, provider: &str) -> bool;
    /// Hears of what the reader does; `false` prevents what can be prevented.
    fn tell(&self, event: CardEvent) -> bool;
}

impl Deref for CardProps {
    type Target = Given;

    fn deref(&self) -> &Given {
        &self.given
    }
}

impl PartialEq for CardProps {
    fn eq(&self, other: &Self) -> bool {
        // Between two drawings only the page's word on `open` can change.
        self.drawing == other.drawing && self.open == other.open
    }
}
