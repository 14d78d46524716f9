//! What a reader has opened, as a short text: a page keeps it for a card that it takes away, or that has to be drawn again.

use super::spoilers::{Shown, Spoilers};
use super::view::State;
use crate::review::digits;
use crate::text::{fill, parse_number, split, split_once};

impl State {
    /// The open sections, what holds for spoilers, those that were turned one by one, by their numbers, and whether the
    /// reader had seen the work: `0 2/all/5 7/seen`. A player that plays is not kept, and the card itself is the page's to
    /// keep.
    pub fn kept(&self) -> String {
        let (mut sections, mut single) = (String::new(), String::new());
        for (index, open) in self.sections.iter().enumerate() {
            if *open {
                add(&mut sections, index);
            }
        }
        let Spoilers { shown, turned, seen, .. } = &self.spoilers;
        let shown = match shown {
            Shown::None => "none",
            Shown::Minor => "minor",
            Shown::All => "all",
        };
        for id in turned {
            add(&mut single, *id as usize);
        }
        let seen = if seen.is_some() { "seen" } else { "" };
        fill("{}/{}/{}/{}", &[&sections, shown, &single, seen])
    }

    /// Opens again what was open in the same review; what makes no sense is left out.
    pub fn restore(&mut self, kept: &str) {
        let Some((sections, spoilers)) = split_once(kept, "/") else { return };
        self.sections.fill(false);
        for number in numbers(sections) {
            if let Some(open) = self.sections.get_mut(number as usize) {
                *open = true;
            }
        }
        let mut parts = split(spoilers, "/");
        let (Some(shown), Some(turned), Some(seen)) = (parts.next(), parts.next(), parts.next()) else { return };
        // What they have said of the work elsewhere in the meantime comes after what they did here.
        let was_seen = !seen.is_empty();
        if was_seen != self.spoilers.seen.is_some() {
            return;
        }
        self.spoilers.shown = match shown {
            "all" => Shown::All,
            "minor" => Shown::Minor,
            _ => Shown::None,
        };
        self.spoilers.turned.clear();
        for number in numbers(turned) {
            self.spoilers.turned.push(number);
        }
    }
}

fn add(list: &mut String, number: usize) {
    list.push_str(if list.is_empty() { "" } else { " " });
    list.push_str(&digits(number));
}

fn numbers(list: &str) -> impl Iterator<Item = u32> {
    split(list, " ").filter_map(|text| parse_number(text, 10))
}
