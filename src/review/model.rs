//! What a review is, once read: only what the card shows, nothing of how it was written down.

use crate::markup::{Block, Hidden, Inline};

pub use crate::markup::Named;

use super::date::Date;
use super::rating::Rating;
use super::trailer::Trailer;

/// A critic's review.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Review {
    /// The title of the review, or of the thing reviewed.
    pub title: String,
    /// One line, safe to read before the film.
    pub verdict: Vec<Inline>,
    /// The lead.
    pub lead: Vec<Block>,
    /// The body, part by part.
    pub sections: Vec<Section>,
    /// The overall rating first, then those of single aspects.
    pub ratings: Vec<Rating>,
    /// What speaks for it.
    pub pros: Vec<Vec<Inline>>,
    /// What speaks against it.
    pub cons: Vec<Vec<Inline>>,
    /// What readers may want to be warned of.
    pub warnings: Vec<Vec<Inline>>,
    /// The thing reviewed.
    pub item: Item,
    /// Who wrote the review.
    pub authors: Vec<Author>,
    /// When it was published.
    pub published: Option<Date>,
    /// The language it is written in, as a BCP 47 tag.
    pub language: Option<String>,
}

/// A part of the body with a heading of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Names the section in events.
    pub id: String,
    /// The heading; without one the text stands open and cannot be closed.
    pub title: Option<String>,
    /// The text.
    pub text: Vec<Block>,
    /// Whether it starts open.
    pub open: bool,
    /// Set when the whole section is a spoiler.
    pub spoiler: Option<Hidden>,
}

/// What kind of thing is reviewed: decides the words on the card.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// A film, also when nothing is said.
    #[default]
    Film,
    /// A series, a season of one, or an episode.
    Series,
    /// A book.
    Book,
    /// A game, on a screen or a table.
    Game,
    /// A record.
    Music,
    /// Anything else.
    Other,
}

/// The thing reviewed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Item {
    /// What kind of thing it is.
    pub kind: Kind,
    /// That in schema.org's own word, such as `TVEpisode`.
    pub schema_type: String,
    /// Its own title.
    pub title: String,
    /// Of a season or an episode its series, its season, and their numbers, each empty where it is not said; `None` for what
    /// stands for itself.
    pub part_of: Option<Vec<String>>,
    /// The poster or cover.
    pub poster: Option<Image>,
    /// When it came out.
    pub released: Option<Date>,
    /// Runtime in minutes.
    pub minutes: Option<u32>,
    /// Genres, as written.
    pub genres: Vec<String>,
    /// Directors of a film or series.
    pub directors: Vec<Named>,
    /// Authors, creators, developers, artists: who made it, where nobody directs.
    pub makers: Vec<Named>,
    /// The cast.
    pub cast: Vec<Role>,
    /// Pages about it, each with the name of its site.
    pub pages: Vec<Named>,
    /// Trailers, in the author's order.
    pub trailers: Vec<Trailer>,
}

impl Item {
    /// The series that it is a season or an episode of.
    pub fn series(&self) -> Option<&str> {
        self.part_of.as_ref()?.first().map(String::as_str).filter(|series| !series.is_empty())
    }
}

/// An image of the author's.
#[derive(Debug, Clone, PartialEq)]
pub struct Image {
    /// Where it is.
    pub url: String,
    /// What it shows; empty when the author does not say.
    pub alt: String,
    /// Width and height in pixels.
    pub size: Option<(u32, u32)>,
    /// Set when the image is a spoiler.
    pub spoiler: Option<Hidden>,
}

/// A person in a part.
#[derive(Debug, Clone, PartialEq)]
pub struct Role {
    /// Who plays.
    pub person: Named,
    /// Who is played.
    pub character: Option<String>,
    /// Set when it is a spoiler who plays whom.
    pub spoiler: Option<Hidden>,
}

/// Who wrote the review.
#[derive(Debug, Clone, PartialEq)]
pub struct Author {
    /// Name and page.
    pub person: Named,
    /// Biography.
    pub bio: Vec<Block>,
    /// The author's own picture; initials are drawn without one.
    pub avatar: Option<String>,
    /// Where else they write.
    pub outlets: Vec<Named>,
}

/// Something in the JSON that its author should mend; the card is drawn all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// JSON Pointer (RFC 6901), such as `/sections/1/text`.
    pub path: String,
    /// What is wrong and what was done about it.
    pub message: String,
}
