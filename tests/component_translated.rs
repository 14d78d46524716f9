//! A card whose texts a page translator has taken away: it keeps working, and keeps its secrets.
#![cfg(target_arch = "wasm32")]

#[path = "common/browser.rs"]
mod browser;

use browser::{Stage, review, settle};
use review_card::components::{Msg, PlayerFailure, Signal};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const FULL: &str = include_str!("reviews/plain.json");
const SPOILERS: &str = include_str!("reviews/spoilers.json");
const TRAILER: &str = r#"{"name": "x", "itemReviewed": {"trailer": {"url": "https://youtu.be/DpoDtiEQoP4"}}}"#;
const NOTHING: &str = r#"{"name": "x"}"#;

/// Presses every button once, whatever it does.
async fn press_everything(stage: &Stage) {
    for button in stage.all("button") {
        button.click();
        settle().await;
    }
}

/// Whether the translator moved the texts or made new ones.
const WAYS: [bool; 2] = [true, false];

#[wasm_bindgen_test]
async fn everything_still_opens_and_closes() {
    for moved in WAYS {
        for json in [FULL, SPOILERS] {
            let stage = Stage::of(json).await;
            stage.translate(moved);
            press_everything(&stage).await;
            // Translators watch for what is new.
            stage.translate(moved);
            press_everything(&stage).await;
            stage.translate(moved);
            press_everything(&stage).await;
            stage.leave().await;
        }
    }
}

#[wasm_bindgen_test]
async fn a_closed_spoiler_stays_nowhere() {
    for moved in WAYS {
        let stage = Stage::of(SPOILERS).await;
        stage.translate(moved);
        stage.click_spoilers(false).await;
        assert!(stage.html().contains("CLOSED"));
        stage.translate(moved);
        stage.click_spoilers(true).await;
        assert!(!stage.html().contains("CLOSED"), "{}", stage.html());
        stage.leave().await;
    }
}

#[wasm_bindgen_test]
async fn another_review_takes_its_place() {
    for moved in WAYS {
        let mut stage = Stage::of(FULL).await;
        for json in [NOTHING, SPOILERS, FULL, NOTHING] {
            stage.click_spoilers(false).await;
            stage.translate(moved);
            let review = review(json);
            stage.draw(|given| given.review = review).await;
        }
        stage.leave().await;
    }
}

#[wasm_bindgen_test]
async fn what_ails_a_player_is_said_anew() {
    let words = review_card::words::words("en");
    for moved in WAYS {
        let stage = Stage::of(TRAILER).await;
        stage.click("[part=trailer-play]").await;
        for (failure, sentence) in [
            (PlayerFailure::Silent, words.silent()),
            (PlayerFailure::Refused, words.refused()),
            (PlayerFailure::Gone, words.gone()),
            (PlayerFailure::Silent, words.silent()),
        ] {
            stage.tell(Msg::Player(0, Signal::Failure(failure))).await;
            assert_eq!(stage.one(".trouble span").inner_text(), sentence.replace("{}", "YouTube"), "moved: {moved}");
            stage.translate(moved);
        }
        stage.leave().await;
    }
}

/// A button must not go on to say what it did before.
#[wasm_bindgen_test]
async fn labels_follow_what_was_pressed() {
    let words = review_card::words::words("en");
    for moved in WAYS {
        let stage = Stage::of(r#"{"name": "x", "description": "||who|nobody||", "abstract": "Lead."}"#).await;
        stage.translate(moved);
        for (part, label, before, after) in [
            ("toggle", "[part=toggle]", words.close(), words.read()),
            ("spoiler-toggle", ".action:not([hidden])", words.show(), words.hide()),
        ] {
            assert_eq!(stage.one(label).inner_text(), before, "{part}, moved: {moved}");
            stage.click(&format!("[part={part}]")).await;
            assert_eq!(stage.one(label).inner_text(), after, "{part}, moved: {moved}");
            stage.translate(moved);
            stage.click(&format!("[part={part}]")).await;
            assert_eq!(stage.one(label).inner_text(), before, "{part}, moved: {moved}");
        }
        stage.leave().await;
    }
}
