//! What several native tests need: a review from text, a card from a review, and what stands on the card.
#![allow(dead_code, reason = "each test file uses some of it")]

pub mod html;
pub mod values;

use std::rc::Rc;

use review_card::components::{CardEvent, CardProps, Drawing, Given, Host};
use review_card::review::{self, Reading, Review, Value};
use review_card::words::words;
use yew::Html;

/// Reads JSON text, however deep.
pub fn read_json(json: &str) -> Reading {
    review::read(&value(json), &str::to_owned)
}

/// JSON text as a value.
pub fn value(json: &str) -> Value {
    review_card::json::value(json).expect("the JSON of a test is JSON")
}

/// The review in JSON text that holds one.
pub fn review(json: &str) -> Review {
    read_json(json).review.expect("the JSON of a test is a review")
}

/// The properties of a card that stands open, in English.
pub fn props(review: Review) -> CardProps {
    let given = Given { review: Rc::new(review), ..Given::nothing(words("en"), Rc::new(NoPage)) };
    CardProps { given: Rc::new(given), drawing: 0, open: true }
}

/// The same with some of what it is given changed.
pub fn props_with(review: Review, change: impl FnOnce(&mut Given)) -> CardProps {
    let mut props = props(review);
    change(Rc::make_mut(&mut props.given));
    props
}

/// Where there is no page, Yew draws.
struct NoPage;

impl Host for NoPage {
    fn show(&self, drawing: Drawing) -> Html {
        review_card::prerender::elements(drawing)
    }

    fn is_always(&self, _: &str) -> bool {
        false
    }

    fn tell(&self, _: CardEvent) -> bool {
        true
    }
}

/// The static HTML of a card.
pub fn card(review: Review) -> String {
    render(props(review))
}

/// The static HTML of a card with other properties.
pub fn render(props: CardProps) -> String {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime")
        .block_on(review_card::prerender::render(props))
}
