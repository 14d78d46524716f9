//! The card under a reader's hands: what opens and closes, what is told, what stays.
#![cfg(target_arch = "wasm32")]

#[path = "common/browser.rs"]
mod browser;

use browser::{Stage, review, settle};
use review_card::components::{CardEvent, Given};
use review_card::review::Problem;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const SECTIONS: &str = r#"{"name": "x", "sections": [
    {"id": "one", "name": "One", "text": "First."}, {"id": "two", "name": "Two", "text": "Second.", "open": false}
]}"#;

const SPOILERS: &str = r#"{
    "name": "x", "description": "||who|CLOSED outer >!CLOSED inner!<||.", "itemReviewed": {"image": {
        "url": "data:,", "caption": "CLOSED poster"
    }},
    "sections": [{"name": "End", "text": "CLOSED end", "spoiler": "the end"}, {"text": "||CLOSED other||"}]
}"#;

/// Hosts under `.example` are nobody's: a player from there never loads.
const TRAILERS: &str = r#"{"name": "x", "itemReviewed": {"trailer": [
    {"name": "First", "url": "https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv?start=5"},
    {"name": "Second", "url": "https://cdn.example/trailer.mp4"}
]}}"#;

fn toggle(open: bool, section: Option<&str>) -> CardEvent<'_> {
    CardEvent::Toggle { open, section }
}

fn is_open(stage: &Stage) -> bool {
    let expanded = stage.one("[part=toggle]").get_attribute("aria-expanded");
    let open = expanded.as_deref() == Some("true");
    assert_eq!(stage.has("[part=card][data-open]"), open, "{}", stage.html());
    assert_eq!(stage.has("[part=body]:not([hidden])"), open, "{}", stage.html());
    open
}

#[wasm_bindgen_test]
async fn the_card_opens_and_closes() {
    let stage = Stage::of(SECTIONS).await;
    assert_eq!(stage.events(), [CardEvent::Drawn]);
    for open in [false, true, false] {
        stage.click("[part=toggle]").await;
        assert_eq!(is_open(&stage), open);
        assert_eq!(stage.events(), [toggle(open, None)]);
    }
    stage.leave().await;
}

#[wasm_bindgen_test]
async fn the_page_opens_and_closes_it() {
    let mut stage = Stage::of(SECTIONS).await;
    stage.events();
    for open in [false, true] {
        stage.set_open(open).await;
        assert_eq!(is_open(&stage), open);
    }
    // What the reader did, the page knows, and may undo.
    stage.click("[part=toggle]").await;
    stage.set_open(false).await;
    assert!(!is_open(&stage));
    stage.set_open(true).await;
    assert!(is_open(&stage));
    // A page is told of its readers, not of itself.
    assert_eq!(stage.events(), [toggle(false, None)]);
    stage.leave().await;
}

#[wasm_bindgen_test]
async fn sections_open_and_close() {
    let stage = Stage::of(SECTIONS).await;
    stage.events();
    let hidden = |stage: &Stage| -> Vec<bool> {
        let folded: Vec<bool> = stage.all(".section-text").iter().map(|text| text.has_attribute("hidden")).collect();
        let toggles = stage.all("[part=section-toggle]");
        let expanded = toggles.iter().map(|toggle| toggle.get_attribute("aria-expanded").as_deref() != Some("true"));
        assert_eq!(expanded.collect::<Vec<_>>(), folded);
        folded
    };
    assert_eq!(hidden(&stage), [false, true]);
    stage.click("#section-1").await;
    assert_eq!(hidden(&stage), [false, false]);
    stage.click("#section-0").await;
    assert_eq!(hidden(&stage), [true, false]);
    assert_eq!(stage.events(), [toggle(true, Some("two")), toggle(false, Some("one"))]);
    // Folding the card leaves its sections as they are.
    stage.click("[part=toggle]").await;
    stage.click("[part=toggle]").await;
    assert_eq!(hidden(&stage), [true, false]);
    stage.leave().await;
}

#[wasm_bindgen_test]
async fn spoilers_open_and_close() {
    let stage = Stage::of(SPOILERS).await;
    stage.events();
    let shown = |stage: &Stage| stage.html().matches("CLOSED").count();
    assert_eq!(shown(&stage), 0, "{}", stage.html());

    let outer = "[part=verdict] > [part=spoiler] > button";
    let inner = "[part=spoiler-text] [part=spoiler] > button";
    stage.click(outer).await;
    assert!(stage.text().contains("CLOSED outer") && shown(&stage) == 1, "{}", stage.html());
    stage.click(inner).await;
    assert!(stage.text().contains("CLOSED inner") && shown(&stage) == 2, "{}", stage.html());
    stage.click(outer).await;
    assert_eq!(shown(&stage), 0, "{}", stage.html());
    let event = |id, about, open| CardEvent::Spoiler { id, about, open };
    assert_eq!(stage.events(), [event(1, Some("who"), true), event(2, None, true), event(1, Some("who"), false)]);

    stage.click("section [part=spoiler]:has(+ *) > button, section h3 + [part=spoiler] > button").await;
    assert_eq!(stage.events(), [event(3, Some("the end"), true)]);
    assert!(stage.text().contains("CLOSED end"));
    stage.leave().await;
}

