//! A text that was mended, with what was mended where.

/// A text that was mended.
#[derive(Debug, Default)]
pub struct Mended {
    /// The text as it was meant.
    pub text: String,
    /// What was mended, in sentences for the author, and at which byte of what was given; in one script the first place of
    /// what has one cause.
    pub told: Vec<(usize, &'static str)>,
    /// Where texts, lists and objects begin: the byte in the mended text, and that in what was given.
    pub places: Vec<(usize, usize)>,
}

impl Mended {
    /// A text in which nothing had to be mended.
    pub fn sound(text: &str) -> Self {
        Mended { text: text.to_owned(), told: Vec::new(), places: Vec::new() }
    }

    /// What was mended, each once.
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
