//! What a card tells its page, and what readers tell a card.

/// Something that the page may want to know of, named as in the element's events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CardEvent {
    /// The card has been drawn from the properties it was given last.
    Drawn,
    /// The reader opened or closed the card, or one section by its id.
    Toggle {
        /// Whether it is open now.
        open: bool,
        /// The section; `None` for the card itself.
        section: Option<String>,
    },
    /// The reader opened or closed a spoiler.
    Spoiler {
        /// Its number in the review.
        id: u32,
        /// What it is about.
        about: Option<String>,
        /// Whether it is open now.
        open: bool,
    },
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
    Spoiler(u32, Option<String>),
    /// Plays a trailer, by its place.
    Play(usize),
}
