//! What a card knows of its page and may tell it: the methods that `page.js` and `controller.js` give it, and no more.

use wasm_bindgen::prelude::*;

use crate::components::CardEvent;

#[wasm_bindgen]
extern "C" {
    /// One card's view of its page.
    #[derive(Clone)]
    pub type Page;

    /// Makes an address absolute, against where the review came from.
    #[wasm_bindgen(method)]
    pub fn resolve(this: &Page, url: &str) -> String;
    /// Which of several reviews is wanted: an id or a number; empty when nothing is said.
    #[wasm_bindgen(method, getter)]
    pub fn choice(this: &Page) -> String;
    /// The host of the page itself.
    #[wasm_bindgen(method, getter, js_name = ownHost)]
    pub fn own_host(this: &Page) -> String;
    /// The language of the card's own words.
    #[wasm_bindgen(method, getter)]
    pub fn language(this: &Page) -> String;
    /// Whether the card stands open.
    #[wasm_bindgen(method, getter)]
    pub fn open(this: &Page) -> bool;
    /// Whether spoilers stand open at first.
    #[wasm_bindgen(method, getter)]
    pub fn shown(this: &Page) -> bool;
    /// Whether the reader has said, on this site, that they know a work.
    #[wasm_bindgen(method)]
    pub fn seen(this: &Page, work: &str) -> bool;
    /// Whether the site's next page will know that, too.
    #[wasm_bindgen(method, js_name = seenIsKept)]
    pub fn seen_is_kept(this: &Page) -> bool;
    /// What the reader had opened in this review before.
    #[wasm_bindgen(method, getter)]
    pub fn kept(this: &Page) -> String;
    /// Whether the author's problems are shown in the card.
    #[wasm_bindgen(method, getter)]
    pub fn debug(this: &Page) -> bool;
    /// Whether the page wants JSON-LD of the review.
    #[wasm_bindgen(method, getter, js_name = jsonLd)]
    pub fn json_ld(this: &Page) -> bool;
    /// The level of the title.
    #[wasm_bindgen(method, getter, js_name = headingLevel)]
    pub fn heading_level(this: &Page) -> u8;

    /// Something that the author should mend.
    #[wasm_bindgen(method)]
    pub fn problem(this: &Page, path: &str, message: &str);
    #[wasm_bindgen(method)]
    fn keep(this: &Page, state: &str);
    /// A long drawing is begun. The function goes on with it, and is true as long as there is more to do; the card is drawn
    /// when it is not.
    #[wasm_bindgen(method)]
    pub fn unfinished(this: &Page, go_on: &js_sys::Function);
    /// The card stands in the page as it should.
    #[wasm_bindgen(method)]
    fn drawn(this: &Page);
    #[wasm_bindgen(method)]
    fn toggled(this: &Page, open: bool, section: Option<&str>);
    #[wasm_bindgen(method)]
    fn spoiler(this: &Page, id: u32, about: Option<&str>, open: bool);
    #[wasm_bindgen(method, js_name = rememberSeen)]
    fn remember_seen(this: &Page, work: &str, seen: bool);
    /// Whether frames need a tap of their own to play.
    #[wasm_bindgen(method, getter, js_name = twoTaps)]
    pub fn two_taps(this: &Page) -> bool;
    /// Whether the reader wants a provider's players without a click.
    #[wasm_bindgen(method, js_name = isAlways)]
    pub fn is_always(this: &Page, provider: &str) -> bool;
    #[wasm_bindgen(method, js_name = toggleAlways)]
    fn toggle_always(this: &Page, provider: &str);
    #[wasm_bindgen(method)]
    fn opened(this: &Page);
    #[wasm_bindgen(method)]
    fn player(this: &Page, index: usize, autoplay: bool, to_focus: bool);
    /// False when the page prevents it.
    #[wasm_bindgen(method)]
    fn trailer(this: &Page, provider: &str, url: &str) -> bool;
}

impl Page {
    /// Tells of what a reader did with the review of a work; false when the page prevents it.
    pub fn tell(&self, work: &str, event: CardEvent) -> bool {
        match event {
            CardEvent::Keep(state) => self.keep(state),
            CardEvent::Drawn => self.drawn(),
            CardEvent::Toggle { open, section } => self.toggled(open, section),
            CardEvent::Spoiler { id, about, open } => self.spoiler(id, about, open),
            CardEvent::Seen(seen) => {
                self.remember_seen(work, seen);
                return self.seen_is_kept();
            }
            CardEvent::Opened => self.opened(),
            CardEvent::Player { index, autoplay, to_focus } => self.player(index, autoplay, to_focus),
            CardEvent::Always { provider } => self.toggle_always(provider),
            CardEvent::Trailer { provider, url } => return self.trailer(provider, url),
        }
        true
    }
}
