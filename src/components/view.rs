//! What every part of the card is drawn from: the review, what the reader has opened, and the card's words.

use std::cell::RefCell;

use super::constants::{Constant, c};
use super::draw::Draw;
use super::players::Players;
use super::props::CardProps;
use super::spoilers::{DrawnSpoiler, Spoilers};
use crate::review::{Date, Decimal, Review};
use crate::words::Words;

/// What the reader has opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The card itself.
    pub open: bool,
    /// Its sections, by their place.
    pub sections: Vec<bool>,
    /// The players of its trailers.
    pub players: Players,
    /// The spoilers.
    pub spoilers: Spoilers,
}

impl State {
    /// The state in which a review is first shown, or was when it was taken away.
    pub fn of(props: &CardProps) -> Self {
        let mut state = State {
            open: props.open,
            sections: props.review.sections.iter().map(|section| section.open).collect(),
            players: Players::of(props.review.item.trailers.len()),
            spoilers: Spoilers::of(props),
        };
        state.restore(&props.kept);
        state
    }

    /// Opens or closes the card. A closed card plays nothing.
    pub fn set_open(&mut self, open: bool) {
        self.open = open;
        if !open {
            self.players.clear();
        }
    }
}

/// What a part is drawn from.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The review.
    pub review: &'a Review,
    /// What the reader has opened.
    pub state: &'a State,
    /// All else that the card was given.
    pub props: &'a CardProps,
    /// The language of the author's texts, where it is not that of the words around them.
    pub text_lang: Option<&'a str>,
    /// What of it was drawn so far.
    pub drawn: &'a Drawn,
}

/// What a drawing holds that can come and go.
#[derive(Debug, Default)]
pub struct Drawn {
    /// The spoilers, in reading order.
    pub spoilers: RefCell<Vec<DrawnSpoiler>>,
    /// The players, by the places of their trailers.
    pub players: RefCell<Vec<usize>>,
}

impl View<'_> {
    /// The card's own words.
    pub fn words(&self) -> &'static Words {
        self.props.words
    }

    /// Says of the open element that the author's texts are in it, where their language is not that of the words around.
    #[inline(never)]
    pub fn lang(&self, draw: &mut Draw) {
        draw.attr_if(c!("lang"), self.text_lang);
    }

    /// So many as readers expect it.
    #[inline(never)]
    pub fn count(&self, count: u32) -> String {
        self.number(Decimal::whole(u64::from(count)))
    }

    /// A number as readers expect it.
    pub fn number(&self, number: Decimal) -> String {
        self.props.host.number(number)
    }

    /// Draws a date as readers expect it.
    pub fn date(&self, draw: &mut Draw, date: Date) {
        draw.el(c!("time"), |draw| {
            draw.attr(c!("datetime"), &date.iso());
            draw.text(&self.props.host.date(date));
        });
    }

    /// Whether there is anything to unfold.
    pub fn has_body(&self) -> bool {
        let review = self.review;
        !(review.lead.is_empty()
            && review.sections.is_empty()
            && review.pros.is_empty()
            && review.cons.is_empty()
            && review.item.trailers.is_empty()
            && review.authors.iter().all(|author| author.bio.is_empty() && author.outlets.is_empty()))
    }

    /// The tag of a heading so many levels below the title.
    pub fn heading(&self, below: u8) -> Constant {
        match self.props.heading.saturating_add(below) {
            0 | 1 => c!("h1"),
            2 => c!("h2"),
            3 => c!("h3"),
            4 => c!("h4"),
            5 => c!("h5"),
            _ => c!("h6"),
        }
    }
}
