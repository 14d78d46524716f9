//! What the element that holds a card calls: reading a review, mounting its card, drawing it, and taking it away.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Element, Node};

use super::json;
use super::page::Page;
use super::page_host::PageHost;
use super::pool::App;
use super::surface::Surface;
use crate::components::{CardProps, Given, Msg, Shown};
use crate::review::{self, Problem, Reading, Review, Value};
use crate::words::words;

/// A text that was read as JSON, and is still to be read as a review: each takes its time.
#[wasm_bindgen]
pub struct Json {
    value: Value,
    repaired: Vec<&'static str>,
}

#[wasm_bindgen]
impl Json {
    /// Reads text; what is no text has been read already.
    ///
    /// # Errors
    /// With a kind and what the text is instead.
    #[wasm_bindgen(constructor)]
    pub fn parse(text: JsValue) -> Result<Json, JsValue> {
        let (value, repaired) = json::parse(&text).map_err(|why| failure("not-json", &why))?;
        Ok(Json { value, repaired })
    }
}

/// A card that stands in a page. The element holds on to it and gives it back with [`MountedCard::unmount`].
#[wasm_bindgen]
pub struct MountedCard {
    app: App,
    props: CardProps,
    page: Page,
}

#[wasm_bindgen]
impl MountedCard {
    /// Reads a review, and makes a place for its card at the end of `parent`: the fresh element `root`, or one that an
    /// earlier card left.
    ///
    /// # Errors
    /// With a kind and what the data is, when it is no review.
    #[wasm_bindgen(constructor)]
    pub fn mount(parent: &Node, root: Element, page: Page, json: Json) -> Result<MountedCard, JsValue> {
        let reading = read(&page, json)?;
        let app = App::place(parent, root);
        let props = props(&page, app.surface(), reading);
        Ok(MountedCard { app, props, page })
    }

    /// Reads other data for its place; without any, the same review in another language or at another heading level.
    ///
    /// # Errors
    /// With a kind and what the data is, when it is no review; the card then stands as before.
    pub fn update(&mut self, page: Page, json: Option<Json>) -> Result<(), JsValue> {
        let reading = match json {
            // The very same object says that what the reader has opened stays open.
            None => (self.props.review.clone(), self.props.problems.clone()),
            Some(json) => read(&page, json)?,
        };
        self.props = props(&page, self.app.surface(), reading);
        self.page = page;
        Ok(())
    }

    /// Draws what was read. Never while another card is being drawn, and what the page hears of it must call no card.
    pub fn draw(&mut self) {
        self.app.draw(self.props.clone());
    }

    /// Opens or closes the card on behalf of the page.
    #[wasm_bindgen(js_name = setOpen)]
    pub fn set_open(&mut self, open: bool) {
        self.props.open = open;
        self.app.tell(Msg::Open(open));
    }

    /// Does what a button says that the reader has pressed, by its value.
    pub fn press(&self, value: &str) {
        if let Some(msg) = Msg::of(value) {
            self.app.tell(msg);
        }
    }

    /// Opens all spoilers on behalf of the page.
    #[wasm_bindgen(js_name = showSpoilers)]
    pub fn show_spoilers(&self) {
        self.app.tell(Msg::Spoilers(Shown::All));
    }

    /// Closes all spoilers on behalf of the page.
    #[wasm_bindgen(js_name = hideSpoilers)]
    pub fn hide_spoilers(&self) {
        self.app.tell(Msg::Spoilers(Shown::None));
    }

    /// Plays a trailer on behalf of the page, by its place; without one, the trailer that the page has prevented, or the
    /// first.
    #[wasm_bindgen(js_name = playTrailer)]
    pub fn play_trailer(&self, index: Option<usize>) {
        self.app.tell(Msg::PlayFor(index));
    }

    /// Looks anew whether the reader knows the thing reviewed: they may have said so in another card.
    pub fn recall(&self) {
        let seen = self.page.seen(&self.props.review.work());
        self.app.tell(Msg::SeenElsewhere(seen.then(|| self.page.seen_is_kept())));
    }

    /// Opens all spoilers for as long as the page is being printed.
    pub fn print(&self, printing: bool) {
        self.app.tell(Msg::Print(printing));
    }

    /// The review as JSON-LD.
    #[wasm_bindgen(js_name = jsonLd)]
    pub fn json_ld(&self) -> String {
        review::json_ld(&self.props.review)
    }

    /// Takes the card out of the page.
    pub fn unmount(mut self) {
        self.props.drawing = next_drawing();
        self.app.give_back(self.props);
    }
}

thread_local! {
    static DRAWINGS: Cell<u32> = const { Cell::new(0) };
}

fn next_drawing() -> u32 {
    DRAWINGS.with(|drawings| drawings.replace(drawings.get().wrapping_add(1)))
}

type Read = (Rc<Review>, Rc<[Problem]>);

/// Reads the data with the page's help, and tells the page of its problems.
fn read(page: &Page, Json { value, repaired }: Json) -> Result<Read, JsValue> {
    let Reading { review, problems: mut found } =
        review::read_one(&value, &page.choice(), &page.own_host(), &|url| page.resolve(url));
    let Some(review) = review else {
        let last = found.pop().map(|problem| problem.message).unwrap_or_default();
        return Err(failure("not-a-review", &last));
    };
    let mut problems = Vec::new();
    for message in repaired {
        problems.push(Problem { path: String::new(), message: message.to_owned() });
    }
    problems.append(&mut found);
    if page.json_ld() {
        problems.append(&mut review::lacks(&review));
    }
    for Problem { path, message } in &problems {
        page.problem(path, message);
    }
    Ok((Rc::new(review), problems.into()))
}

/// The kind of an error, and the end of a sentence that says what the data is.
fn failure(kind: &str, what: &str) -> JsValue {
    js_sys::Array::of2(&kind.into(), &what.into()).into()
}

fn props(page: &Page, surface: Rc<Surface>, (review, problems): Read) -> CardProps {
    let language = page.language();
    let work = review.work();
    let given = Given {
        shown: page.shown(),
        seen: page.seen(&work).then(|| page.seen_is_kept()),
        review,
        problems,
        debug: page.debug(),
        kept: page.kept(),
        heading: page.heading_level().clamp(1, 5),
        words: words(&language),
        two_taps: page.two_taps(),
        host: Rc::new(PageHost { page: Some(page.clone()), surface, language, work }),
    };
    CardProps { given: Rc::new(given), drawing: next_drawing(), open: page.open() }
}
