//! The author's check: whether words that a spoiler hides also stand where everybody reads them.

use crate::markup::{Block, Hidden, Inline, Spoiler};
use crate::text::is_letter;

use super::model::Review;
use super::reader::Reader;
use super::value::Value;

/// So many words in a row are no accident, if they are long enough together; shorter spoilers count as a whole.
const RUN: usize = 4;
const LETTERS: usize = 18;
/// A word alone that is shorter says nothing.
const SHORT: usize = 4;

/// Names each place in the clear that repeats what a spoiler hides, without repeating it once more.
#[inline(never)]
pub fn check<'a>(reader: &mut Reader<'a>, root: &'a Value, review: &Review) {
    let mut check = Check { listens: true, ..Check::default() };
    check.say(&review.title);
    check.said.part();
    check.say(&review.item.title);
    check.place("name", "the title");
    check.inlines(&review.verdict);
    check.place("description", "the verdict");
    check.blocks(&review.lead);
    check.place("abstract", "the lead");
    // In all these, what everybody reads may be said again.
    check.listens = false;
    for section in &review.sections {
        check.label(section.title.as_deref());
        check.unless(section.spoiler.as_ref(), &|check| check.blocks(&section.text));
    }
    for rating in &review.ratings {
        check.inlines(&rating.explanation);
    }
    for lines in [&review.pros, &review.cons, &review.warnings] {
        lines.iter().for_each(|line| check.inlines(line));
    }
    for role in &review.item.cast {
        check.unless(role.spoiler.as_ref(), &|check| {
            check.say(&role.person.name);
            check.say(role.character.as_deref().unwrap_or_default());
        });
    }
    for trailer in &review.item.trailers {
        check.unless(trailer.spoiler.as_ref(), &|check| {
            check.say(trailer.name.as_deref().unwrap_or_default());
            check.blocks(&trailer.transcript);
        });
    }
    for author in &review.authors {
        check.blocks(&author.bio);
    }
    check.listens = true;
    if let Some(poster) = &review.item.poster {
        check.unless(poster.spoiler.as_ref(), &|check| check.say(&poster.alt));
    }
    check.place("itemReviewed", "the image's description");
    check.said = std::mem::take(&mut check.labels);
    check.place("sections", "a heading or the label of a spoiler");
    let mut name = Said::default();
    name.add(&review.item.title);
    check.tell(reader, root, &name);
}

/// What was found in the texts so far.
#[derive(Default)]
struct Check<'r> {
    /// Whether what everybody reads is of interest here; what is hidden always is.
    listens: bool,
    /// What everybody reads of the text that is being looked at; of a spoiler, what it hides.
    said: Said,
    /// The places that must not give anything away, by their keys and what they are called.
    places: Vec<(&'static str, &'static str, Said)>,
    hidden: Vec<(Option<&'r str>, Said)>,
    labels: Said,
}

impl<'r> Check<'r> {
    /// Ends a place.
    fn place(&mut self, key: &'static str, called: &'static str) {
        self.places.push((key, called, std::mem::take(&mut self.said)));
    }

    fn blocks(&mut self, blocks: &'r [Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(content) => self.inlines(content),
                Block::List(items) => items.iter().for_each(|item| self.inlines(item)),
                Block::Quote(content) => self.blocks(content),
                Block::Spoiler(Spoiler { hidden, content }) => {
                    self.unless(Some(hidden), &|check| check.blocks(content));
                }
            }
        }
    }

    fn inlines(&mut self, inlines: &'r [Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) | Inline::Mention { name: text, .. } => self.say(text),
                Inline::Break => {}
                Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => {
                    self.inlines(content);
                }
                Inline::Spoiler(Spoiler { hidden, content }) => {
                    self.unless(Some(hidden), &|check| check.inlines(content));
                }
            }
        }
    }

    fn say(&mut self, text: &str) {
        if self.listens {
            self.said.add(text);
        }
    }

    fn label(&mut self, label: Option<&str>) {
        self.labels.add(label.unwrap_or_default());
        self.labels.part();
    }

    /// Takes a text for what everybody reads, unless it is hidden.
    fn unless(&mut self, hidden: Option<&'r Hidden>, text: &dyn Fn(&mut Self)) {
        let Some(Hidden { about, .. }) = hidden else { return text(self) };
        let about = about.as_deref();
        self.label(about);
        let before = (std::mem::take(&mut self.said), std::mem::replace(&mut self.listens, true));
        text(self);
        let secret = std::mem::take(&mut self.said);
        (self.said, self.listens) = before;
        self.hidden.push((about, secret));
    }

    #[inline(never)]
    fn tell<'a>(self, reader: &mut Reader<'a>, root: &'a Value, name: &Said) {
        if self.hidden.is_empty() {
            return;
        }
        for (key, place, said) in &self.places {
            let mut runs = Vec::new();
            for length in 1..=RUN {
                if self.hidden.iter().any(|(_, secret)| secret.run() == length) {
                    for run in said.0.windows(length) {
                        // Who calls a thing by its long name gives nothing away.
                        if length < RUN || !name.0.windows(RUN).any(|named| named == run) {
                            runs.push(together(run).0);
                        }
                    }
                }
            }
            runs.sort_unstable();
            for (about, secret) in &self.hidden {
                if secret.is_in(&runs) {
                    let pattern = match about {
                        Some(_) => "{} says in clear what the spoiler \"{}\" hides",
                        None => "{} says in clear what a spoiler without a label hides",
                    };
                    let node = reader.get(root, key).unwrap_or(root);
                    reader.tell(node, pattern, &[place, about.unwrap_or_default()]);
                }
            }
        }
    }
}

/// What a text says: of each word a hash and its length.
#[derive(Default)]
struct Said(Vec<(u64, usize)>);

impl Said {
    /// Adds words, in whatever capitals.
    fn add(&mut self, text: &str) {
        let mut word = NONE;
        for c in text.chars() {
            if is_letter(c) {
                let (hash, length) = word;
                word = (mix(hash, u64::from(c.to_ascii_lowercase())), length.wrapping_add(c.len_utf8()));
            } else {
                self.word(std::mem::replace(&mut word, NONE));
            }
        }
        self.word(word);
    }

    fn word(&mut self, word: (u64, usize)) {
        if word != NONE {
            self.0.push(word);
        }
    }

    /// Parts what was said from what will be: no words in a row go across.
    fn part(&mut self) {
        self.0.push((0, 0));
    }

    /// How many words in a row tell that this text is repeated.
    fn run(&self) -> usize {
        self.0.len().min(RUN)
    }

    /// Whether a telling run of this text is among the runs of another, which are sorted.
    fn is_in(&self, runs: &[u64]) -> bool {
        let length = self.run();
        let least = if length == RUN { LETTERS } else { SHORT };
        let found = |run: &[(u64, usize)]| {
            let (hash, letters) = together(run);
            letters >= least && runs.binary_search(&hash).is_ok()
        };
        length > 0 && self.0.windows(length).any(found)
    }
}

/// One hash for a run of words, and the letters in them.
fn together(run: &[(u64, usize)]) -> (u64, usize) {
    let add = |(hash, letters): (u64, usize), (word, length): &(u64, usize)| {
        (mix(hash, *word), letters.wrapping_add(*length))
    };
    run.iter().fold(NONE, add)
}

/// FNV-1a, 64 bits.
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

/// No word.
const NONE: (u64, usize) = (BASIS, 0);

fn mix(hash: u64, with: u64) -> u64 {
    (hash ^ with).wrapping_mul(0x0100_0000_01b3)
}