/// With the attributes that its label and its state are told by.
#[wasm_bindgen_test]
async fn an_open_spoiler_says_so() {
    let stage = Stage::of(r#"{"name": "x", "description": "||who|nobody||"}"#).await;
    for open in [true, false] {
        stage.click("[part=spoiler-toggle]").await;
        assert_eq!(stage.has("[part=spoiler][data-open]"), open);
        assert_eq!(stage.has("[part=spoiler-toggle][aria-expanded=true]"), open);
        assert_eq!(stage.has("[part=spoiler-text]:not([hidden])"), open);
        assert_eq!(stage.one("[part=spoiler-text]").child_element_count() > 0, open);
        assert_eq!(stage.one(".action:not([hidden])").inner_text(), if open { "Hide" } else { "Show" });
    }
    stage.leave().await;
}

#[wasm_bindgen_test]
async fn a_trailer_plays_when_the_page_allows_it() {
    let stage = Stage::of(TRAILERS).await;
    stage.events();
    stage.allows.set(false);
    stage.all("[part=trailer-play]")[0].click();
    settle().await;
    let (provider, url) = ("tube.example", "https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv?start=5s");
    let first = [CardEvent::Trailer { provider, url }];
    assert_eq!(stage.events(), first);
    assert!(!stage.has("iframe, video"), "{}", stage.html());

    stage.allows.set(true);
    stage.all("[part=trailer-play]")[0].click();
    settle().await;
    assert_eq!(stage.events(), first);
    let frame = stage.one("iframe");
    let attribute = |name| frame.get_attribute(name).unwrap_or_default();
    assert_eq!(
        attribute("src"),
        "https://tube.example/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?p2p=0&api=1&autoplay=1&start=5s"
    );
    assert_eq!(attribute("referrerpolicy"), "strict-origin-when-cross-origin");
    assert_eq!(attribute("title"), "First: x");
    let sandbox = attribute("sandbox");
    assert!(sandbox.contains("allow-scripts") && !sandbox.contains("top-navigation"), "{sandbox}");
    assert_eq!(stage.players(), [(0, true)]);

    // One plays at a time, and none in a closed card.
    stage.all("[part=trailer-play]")[1].click();
    settle().await;
    assert_eq!(stage.events(), [CardEvent::Trailer { provider: "", url: "https://cdn.example/trailer.mp4" }]);
    assert!(!stage.has("iframe"));
    assert_eq!(stage.one("video source").get_attribute("src").as_deref(), Some("https://cdn.example/trailer.mp4"));
    stage.click("[part=toggle]").await;
    assert!(!stage.has("iframe, video"));
    stage.leave().await;
}

/// What the reader opened stays open in another language, and is forgotten with another review.
#[wasm_bindgen_test]
async fn state_goes_with_the_review() {
    let mut stage = Stage::of(SPOILERS).await;
    stage.click("[part=verdict] > [part=spoiler] > button").await;
    stage.click("[part=toggle]").await;
    assert!(stage.text().contains("CLOSED outer") && !is_open(&stage));
    stage.draw(|given| given.words = review_card::words::words("de")).await;
    assert!(stage.text().contains("CLOSED outer") && !is_open(&stage));
    assert!(stage.text().contains(review_card::words::words("de").read()));
    // Equal is not the same.
    stage.draw(|given| given.review = review(SPOILERS)).await;
    assert!(!stage.text().contains("CLOSED") && is_open(&stage));
    stage.leave().await;
}

#[wasm_bindgen_test]
async fn every_drawing_is_answered_once() {
    let mut stage = Stage::of(SECTIONS).await;
    assert_eq!(stage.events(), [CardEvent::Drawn]);
    stage.draw(|given| given.heading = 3).await;
    assert!(stage.has("h3[part=title]") && stage.has("h4"), "{}", stage.html());
    stage.draw(|_| ()).await;
    assert_eq!(stage.events(), [CardEvent::Drawn, CardEvent::Drawn]);
    stage.set_open(false).await;
    stage.set_open(true).await;
    assert_eq!(stage.events(), []);
    stage.leave().await;
}

#[wasm_bindgen_test]
async fn problems_come_and_go() {
    let mut stage = Stage::of(SECTIONS).await;
    let problem = Problem { path: "/x".to_owned(), message: "<b>".to_owned() };
    let shown = |given: &mut Given| (given.problems, given.debug) = ([problem].into(), true);
    stage.draw(shown).await;
    assert_eq!(stage.one("[part=notice] li").inner_text(), "/x <b>");
    stage.draw(|given| given.debug = false).await;
    assert!(!stage.has("[part=notice]"));
    stage.leave().await;
}

/// Where a player may not begin by itself, the first tap only brings it, and says so; a file begins by that very tap.
#[wasm_bindgen_test]
async fn two_taps_are_announced() {
    let mut stage = Stage::of(TRAILERS).await;
    let titles = |stage: &Stage| stage.all(".trailer-title").iter().map(|title| title.inner_text()).collect::<String>();
    assert_eq!(titles(&stage), "Play First. Play Second. ");
    let review = stage.props.review.clone();
    stage.draw(|given| (given.review, given.two_taps) = (review, true)).await;
    assert_eq!(titles(&stage), "Load player: First. Play Second. ");
    stage.leave().await;
}
