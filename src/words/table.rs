//! What the card can say: the entries that each language has a text for.

macro_rules! words {
    ($($(#[$doc:meta])+ $name:ident,)+) => {
        /// What stands in a language's file.
        pub struct Table {
            $(pub $name: &'static str,)+
        }

        impl Table {
            /// All of it, in order.
            pub const fn list(&self) -> [&'static str; ENTRIES] {
                [$(self.$name),+]
            }
        }

        #[allow(non_camel_case_types)]
        enum Place {
            $($name),+
        }

        /// As many entries as a table has.
        pub const ENTRIES: usize = [$(Place::$name),+].len();

        /// All words of the card in one language. `{}` marks where something is filled in.
        pub struct Words(pub(super) [&'static str; ENTRIES]);

        impl Words {
            $(
                $(#[$doc])+
                pub fn $name(&self) -> &'static str {
                    const PLACE: usize = Place::$name as usize;
                    self.0[PLACE]
                }
            )+

            /// All entries with their names.
            pub fn entries(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
                [$(stringify!($name)),+].into_iter().zip(self.0)
            }
        }
    };
}

words! {
    /// The language, as a BCP 47 tag.
    tag,
    /// Above the title, by kind of thing.
    film_review,
    /// See `film_review`.
    series_review,
    /// See `film_review`.
    book_review,
    /// See `film_review`.
    game_review,
    /// See `film_review`.
    music_review,
    /// See `film_review`.
    other_review,
    /// Opens the card.
    read,
    /// Closes the card.
    close,
    /// Spoken for a rating: `{}` is the score.
    rating,
    /// Spoken: value and best.
    out_of,
    /// Spoken: per cent.
    percent,
    /// Written behind a number: per cent.
    percent_sign,
    /// Before content warnings.
    warnings,
    /// Name of the list of facts.
    facts,
    /// Label of the year or date of release.
    released,
    /// Label of the runtime.
    runtime,
    /// Hours and minutes.
    hours,
    /// Hours without minutes.
    whole_hours,
    /// Minutes.
    minutes,
    /// Label of the genres.
    genre,
    /// Label of the director.
    director,
    /// Label of author, creator, developer or artist.
    maker,
    /// Label of the cast.
    cast,
    /// Of the pages about it elsewhere, such as in encyclopedias.
    pages,
    /// After an actor's name: the character.
    role,
    /// Stands in for an image's missing description: the title.
    poster,
    /// The same for books, games and records.
    cover,
    /// Heading of what speaks for it.
    pros,
    /// Heading of what speaks against it.
    cons,
    /// A spoiler that does not say what it is about.
    spoiler,
    /// A spoiler: what it is about.
    spoiler_about,
    /// Opens a spoiler.
    show,
    /// Closes a spoiler.
    hide,
    /// Name of the bar for all spoilers.
    spoilers,
    /// How many spoilers are closed.
    spoilers_hidden,
    /// So many of so many.
    some_of,
    /// None is closed.
    spoilers_shown,
    /// Opens all.
    show_all,
    /// Opens those that give little away, and closes the others.
    show_minor,
    /// Closes all.
    hide_all,
    /// The reader knows the film or series.
    seen,
    /// The reader knows the book.
    have_read,
    /// The reader knows the game.
    have_played,
    /// The reader knows whatever it is.
    know,
    /// What became of the reader's word on that.
    kept,
    /// Heading of a trailer without a name.
    trailer,
    /// Plays it: its name.
    play,
    /// What a click will do: provider and host.
    loads_from,
    /// What a click will do, for a video file.
    loads_file,
    /// Leads to the provider: its name.
    watch_on,
    /// Leads to an unknown provider.
    watch,
    /// Opens what is said in a trailer.
    transcript,
    /// Loads the player, which needs a second tap to play: its name.
    load,
    /// Lets the player load without a click from now on: the provider.
    always,
    /// The page’s policy refuses the player: the provider.
    blocked,
    /// The player does not answer: the provider.
    silent,
    /// The provider does not play it elsewhere.
    refused,
    /// The provider has removed it.
    gone,
    /// The browser cannot play the file.
    unplayable,
    /// Name of the part about the author or the authors, for screen readers.
    about_author,
    /// Before the author's name.
    by,
    /// Before outlets.
    writes_for,
}
