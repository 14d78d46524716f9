//! Which work a review is about.

use super::decimal::digits;
use super::model::{Kind, Review};
use crate::text::fill;

impl Review {
    /// The name of the work, the same in every review of it: kind, title and year, and of a season or an episode also which
    /// one it is. Two remakes are two works; so are, in doubt, the things that two reviews are about.
    pub fn work(&self) -> String {
        let item = &self.item;
        let kind = match item.kind {
            Kind::Film => "film",
            Kind::Series => "series",
            Kind::Book => "book",
            Kind::Game => "game",
            Kind::Music => "music",
            Kind::Other => "other",
        };
        let title = if item.title.is_empty() { &self.title } else { &item.title };
        let year = item.released.map(|date| digits(usize::from(date.year)));
        let part = item.part_of.as_deref();
        let in_doubt = year.is_none() || part.is_some_and(|names| names.iter().all(String::is_empty));
        let mut work = fill("{} | {} | {}", &[kind, title, year.as_deref().unwrap_or_default()]);
        for name in part.unwrap_or_default() {
            if !name.is_empty() {
                work = fill("{} | {}", &[&work, name]);
            }
        }
        if in_doubt {
            work = fill("{} | {}", &[&work, &self.title]);
        }
        work
    }
}
