//! What a card tells its page, and what readers tell a card.

use super::players::{SIGNALS, Signal};
use super::spoilers::Shown;
use crate::review::digits;
use crate::text::{fill, parse_number, split_once};

/// Something that the page may want to know of, named as in the element's events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardEvent<'t> {
    /// What the reader has opened, now that it is drawn: for [`super::Given::kept`].
    Keep(&'t str),
    /// The card has been drawn from the properties it was given last.
    Drawn,
    /// The reader opened or closed the card, or one section by its id.
    Toggle {
        /// Whether it is open now.
        open: bool,
        /// The section; `None` for the card itself.
        section: Option<&'t str>,
    },
    /// A spoiler was opened or closed, and stands so in the page.
    Spoiler {
        /// Its number in the review.
        id: u32,
        /// What it is about.
        about: Option<&'t str>,
        /// Whether it is open now.
        open: bool,
    },
    /// The reader said that they know the thing reviewed, or took that back. False when the page cannot keep it for the
    /// next time.
    Seen(bool),
    /// The reader asked for a trailer, and nothing has been requested yet. The page may prevent it.
    Trailer {
        /// The provider as readers know it.
        provider: &'t str,
        /// Where the trailer can be watched.
        url: &'t str,
    },
    /// The card stands open, as the page has asked for what is in it.
    Opened,
    /// A player is there, and the page looks after it.
    Player {
        /// The place of its trailer.
        index: usize,
        /// Whether it plays at once.
        autoplay: bool,
        /// Whether it takes the focus, as the reader has just asked for it.
        to_focus: bool,
    },
    /// The reader chose, or chose no more, to have a provider's players without a click.
    Always {
        /// The provider as readers know it.
        provider: &'t str,
    },
}

/// What a reader, or the element for its page, does to a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Msg {
    /// Opens or closes the card, on behalf of the reader.
    Toggle,
    /// The card stands open, or does not, as the page says: it may only repeat what a reader did.
    Open(bool),
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
    /// Plays a trailer on behalf of the page: one by its place, or the one that the page prevented last, or the first.
    PlayFor(Option<usize>),
    /// Brings the players that the reader always wants.
    Load,
    /// Lets the provider of a trailer, by its place, load without a click, or does so no more.
    Always(usize),
    /// Something was heard of a player.
    Player(usize, Signal),
}

impl Msg {
    /// How the button that tells it is marked.
    pub fn value(&self) -> String {
        let (what, which) = match *self {
            Msg::Section(index) => ("section", index),
            Msg::Spoiler(id) => ("spoiler", usize::try_from(id).unwrap_or(usize::MAX)),
            Msg::Play(index) => ("play", index),
            Msg::Always(index) => ("always", index),
            Msg::Toggle => return "toggle".to_owned(),
            Msg::Seen => return "seen".to_owned(),
            Msg::Spoilers(Shown::All) => return "all".to_owned(),
            Msg::Spoilers(Shown::Minor) => return "minor".to_owned(),
            Msg::Spoilers(Shown::None) => return "none".to_owned(),
            // No button tells these.
            Msg::Open(_) | Msg::SeenElsewhere(_) | Msg::Print(_) | Msg::PlayFor(_) | Msg::Load | Msg::Player(..) => {
                return String::new();
            }
        };
        fill("{}-{}", &[what, &digits(which)])
    }

    /// What the button so marked tells, or the page of a player.
    pub fn of(value: &str) -> Option<Self> {
        let (what, which) = split_once(value, "-").unwrap_or((value, "0"));
        let which = parse_number(which, 10)?;
        let index = usize::try_from(which).ok()?;
        Some(match what {
            "section" => Msg::Section(index),
            "spoiler" => Msg::Spoiler(which),
            "play" => Msg::Play(index),
            "always" => Msg::Always(index),
            "toggle" => Msg::Toggle,
            "seen" => Msg::Seen,
            "all" => Msg::Spoilers(Shown::All),
            "minor" => Msg::Spoilers(Shown::Minor),
            "none" => Msg::Spoilers(Shown::None),
            _ => Msg::Player(index, SIGNALS.iter().find(|(name, _)| *name == what)?.1),
        })
    }
}
