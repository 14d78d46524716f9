//! What a reader has opened, as a short text: a page keeps it for a card that it takes away, or that has to be drawn again.

use super::spoilers::{Shown, Spoilers};
use super::view::State;

impl State {
    /// The open sections, what holds for spoilers, and those that were turned one by one, by their numbers: `0 2/all/5 7`. A
    /// player that plays is not kept, and the card itself is the page's to keep.
    pub fn kept(&self) -> String {
        let sections = self.sections.iter().enumerate().filter(|(_, open)| **open).map(|(index, _)| index.to_string());
        let Spoilers { shown, turned, .. } = &self.spoilers;
        let shown = match shown {
            Shown::None => "none",
            Shown::Minor => "minor",
            Shown::All => "all",
        };
        let turned: Vec<String> = turned.iter().map(u32::to_string).collect();
        [&sections.collect::<Vec<_>>().join(" "), shown, &turned.join(" ")].join("/")
    }

    /// Opens again what was open in the same review; what makes no sense is left out.
    pub fn restore(&mut self, kept: &str) {
        let mut parts = kept.split('/');
        let (Some(sections), Some(shown), Some(turned)) = (parts.next(), parts.next(), parts.next()) else { return };
        for (index, open) in self.sections.iter_mut().enumerate() {
            *open = numbers(sections).any(|number: usize| number == index);
        }
        self.spoilers.shown = match shown {
            "all" => Shown::All,
            "minor" => Shown::Minor,
            _ => Shown::None,
        };
        self.spoilers.turned = numbers(turned).collect();
    }
}

fn numbers<N: std::str::FromStr>(list: &str) -> impl Iterator<Item = N> {
    list.split(' ').filter_map(|number| number.parse().ok())
}
