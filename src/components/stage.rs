//! Where the trailers of a card stand: behind their covers, or with a player, and what ails it.

/// Something that keeps a reader from watching.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
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
    Trouble(Trouble),
}

/// The signals by the names under which they are told.
pub const SIGNALS: [(&str, Signal); 8] = [
    ("start", Signal::Start),
    ("stop", Signal::Stop),
    ("alive", Signal::Alive),
    ("blocked", Signal::Trouble(Trouble::Blocked)),
    ("silent", Signal::Trouble(Trouble::Silent)),
    ("refused", Signal::Trouble(Trouble::Refused)),
    ("gone", Signal::Trouble(Trouble::Gone)),
    ("broken", Signal::Trouble(Trouble::Broken)),
];

/// How a player was put on a stage. Its address is made of this and stays the same for as long as it is there, or it would
/// begin anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entrance {
    /// Whether it plays at once.
    pub plays: bool,
    /// The language of the card at that time.
    pub language: &'static str,
}

/// Where one trailer stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stage {
    /// The player; none behind the cover.
    pub player: Option<Entrance>,
    /// What ails it.
    pub trouble: Option<Trouble>,
    playing: bool,
    /// Whether the page has been told of the player.
    known: bool,
}

impl Stage {
    /// Whether a player plays on it, as far as is known.
    pub fn plays(&self) -> bool {
        self.playing && self.trouble.is_none()
    }
}

/// The stages of all trailers of a card.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stages {
    stages: Vec<Stage>,
    /// The trailer that the page has prevented, and whose turn it is when the page has made up its mind.
    pub asked: Option<usize>,
    /// The player that the reader has asked for, and that takes the focus once it is there.
    pub awaited: Option<usize>,
}

impl Stages {
    /// Stages for so many trailers, all covered.
    pub fn of(trailers: usize) -> Self {
        let mut stages = Stages::default();
        stages.stages.resize_with(trailers, Stage::default);
        stages
    }

    /// One of them.
    pub fn at(&self, index: usize) -> Stage {
        self.stages.get(index).copied().unwrap_or_default()
    }

    /// Puts a player on a stage. When it plays, no other one does.
    pub fn enter(&mut self, index: usize, entrance: Entrance) {
        if entrance.plays {
            self.hush();
            self.awaited = Some(index);
        }
        if let Some(stage) = self.stages.get_mut(index) {
            *stage = Stage { player: Some(entrance), playing: entrance.plays, ..Stage::default() };
        }
    }

    /// Takes a player off that nobody has begun to watch.
    pub fn dismiss(&mut self, index: usize) {
        if !self.at(index).playing {
            self.hear(index, Signal::Stop);
        }
    }

    /// Takes all players off.
    pub fn clear(&mut self) {
        *self = Stages::of(self.stages.len());
    }

    /// Takes note of a signal.
    pub fn hear(&mut self, index: usize, signal: Signal) {
        if signal == Signal::Start && !self.at(index).playing {
            self.hush();
        }
        let Some(stage) = self.stages.get_mut(index) else { return };
        match signal {
            Signal::Start => stage.playing = true,
            Signal::Stop => *stage = Stage::default(),
            Signal::Alive => stage.trouble = None,
            // What shows nothing makes room for the cover again.
            Signal::Trouble(trouble @ (Trouble::Blocked | Trouble::Broken)) => {
                *stage = Stage { trouble: Some(trouble), ..Stage::default() };
            }
            Signal::Trouble(trouble) => stage.trouble = Some(trouble),
        }
    }

    /// The player on a stage, if it has come since this was asked last.
    pub fn greet(&mut self, index: usize) -> Option<Entrance> {
        let stage = self.stages.get_mut(index)?;
        let entrance = stage.player?;
        (!std::mem::replace(&mut stage.known, true)).then_some(entrance)
    }

    /// Takes off the players that are not in the page any more, as those in a spoiler that was closed.
    pub fn sweep(&mut self, drawn: &[usize]) {
        for (index, stage) in self.stages.iter_mut().enumerate() {
            if stage.player.is_some() && !drawn.contains(&index) {
                *stage = Stage::default();
            }
        }
    }

    fn hush(&mut self) {
        for stage in self.stages.iter_mut().filter(|stage| stage.playing) {
            *stage = Stage::default();
        }
    }
}
