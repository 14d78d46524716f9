//! The players of a card: a slot for each trailer, which stands behind its cover or with a player, and what is wrong with that.

/// What keeps a reader from watching.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlayerFailure {
    /// The page's policy forbids the player.
    Blocked,
    /// The player gives no sign of life.
    Silent,
    /// The provider plays the video nowhere else.
    Refused,
    /// The provider has the video no more.
    Gone,
    /// The browser cannot play the file.
    Broken,
}

/// What has been heard of a player.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// It plays, also where nobody had asked it to.
    Start,
    /// It must be gone: another one plays, or nobody can see it.
    Stop,
    /// It is there after all.
    Alive,
    /// Something is wrong.
    Failure(PlayerFailure),
}

/// The signals by the names under which they are told.
pub const SIGNALS: [(&str, Signal); 8] = [
    ("start", Signal::Start),
    ("stop", Signal::Stop),
    ("alive", Signal::Alive),
    ("blocked", Signal::Failure(PlayerFailure::Blocked)),
    ("silent", Signal::Failure(PlayerFailure::Silent)),
    ("refused", Signal::Failure(PlayerFailure::Refused)),
    ("gone", Signal::Failure(PlayerFailure::Gone)),
    ("broken", Signal::Failure(PlayerFailure::Broken)),
];

/// How a player was put into its slot. Its address is made of this and stays the same for as long as it is there, or it would
/// begin anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Playback {
    /// Whether it plays at once.
    pub autoplay: bool,
    /// The language of the card at that time.
    pub language: &'static str,
}

/// The place of one trailer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PlayerSlot {
    /// The player; none behind the cover.
    pub player: Option<Playback>,
    /// What is wrong with it.
    pub failure: Option<PlayerFailure>,
    playing: bool,
    /// Whether the page has been told of the player.
    known: bool,
}

impl PlayerSlot {
    /// Whether a player plays in it, as far as is known.
    pub fn plays(&self) -> bool {
        self.playing && self.failure.is_none()
    }
}

/// The slots of all trailers of a card.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Players {
    slots: Vec<PlayerSlot>,
    /// The trailer that the page has prevented, and whose turn it is when the page has made up its mind.
    pub prevented: Option<usize>,
    /// The player that the reader has asked for, and that takes the focus once it is there.
    pub to_focus: Option<usize>,
}

impl Players {
    /// Slots for so many trailers, all covered.
    pub fn of(trailers: usize) -> Self {
        let mut players = Players::default();
        players.slots.resize_with(trailers, PlayerSlot::default);
        players
    }

    /// One of them.
    pub fn at(&self, index: usize) -> PlayerSlot {
        self.slots.get(index).copied().unwrap_or_default()
    }

    /// Puts a player into its slot. When it plays, no other one does.
    pub fn start(&mut self, index: usize, playback: Playback) {
        if playback.autoplay {
            self.stop_playing();
            self.to_focus = Some(index);
        }
        if let Some(slot) = self.slots.get_mut(index) {
            *slot = PlayerSlot { player: Some(playback), playing: playback.autoplay, ..PlayerSlot::default() };
        }
    }

    /// Removes a player that nobody has begun to watch.
    pub fn remove_idle(&mut self, index: usize) {
        if !self.at(index).playing {
            self.hear(index, Signal::Stop);
        }
    }

    /// Removes all players.
    pub fn clear(&mut self) {
        *self = Players::of(self.slots.len());
    }

    /// Takes note of a signal.
    pub fn hear(&mut self, index: usize, signal: Signal) {
        if signal == Signal::Start && !self.at(index).playing {
            self.stop_playing();
        }
        let Some(slot) = self.slots.get_mut(index) else { return };
        match signal {
            Signal::Start => slot.playing = true,
            Signal::Stop => *slot = PlayerSlot::default(),
            Signal::Alive => slot.failure = None,
            // What shows nothing makes room for the cover again.
            Signal::Failure(failure @ (PlayerFailure::Blocked | PlayerFailure::Broken)) => {
                *slot = PlayerSlot { failure: Some(failure), ..PlayerSlot::default() };
            }
            Signal::Failure(failure) => slot.failure = Some(failure),
        }
    }

    /// The player in a slot, if it has come since this was asked last.
    pub fn take_new(&mut self, index: usize) -> Option<Playback> {
        let slot = self.slots.get_mut(index)?;
        let playback = slot.player?;
        (!std::mem::replace(&mut slot.known, true)).then_some(playback)
    }

    /// Removes the players that are not in the page any more, as those in a spoiler that was closed.
    pub fn drop_undrawn(&mut self, drawn: &[usize]) {
        for (index, slot) in self.slots.iter_mut().enumerate() {
            if slot.player.is_some() && !drawn.contains(&index) {
                *slot = PlayerSlot::default();
            }
        }
    }

    /// Removes the player that plays.
    fn stop_playing(&mut self) {
        for slot in self.slots.iter_mut().filter(|slot| slot.playing) {
            *slot = PlayerSlot::default();
        }
    }
}
