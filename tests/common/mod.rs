//! What several native tests need: a review from text, a card from a review, and what stands on the card.
#![allow(dead_code, reason = "each test file uses some of it")]

pub mod html;
pub mod values;

use std::rc::Rc;

use review_card::components::CardProps;
use review_card::review::{self, Reading, Review, Value};
use review_card::words::{Plain, words};
use yew::Callback;

/// Reads JSON text, however deep.
pub fn read_json(json: &str) -> Reading {
    review::read(&value(json), &str::to_owned)
}

/// JSON text as a value.
pub fn value(json: &str) -> Value {
    review_card::prerender::value(json).expect("the JSON of a test is JSON")
}

/// The review in JSON text that holds one.
pub fn review(json: &str) -> Review {
    read_json(json).review.expect("the JSON of a test is a review")
}

/// The properties of a card that stands open, in English.
pub fn props(review: Review) -> CardProps {
    CardProps {
        review: Rc::new(review),
        drawing: 0,
        problems: Rc::new([]),
        debug: false,
        open: true,
        shown: false,
        seen: None,
        kept: String::new(),
        heading: 2,
        words: words("en"),
        format: Rc::new(Plain),
        two_taps: false,
        always: Callback::from(|_| false),
        show: Callback::from(review_card::prerender::elements),
        on_event: Callback::from(|_| true),
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
