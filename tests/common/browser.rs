//! What the component tests share: a card on a page, what a reader does to it, and what it tells.
#![allow(dead_code, reason = "each test file uses some of it")]

#[path = "html.rs"]
pub mod html;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{JSON, Promise};
use review_card::components::{Card, CardEvent, CardProps, Drawing, Given, Host, Msg};
use review_card::host::{Page, Surface};
use review_card::review::{self, Review, Value};
use review_card::words::words;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::html::Scope;
use yew::{AppHandle, Html, Renderer};

#[wasm_bindgen(inline_js = r#"
export const stage = () => document.body.appendChild(document.createElement("div"));
export const whole = () => ({ unfinished(goOn) { while (goOn()); } });
export const task = () => new Promise((done) => setTimeout(done));
export const onPress = (root, press) => root.addEventListener("click", ({ target }) => press(target.closest("button, input").value));
export const all = (root, selector) => [...root.querySelectorAll(selector)];

// What translators do: each text is put into elements of their own, some moving the text, some making it anew.
export function translate(root, moved) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts.filter((text) => text.parentNode.localName !== "font")) {
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    text.replaceWith(outer);
    outer.append(inner);
    inner.append(moved ? text : text.data);
  }
}
"#)]
extern "C" {
    /// A fresh element at the end of the page.
    pub fn stage() -> Element;
    fn task() -> Promise;
    /// A page that finishes long drawings at once.
    pub fn whole() -> Page;
    /// What `controller.js` does for a card in a page.
    #[wasm_bindgen(js_name = onPress)]
    pub fn on_press(root: &Element, press: &Closure<dyn Fn(String)>);
    /// Elements in document order.
    pub fn all(root: &Element, selector: &str) -> Vec<HtmlElement>;
    fn translate(root: &Element, moved: bool);
}

/// Lets all that has been asked for be drawn. Yew draws in a microtask, and in later tasks where that takes long.
pub async fn settle() {
    for _ in 0..4 {
        task().await.expect("a timer");
    }
}

/// JSON text as the browser reads it.
pub fn json(text: &str) -> JsValue {
    JSON::parse(text).expect("the JSON of a test is JSON")
}

/// What the card reads in JSON text.
pub fn value(text: &str) -> Value {
    review_card::host::read_json(&text.into()).expect("the JSON of a test is JSON")
}

/// The review in JSON text that holds one.
pub fn review(text: &str) -> Rc<Review> {
    Rc::new(review::read(&value(text), &str::to_owned).review.expect("the JSON of a test is a review"))
}

/// A page that draws, and notes what it hears.
struct Witness {
    surface: Surface,
    events: Rc<RefCell<Vec<CardEvent<'static>>>>,
    allows: Rc<Cell<bool>>,
}

impl Host for Witness {
    fn show(&self, drawing: Drawing) -> Html {
        self.surface.show(Some(&whole()), drawing);
        Html::default()
    }

    fn is_always(&self, _: &str) -> bool {
        false
    }

    fn tell(&self, event: CardEvent) -> bool {
        if !matches!(event, CardEvent::Keep(_)) {
            self.events.borrow_mut().push(lasting(event));
        }
        self.allows.get()
    }
}

/// The event with texts that last: the few of a test are never given back.
fn lasting(event: CardEvent) -> CardEvent<'static> {
    let lasting = |text: &str| -> &'static str { text.to_owned().leak() };
    match event {
        CardEvent::Keep(state) => CardEvent::Keep(lasting(state)),
        CardEvent::Drawn => CardEvent::Drawn,
        CardEvent::Toggle { open, section } => CardEvent::Toggle { open, section: section.map(lasting) },
        CardEvent::Spoiler { id, about, open } => CardEvent::Spoiler { id, about: about.map(lasting), open },
        CardEvent::Seen(seen) => CardEvent::Seen(seen),
        CardEvent::Trailer { provider, url } => CardEvent::Trailer { provider: lasting(provider), url: lasting(url) },
        CardEvent::Opened => CardEvent::Opened,
        CardEvent::Player { index, autoplay, to_focus } => CardEvent::Player { index, autoplay, to_focus },
        CardEvent::Always { provider } => CardEvent::Always { provider: lasting(provider) },
    }
}

