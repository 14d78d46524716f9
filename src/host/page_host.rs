//! The page as the [`Host`] of a card, with a surface to draw on. Or no page any more, when the card has been taken away.

use std::rc::Rc;

use yew::Html;

use super::format;
use super::page::Page;
use super::surface::Surface;
use crate::components::{CardEvent, Drawing, Host};
use crate::review::{Date, Decimal};

/// The page around a card.
pub struct PageHost {
    /// None when the card has been taken away: nobody hears of it any more.
    pub page: Option<Page>,
    /// What is drawn on.
    pub surface: Rc<Surface>,
    /// The language of the card's own words.
    pub language: String,
    /// Which work the review is about.
    pub work: String,
}

impl Host for PageHost {
    fn number(&self, number: Decimal) -> String {
        format::number(&self.language, number)
    }

    fn date(&self, date: Date) -> String {
        format::date(&self.language, date)
    }

    fn show(&self, drawing: Drawing) -> Html {
        self.surface.show(self.page.as_ref(), drawing);
        Html::default() // nothing is left for Yew to draw
    }

    fn is_always(&self, provider: &str) -> bool {
        self.page.as_ref().is_some_and(|page| page.is_always(provider))
    }

    fn tell(&self, event: CardEvent) -> bool {
        self.page.as_ref().is_none_or(|page| page.tell(&self.work, event))
    }
}
