//! The words that readers see, one table per language, and how numbers and dates are written. No markup, no page.

mod ar;
mod de;
mod en;
mod es;
mod fr;

use crate::find::{before, pieces};
use crate::review::{Date, Decimal};

/// All words of the card in one language. `{}` marks where something is filled in.
pub struct Words {
    /// The language, as a BCP 47 tag.
    pub tag: &'static str,
    /// Above the title, by kind of thing.
    pub film_review: &'static str,
    /// See `film_review`.
    pub series_review: &'static str,
    /// See `film_review`.
    pub book_review: &'static str,
    /// See `film_review`.
    pub game_review: &'static str,
    /// See `film_review`.
    pub music_review: &'static str,
    /// See `film_review`.
    pub other_review: &'static str,
    /// Opens the card.
    pub read: &'static str,
    /// Closes the card.
    pub close: &'static str,
    /// Spoken for a rating: `{}` is the score.
    pub rating: &'static str,
    /// Spoken: value and best.
    pub out_of: &'static str,
    /// Spoken: per cent.
    pub percent: &'static str,
    /// Before content warnings.
    pub warnings: &'static str,
    /// Name of the list of facts.
    pub facts: &'static str,
    /// Label of the year or date of release.
    pub released: &'static str,
    /// Label of the runtime.
    pub runtime: &'static str,
    /// Hours and minutes.
    pub hours: &'static str,
    /// Hours without minutes.
    pub whole_hours: &'static str,
    /// Minutes.
    pub minutes: &'static str,
    /// Label of the genres.
    pub genre: &'static str,
    /// Label of the director.
    pub director: &'static str,
    /// Label of author, creator, developer or artist.
    pub maker: &'static str,
    /// Label of the cast.
    pub cast: &'static str,
    /// Of the pages about it elsewhere, such as in encyclopedias.
    pub pages: &'static str,
    /// After an actor's name: the character.
    pub role: &'static str,
    /// Stands in for an image's missing description: the title.
    pub poster: &'static str,
    /// Heading of what speaks for it.
    pub pros: &'static str,
    /// Heading of what speaks against it.
    pub cons: &'static str,
    /// A spoiler that does not say what it is about.
    pub spoiler: &'static str,
    /// A spoiler: what it is about.
    pub spoiler_about: &'static str,
    /// Opens a spoiler.
    pub show: &'static str,
    /// Closes a spoiler.
    pub hide: &'static str,
    /// Name of the bar for all spoilers.
    pub spoilers: &'static str,
    /// How many spoilers are closed.
    pub spoilers_hidden: &'static str,
    /// So many of so many.
    pub some_of: &'static str,
    /// None is closed.
    pub spoilers_shown: &'static str,
    /// Opens all.
    pub show_all: &'static str,
    /// Opens those that give little away, and closes the others.
    pub show_minor: &'static str,
    /// Closes all.
    pub hide_all: &'static str,
    /// The reader knows the film or series.
    pub seen: &'static str,
    /// The reader knows the book.
    pub have_read: &'static str,
    /// The reader knows the game.
    pub have_played: &'static str,
    /// The reader knows whatever it is.
    pub know: &'static str,
    /// What became of the reader's word on that.
    pub kept: &'static str,
    /// Heading of a trailer without a name.
    pub trailer: &'static str,
    /// Plays it: its name.
    pub play: &'static str,
    /// What a click will do: provider and host.
    pub loads_from: &'static str,
    /// What a click will do, for a video file.
    pub loads_file: &'static str,
    /// Leads to the provider: its name.
    pub watch_on: &'static str,
    /// Leads to an unknown provider.
    pub watch: &'static str,
    /// Opens what is said in a trailer.
    pub transcript: &'static str,
    /// Loads the player, which needs a second tap to play: its name.
    pub load: &'static str,
    /// Lets the player load without a click from now on: the provider.
    pub always: &'static str,
    /// The page’s policy refuses the player: the provider.
    pub blocked: &'static str,
    /// The player does not answer: the provider.
    pub silent: &'static str,
    /// The provider does not play it elsewhere.
    pub refused: &'static str,
    /// The provider has removed it.
    pub gone: &'static str,
    /// The browser cannot play the file.
    pub unplayable: &'static str,
    /// Heading of the author's part, for screen readers.
    pub about_author: &'static str,
    /// Before the author's name.
    pub by: &'static str,
    /// Before outlets.
    pub writes_for: &'static str,
}

const ALL: [&Words; 5] = [&en::WORDS, &de::WORDS, &fr::WORDS, &es::WORDS, &ar::WORDS];

/// The words for a language tag such as `de-AT`; English when there are none.
pub fn words(tag: &str) -> &'static Words {
    ALL.into_iter().find(|words| words.tag.eq_ignore_ascii_case(language(tag))).unwrap_or(&en::WORDS)
}

/// The first part of a tag.
fn language(tag: &str) -> &str {
    before(tag, "-")
}

/// Puts the parts where the `{}` are.
pub fn fill(pattern: &str, parts: &[&str]) -> String {
    let mut parts = parts.iter();
    let mut filled = String::new();
    for piece in pieces(pattern, "{") {
        match piece.strip_prefix('}') {
            Some(rest) => {
                filled.push_str(parts.next().copied().unwrap_or(""));
                filled.push_str(rest);
            }
            None => filled.push_str(piece),
        }
    }
    filled
}

/// Whether a language is written from right to left.
pub fn is_rtl(tag: &str) -> bool {
    let rtl = ["ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"];
    rtl.iter().any(|rtl| rtl.eq_ignore_ascii_case(language(tag)))
}

/// Writes numbers and dates as readers of a language expect them.
pub trait Format {
    /// A number, with all its decimal places.
    fn number(&self, number: Decimal) -> String;
    /// A date, as exact as it is.
    fn date(&self, date: Date) -> String;
}

/// Numbers with a point and ISO dates: for where no browser is at hand.
pub struct Plain;

impl Format for Plain {
    fn number(&self, number: Decimal) -> String {
        number.text()
    }

    fn date(&self, date: Date) -> String {
        date.iso()
    }
}
