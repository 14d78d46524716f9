//! Checking files natively: what the author of a review file or of a page should mend, by line and column.

mod choice;
mod document;
mod front_matter;
mod html;
mod page;
mod place;
mod text;

pub use choice::{decoded, split_choice};
pub use place::Place;

use document::{Document, Wanted};

/// Something that is told of a file, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where.
    pub place: Place,
    /// What is wrong and what was done about it.
    pub message: String,
    /// What it asks for.
    pub kind: Kind,
}

/// What a finding asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// The author should mend it.
    Mend,
    /// Nothing: the review of a card is not in the page, and so has not been looked at. The address that the card takes it
    /// from, if it names one.
    Elsewhere(Option<String>),
}

/// A finding by the byte at which it stands.
type Found = (usize, (Kind, String));

/// Checks the bytes of a file: JSON, with every review in it, or a page. Findings come in the order of the file.
pub fn check(bytes: &[u8]) -> Vec<Finding> {
    check_one(bytes, "")
}

/// Checks one review of a file of JSON, chosen as a card chooses it: by its `@id`, its `id` or its number. Where nothing is
/// chosen it is every one.
pub fn check_one(bytes: &[u8], wanted: &str) -> Vec<Finding> {
    let (text, found) = match text::of(bytes) {
        Ok(text) => (text, whole(text, wanted)),
        Err((sound, message)) => (sound, vec![to_mend((sound.len(), message))]),
    };
    let finding = |(place, (kind, message))| Finding { place, message, kind };
    place::places(text, found).into_iter().map(finding).collect()
}

fn whole(text: &str, wanted: &str) -> Vec<Found> {
    // Some editors put a mark before it.
    let content = text.strip_prefix('\u{feff}').unwrap_or(text);
    let start = text.len().saturating_sub(content.len());
    let matter = front_matter::length(content);
    if matter.is_none() && !content.trim_start().starts_with('<') {
        let range = start..text.len();
        let document = Document::of(text, std::slice::from_ref(&range));
        let wanted = if wanted.is_empty() { Wanted::Every } else { Wanted::One(wanted) };
        let problems = document.problems(wanted);
        return document.told.into_iter().chain(problems).map(to_mend).collect();
    }
    let mut found = page::check(text, start.saturating_add(matter.unwrap_or_default()));
    if !wanted.is_empty() {
        let message = "one review can be chosen of a file of JSON alone; of this page everything was checked";
        found.push(to_mend((start, message.to_owned())));
    }
    found
}

fn to_mend((offset, message): (usize, String)) -> Found {
    (offset, (Kind::Mend, message))
}
