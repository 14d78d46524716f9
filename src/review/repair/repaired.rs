//! A text that was repaired, with what was repaired where.

/// A text that was repaired.
#[derive(Debug, Default)]
pub struct Repaired {
    /// The text as it was meant.
    pub text: String,
    /// What was repaired, in sentences for the author, and at which byte of what was given; in one script the first place of
    /// what has one cause.
    pub told: Vec<(usize, &'static str)>,
    /// Where texts, lists and objects begin: the byte in the repaired text, and that in what was given.
    pub places: Vec<(usize, usize)>,
}

impl Repaired {
    /// A text in which nothing had to be repaired.
    pub fn sound(text: &str) -> Self {
        Repaired { text: text.to_owned(), told: Vec::new(), places: Vec::new() }
    }

    /// What was repaired, each once.
    pub fn messages(&self) -> Vec<&'static str> {
        let mut messages = Vec::new();
        for (_, message) in &self.told {
            if !messages.contains(message) {
                messages.push(*message);
            }
        }
        messages
    }
}