/// A card on a page.
pub struct Stage {
    pub root: Element,
    pub props: CardProps,
    /// Whether the page lets trailers play.
    pub allows: Rc<Cell<bool>>,
    app: AppHandle<Card>,
    _press: Closure<dyn Fn(String)>,
    events: Rc<RefCell<Vec<CardEvent<'static>>>>,
}

impl Stage {
    /// Draws a review on an open card, in English.
    pub async fn of(text: &str) -> Self {
        let events = Rc::new(RefCell::new(Vec::new()));
        let allows = Rc::new(Cell::new(true));
        let root = stage();
        let host = Witness { surface: Surface::of(root.clone()), events: events.clone(), allows: allows.clone() };
        let given = Given { review: review(text), ..Given::nothing(words("en"), Rc::new(host)) };
        let props = CardProps { given: Rc::new(given), drawing: 0, open: true };
        let app = Renderer::<Card>::with_root_and_props(root.clone(), props.clone()).render();
        let card = Scope::clone(&app);
        let press = Closure::new(move |value: String| card.send_message(Msg::of(&value).expect("a button's value")));
        on_press(&root, &press);
        let stage = Stage { root, props, allows, app, _press: press, events };
        settle().await;
        stage
    }

    /// Gives the card something else, as a new drawing.
    pub async fn draw(&mut self, change: impl FnOnce(&mut Given)) {
        change(Rc::make_mut(&mut self.props.given));
        self.props.drawing += 1;
        self.app.update(self.props.clone());
        settle().await;
    }

    /// Opens or closes the card, as the page does it.
    pub async fn set_open(&mut self, open: bool) {
        self.props.open = open;
        self.app.update(self.props.clone());
        settle().await;
    }

    /// Tells the card something, as the page does it.
    pub async fn tell(&self, msg: Msg) {
        self.app.send_message(msg);
        settle().await;
    }

    /// Elements in document order.
    pub fn all(&self, selector: &str) -> Vec<HtmlElement> {
        all(&self.root, selector)
    }

    /// The only element of its kind.
    pub fn one(&self, selector: &str) -> HtmlElement {
        let all = self.all(selector);
        assert_eq!(all.len(), 1, "{selector} in {}", self.html());
        all.into_iter().next().expect("one")
    }

    /// Whether there is such an element.
    pub fn has(&self, selector: &str) -> bool {
        !self.all(selector).is_empty()
    }

    /// Clicks on the only element of its kind.
    pub async fn click(&self, selector: &str) {
        self.one(selector).click();
        settle().await;
    }

    /// Clicks on the buttons of all spoilers that are in this state, until none is: opened ones may hold others.
    pub async fn click_spoilers(&self, expanded: bool) {
        let selector = format!("[part=spoiler-toggle][aria-expanded={expanded}]");
        for _ in 0..100 {
            // Inner ones are last, and go with the outer ones.
            let Some(button) = self.all(&selector).pop() else { return };
            button.click();
            settle().await;
        }
        panic!("spoilers without end in {}", self.html());
    }

    /// Clicks on the button of every section.
    pub async fn click_sections(&self) {
        for button in self.all("[part=section-toggle]") {
            button.click();
        }
        settle().await;
    }

    /// The card as HTML.
    pub fn html(&self) -> String {
        self.root.inner_html()
    }

    /// The text in the card, seen or folded.
    pub fn text(&self) -> String {
        html::text(&self.html())
    }

    /// What the card has told since it was asked last, but for the players that it has handed over.
    pub fn events(&self) -> Vec<CardEvent<'static>> {
        let mut told = self.events.borrow_mut();
        told.extract_if(.., |event| !matches!(event, CardEvent::Player { .. })).collect()
    }

    /// The players that it has handed over, and whether each takes the focus.
    pub fn players(&self) -> Vec<(usize, bool)> {
        let told = self.events.borrow();
        let player = |event: &CardEvent| {
            if let CardEvent::Player { index, to_focus, .. } = *event { Some((index, to_focus)) } else { None }
        };
        told.iter().filter_map(player).collect()
    }

    /// Does to the texts what a page translator does.
    pub fn translate(&self, moved: bool) {
        translate(&self.root, moved);
    }

    /// Takes the card away.
    pub async fn leave(self) {
        self.app.destroy();
        settle().await;
        self.root.remove();
    }
}
