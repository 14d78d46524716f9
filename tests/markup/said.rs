//! What a tree says, read off it in order; and that the tree is as its types promise.

use review_card::markup::{Block, Inline, Spoiler};

/// What a tree says, in order; hidden text apart from visible text.
#[derive(Default)]
pub struct Said {
    pub all: String,
    pub visible: String,
    pub ids: Vec<u32>,
    /// Visible mentions that link.
    pub links: usize,
    spoilers: usize,
    others: usize,
    /// How deep spoilers nest, and how deep all else.
    pub deepest: (usize, usize),
}

impl Said {
    pub fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(content) => self.text(content),
                Block::List(items) => items.iter().for_each(|item| self.text(item)),
                Block::Quote(content) => {
                    assert!(!content.is_empty());
                    self.nested(|said| said.blocks(content));
                }
                Block::Spoiler(spoiler) => self.spoiler(spoiler, Self::blocks),
            }
        }
    }

    fn text(&mut self, content: &[Inline]) {
        assert!(!content.is_empty());
        self.inlines(content);
    }

    pub fn inlines(&mut self, content: &[Inline]) {
        let texts = |inline: &Inline| matches!(inline, Inline::Text(_));
        assert!(!content.windows(2).any(|two| two.iter().all(texts)), "text next to text");
        for inline in content {
            match inline {
                Inline::Text(text) => {
                    assert!(!text.is_empty() && !text.contains(['\n', '\r', '\0']));
                    self.say(text);
                }
                Inline::Break => {}
                Inline::Emphasis(content) | Inline::Strong(content) => {
                    assert!(!content.is_empty());
                    self.nested(|said| said.inlines(content));
                }
                Inline::Link { url, content } => {
                    assert!(content.iter().all(|inline| !matches!(
                        inline,
                        Inline::Link { .. } | Inline::Mention { .. } | Inline::Spoiler(_)
                    )));
                    self.nested(|said| said.inlines(content));
                    self.say(url);
                }
                Inline::Mention { name, url } => {
                    self.links += usize::from(self.spoilers == 0 && url.is_some());
                    self.say(name);
                }
                Inline::Spoiler(spoiler) => self.spoiler(spoiler, Self::inlines),
            }
        }
    }

    fn spoiler<T>(&mut self, spoiler: &Spoiler<T>, content: fn(&mut Self, &[T])) {
        assert!(!spoiler.content.is_empty());
        self.ids.push(spoiler.hidden.id);
        self.say(spoiler.hidden.about.as_deref().unwrap_or_default());
        self.spoilers += 1;
        self.note_depth();
        content(self, &spoiler.content);
        self.spoilers -= 1;
    }

    fn nested(&mut self, content: impl FnOnce(&mut Self)) {
        self.others += 1;
        self.note_depth();
        content(self);
        self.others -= 1;
    }

    fn note_depth(&mut self) {
        self.deepest.0 = self.deepest.0.max(self.spoilers);
        self.deepest.1 = self.deepest.1.max(self.others);
    }

    fn say(&mut self, text: &str) {
        self.all.push_str(text);
        if self.spoilers == 0 {
            self.visible.push_str(text);
        }
    }
}
