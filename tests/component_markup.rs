//! The same review gives the same markup in the browser as natively: what `tests/fixtures.rs` expects stands here, too.
#![cfg(target_arch = "wasm32")]

#[path = "common/browser.rs"]
mod browser;

use browser::html::{normal, pretty};
use browser::{Stage, review, value};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

macro_rules! fixtures {
    ($($name:literal)*) => {
        /// Name, JSON and expected markup. `tests/fixtures.rs` checks that all are here.
        const FIXTURES: &[(&str, &str, &str)] = &[$((
            $name,
            include_str!(concat!("reviews/", $name, ".json")),
            include_str!(concat!("reviews/", $name, ".html")),
        )),*];
    };
}

fixtures! {
    "authors" "book" "circular-ids" "critic-of-2014" "critics-and-readers" "escaped-html" "explained" "game" "html-strings"
    "item-list-notes" "key-slips" "markup" "minimal" "no-score" "nothing" "numbers-as-text" "other-things" "plain"
    "plugin-array-of-things" "plugin-empty-values" "plugin-graph" "plugin-html" "plugin-movie-holds-review"
    "plugin-two-blocks" "plugin-videos" "rating-aspects" "rating-grade" "rating-nonsense" "rating-object" "rating-over"
    "rating-percent" "rating-points" "rating-stars" "rating-words" "readers-average" "rtl" "schema-org" "series"
    "series-episode" "series-season"
    "spoiler-marks" "spoiler-poster" "spoiler-section" "spoiler-slips" "spoilers" "trailers" "trailers-refused" "wrong-types"
}

macro_rules! problems {
    ($($name:literal)*) => {
        /// Name, JSON and what its author is told. `tests/fixtures.rs` checks that all are here.
        const PROBLEMS: &[(&str, &str, &str)] = &[$((
            $name,
            include_str!(concat!("reviews/", $name, ".json")),
            include_str!(concat!("reviews/", $name, ".problems.txt")),
        )),*];
    };
}

problems! {
    "authors" "circular-ids" "critic-of-2014" "critics-and-readers" "explained" "html-strings" "key-slips" "markup"
    "not-a-review-list" "not-a-review-nameless" "not-a-review-text" "numbers-as-text" "plugin-array-of-things"
    "rating-nonsense" "rating-over" "readers-average" "spoiler-marks" "spoiler-slips" "spoilers" "trailers"
    "trailers-refused" "wrong-types"
}

fn assert_drawn(stage: &Stage, name: &str, expected: &str) {
    let (now, expected) = (normal(&pretty(&stage.html())), normal(expected));
    let same = now.lines().zip(expected.lines()).take_while(|(now, expected)| now == expected).count();
    let from = |html: &str| html.lines().skip(same.saturating_sub(3)).take(8).collect::<Vec<_>>().join("\n");
    assert!(now == expected, "{name}, line {}: drawn:\n{}\nexpected:\n{}", same + 1, from(&now), from(&expected));
}

#[wasm_bindgen_test]
async fn the_browser_draws_what_is_drawn_natively() {
    for (name, json, expected) in FIXTURES {
        let stage = Stage::of(json).await;
        assert_drawn(&stage, name, expected);
        stage.leave().await;
    }
}

#[wasm_bindgen_test]
fn the_browser_tells_what_is_told_natively() {
    for (name, text, expected) in PROBLEMS {
        let reading = review_card::review::read(&value(text), &str::to_owned);
        let told: String = reading.problems.iter().map(|p| format!("{}: {}\n", p.path, p.message)).collect();
        assert_eq!(told, *expected, "{name}");
    }
}

/// Opening everything and closing it again leaves nothing behind.
#[wasm_bindgen_test]
async fn what_is_opened_and_closed_is_as_it_was() {
    for (name, json, expected) in FIXTURES {
        let stage = Stage::of(json).await;
        for expanded in [false, true] {
            stage.click_spoilers(expanded).await;
            stage.click_sections().await;
        }
        assert_drawn(&stage, name, expected);
        stage.leave().await;
    }
}

/// Apps are used again for other cards: nothing of a card that was is seen in the next.
#[wasm_bindgen_test]
async fn a_card_that_drew_another_review_draws_this_one_the_same() {
    let mut stage = Stage::of(r#"{"name": "x"}"#).await;
    for (name, json, expected) in FIXTURES.iter().chain(FIXTURES.iter().rev()) {
        let review = review(json);
        stage.draw(|given| given.review = review).await;
        assert_drawn(&stage, name, expected);
        stage.click_spoilers(false).await;
    }
}
