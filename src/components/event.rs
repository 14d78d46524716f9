//! What a card tells its page, and what readers tell a card.

use super::spoilers::Shown;

/// Something that the page may want to know of, named as in the element's events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CardEvent {
    /// It is this card's turn: whatever goes wrong from here on goes wrong with it.
    Turn,
    /// What the reader has opened, now that it is drawn: for [`super::CardProps::kept`].
    Keep(String),
    /// The card has been drawn from the properties it was given last.
    Drawn,
    /// The reader opened or closed the card, or one section by its id.
    Toggle {
        /// Whether it is open now.
        open: bool,
        /// The section; `None` for the card itself.
        section: Option<String>,
    },
    /// A spoiler was opened or closed, and stands so in the page.
    Spoiler {
        /// Its number in the review.
        id: u32,
        /// What it is about.
        about: Option<String>,
        /// Whether it is open now.
        open: bool,
    },
    /// The reader said that they know the thing reviewed, or took that back. False when the page cannot keep it for the
    /// next time.
    Seen(bool),
    /// The reader asked for a trailer, and nothing has been requested yet. The page may prevent it.
    Trailer {
        /// The provider as readers know it.
        provider: String,
        /// Where the trailer can be watched.
        url: String,
    },
}

/// What a reader, or the element for its page, does to a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Msg {
    /// Opens or closes the card, on behalf of the reader.
    Toggle,
    /// Opens or closes a section, by its place.
    Section(usize),
    /// Opens or closes a spoiler.
    Spoiler(u32),
    /// Opens or closes all spoilers.
    Spoilers(Shown),
    /// Notes whether the reader knows the thing reviewed, as they say in this card.
    Seen,
    /// The same, as they said elsewhere, and whether that is kept for the next time.
    SeenElsewhere(Option<bool>),
    /// Opens all spoilers for as long as the page is being printed.
    Print(bool),
    /// Plays a trailer, by its place.
    Play(usize),
}
