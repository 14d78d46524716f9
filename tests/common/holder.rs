//! A page as a card sees it, in a log, and one card on it.
#![allow(dead_code, reason = "each test file uses some of it")]

use js_sys::Array;
use review_card::host::{Json, MountedCard, Page};
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::browser::{self, all, json, settle, stage};

#[wasm_bindgen(inline_js = r#"
export const page = (log, options) => ({
  resolve: (url) => new URL(url, "https://page.example/reviews/").href,
  choice: "",
  ownHost: "page.example",
  language: "en",
  open: true,
  kept: "",
  debug: false,
  jsonLd: false,
  headingLevel: 2,
  shown: false,
  seen: () => false,
  seenIsKept: true,
  rememberSeen: () => {},
  turn() {},
  keep() {},
  problem: (path, message) => log.push(`problem ${path}`),
  unfinished: (goOn) => { while (goOn()); },
  drawn: () => log.push("drawn"),
  toggled: (open, section) => log.push(`toggled ${open} ${section}`),
  spoiler: (id, about, open) => log.push(`spoiler ${id} ${about} ${open}`),
  twoTaps: false,
  isAlways: (provider) => options.always === provider,
  toggleAlways: (provider) => log.push(`always ${provider}`),
  opened: () => log.push("opened"),
  player: (index, autoplay, toFocus) => log.push(`player ${index} ${autoplay} ${toFocus}`),
  trailer: (provider, url) => !!log.push(`trailer ${provider} ${url}`),
  ...options,
});
export const fresh = () => document.createElement("div");
export const taken = (log) => log.splice(0);
"#)]
extern "C" {
    /// A page that keeps a log of what it hears.
    pub fn page(log: &Array, options: JsValue) -> Page;
    /// An element for a card to stand in.
    pub fn fresh() -> Element;
    /// What the log says since it was last looked at.
    pub fn taken(log: &Array) -> Vec<String>;
}

/// A card as it stands in a page, drawn.
pub fn drawn(place: &Element, page: &Page, review: JsValue) -> MountedCard {
    let json = Json::parse(review).expect("JSON");
    let mut card = MountedCard::mount(place, fresh(), page.clone(), json).expect("a card");
    card.draw();
    card
}

/// A page with one card, which keeps a log of what it hears.
pub struct Holder {
    pub place: Element,
    log: Array,
    pub card: MountedCard,
}

impl Holder {
    pub async fn of(review: &str, options: &str) -> Self {
        let (place, log) = (stage(), Array::new());
        let card = drawn(&place, &page(&log, json(options)), json(review));
        settle().await;
        Holder { place, log, card }
    }

    pub fn log(&self) -> Vec<String> {
        taken(&self.log)
    }

    pub fn text(&self) -> String {
        browser::html::text(&self.place.inner_html())
    }

    pub async fn click(&self, selector: &str) {
        let found = all(&self.place, selector);
        assert_eq!(found.len(), 1, "{selector} in {}", self.place.inner_html());
        self.card.press(&found[0].get_attribute("value").expect("a button's value"));
        settle().await;
    }

    pub async fn update(&mut self, options: &str, data: Option<JsValue>) -> Result<(), JsValue> {
        let data = data.map(|data| Json::parse(data).expect("JSON"));
        self.card.update(page(&self.log, json(options)), data)?;
        self.card.draw();
        settle().await;
        Ok(())
    }

    pub async fn leave(self) {
        self.card.unmount();
        settle().await;
        assert_eq!(self.place.inner_html(), "");
        self.place.remove();
    }
}
