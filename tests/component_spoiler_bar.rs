//! The bar over all spoilers: what it counts, what its buttons do, and what the page hears of it.
#![cfg(target_arch = "wasm32")]

#[path = "common/browser.rs"]
mod browser;

use browser::{Stage, settle};
use review_card::components::{CardEvent, Msg, Shown};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Three that a reader can come to, one of them minor and one with another inside.
const REVIEW: &str = r#"{"name": "x", "abstract": "||who|CLOSED outer ||CLOSED inner|| end||", "sections": [
    {"name": "Small", "text": "CLOSED small", "spoiler": {"about": "a detail", "level": "minor"}},
    {"name": "Large", "text": "CLOSED large", "spoiler": true}
]}"#;

fn button(stage: &Stage, name: &str) -> web_sys::HtmlElement {
    let mut buttons = stage.all("[part=spoiler-bar] button");
    buttons.retain(|button| button.inner_text() == name);
    assert_eq!(buttons.len(), 1, "{name} in {}", stage.html());
    buttons.remove(0)
}

async fn press(stage: &Stage, name: &str) {
    button(stage, name).click();
    settle().await;
}

fn idle(stage: &Stage, name: &str) -> bool {
    button(stage, name).get_attribute("aria-disabled").as_deref() == Some("true")
}

fn count(stage: &Stage) -> String {
    stage.one("[part=spoiler-bar] > :first-child").inner_text()
}

fn told(stage: &Stage) -> Vec<(u32, bool)> {
    let events = stage.events().into_iter();
    events
        .filter_map(|event| if let CardEvent::Spoiler { id, open, .. } = event { Some((id, open)) } else { None })
        .collect()
}

#[wasm_bindgen_test]
async fn all_are_shown_and_hidden_and_the_page_hears_of_each() {
    let stage = Stage::of(REVIEW).await;
    assert_eq!(count(&stage), "Hidden spoilers: 3");
    assert!(idle(&stage, "Hide all") && !idle(&stage, "Show all"));
    assert!(!stage.html().contains("CLOSED"));

    press(&stage, "Show all").await;
    assert_eq!(stage.html().matches("CLOSED").count(), 4, "{}", stage.html());
    assert_eq!(count(&stage), "All spoilers shown");
    assert!(idle(&stage, "Show all") && !idle(&stage, "Hide all"));
    assert_eq!(told(&stage), [(1, true), (2, true), (3, true), (4, true)]);

    press(&stage, "Hide all").await;
    assert!(!stage.html().contains("CLOSED"), "{}", stage.html());
    assert_eq!(count(&stage), "Hidden spoilers: 3");
    assert_eq!(told(&stage), [(1, false), (3, false), (4, false)]);
    stage.leave().await;
}

/// How many there are inside of a closed one would tell of what it hides.
#[wasm_bindgen_test]
async fn only_those_are_counted_that_a_reader_can_come_to() {
    let stage = Stage::of(REVIEW).await;
    stage.click("[part=lead] [part=spoiler-toggle]").await;
    assert_eq!(count(&stage), "Hidden spoilers: 3 of 4");
    stage.click("[part=spoiler-text] [part=spoiler-toggle]").await;
    assert_eq!(count(&stage), "Hidden spoilers: 2 of 4");
    stage.leave().await;
}

#[wasm_bindgen_test]
async fn minor_ones_are_shown_alone() {
    let stage = Stage::of(REVIEW).await;
    press(&stage, "Show minor ones").await;
    assert!(stage.text().contains("CLOSED small"));
    assert_eq!(stage.html().matches("CLOSED").count(), 1, "{}", stage.html());
    assert!(idle(&stage, "Show minor ones"));
    press(&stage, "Show all").await;
    press(&stage, "Show minor ones").await;
    assert_eq!(stage.html().matches("CLOSED").count(), 1, "{}", stage.html());
    stage.leave().await;

    // Without two levels there is nothing to choose.
    let stage = Stage::of(r#"{"name": "x", "abstract": "||a|| and ||b||"}"#).await;
    assert_eq!(stage.all("[part=spoiler-bar] button").len(), 3);
    stage.leave().await;
}

#[wasm_bindgen_test]
async fn a_reader_who_has_seen_it_sees_all_and_is_told_whether_that_is_kept() {
    for kept in [true, false] {
        let stage = Stage::of(REVIEW).await;
        stage.allows.set(kept);
        stage.events();
        press(&stage, "I’ve seen it").await;
        assert_eq!(stage.events()[0], CardEvent::Seen(true));
        assert_eq!(stage.html().matches("CLOSED").count(), 4);
        assert_eq!(button(&stage, "I’ve seen it").get_attribute("aria-pressed").as_deref(), Some("true"));
        assert_eq!(stage.has(".kept > :not([hidden])"), kept);
        press(&stage, "I’ve seen it").await;
        assert!(stage.events().contains(&CardEvent::Seen(false)));
        assert!(!stage.html().contains("CLOSED"));
        assert!(!stage.has(".kept > :not([hidden])"));
        stage.leave().await;
    }
}

#[wasm_bindgen_test]
async fn what_was_said_elsewhere_counts_here() {
    let mut stage = Stage::of(REVIEW).await;
    stage.tell(Msg::SeenElsewhere(Some(true))).await;
    assert_eq!(stage.html().matches("CLOSED").count(), 4);
    press(&stage, "Hide all").await;
    // The same once more changes nothing that the reader has done since.
    stage.tell(Msg::SeenElsewhere(Some(true))).await;
    assert!(!stage.html().contains("CLOSED"));
    stage.tell(Msg::Spoilers(Shown::All)).await;
    stage.tell(Msg::SeenElsewhere(None)).await;
    assert!(!stage.html().contains("CLOSED"));

    // Known from the start: all open, and no event, for nothing has changed.
    stage.events();
    let review = browser::review(REVIEW);
    stage.draw(|given| (given.review, given.seen) = (review, Some(true))).await;
    assert_eq!(stage.html().matches("CLOSED").count(), 4);
    assert_eq!(told(&stage), []);
    stage.leave().await;
}

#[wasm_bindgen_test]
async fn printing_opens_them_for_as_long_as_it_takes() {
    let stage = Stage::of(REVIEW).await;
    stage.events();
    stage.all("section [part=spoiler-toggle]")[0].click();
    settle().await;
    assert_eq!(told(&stage), [(3, true)]);
    stage.tell(Msg::Print(true)).await;
    assert_eq!(stage.html().matches("CLOSED").count(), 4);
    stage.tell(Msg::Print(false)).await;
    assert_eq!(stage.html().matches("CLOSED").count(), 1);
    assert_eq!(told(&stage), []);
    stage.leave().await;
}

#[wasm_bindgen_test]
async fn a_card_without_spoilers_has_no_bar_and_one_without_a_body_has() {
    let stage = Stage::of(r#"{"name": "x", "abstract": "Nothing to hide."}"#).await;
    assert!(!stage.has("[part=spoiler-bar]"));
    stage.leave().await;
    let stage = Stage::of(r#"{"name": "x", "description": "||hidden||"}"#).await;
    assert!(stage.has("[part=header] + [part=spoiler-bar]"), "{}", stage.html());
    stage.leave().await;
}

#[wasm_bindgen_test]
async fn each_kind_of_thing_is_known_in_its_own_way() {
    for (kind, name) in [("Book", "I’ve read it"), ("VideoGame", "I’ve played it"), ("Thing", "I know it")] {
        let json = format!(r#"{{"name": "x", "description": "||h||", "itemReviewed": {{"@type": "{kind}"}}}}"#);
        let stage = Stage::of(&json).await;
        button(&stage, name);
        stage.leave().await;
    }
}

/// A translator replaces texts: the count must be right all the same.
#[wasm_bindgen_test]
async fn a_translated_bar_still_counts() {
    for moved in [true, false] {
        let stage = Stage::of(REVIEW).await;
        stage.translate(moved);
        stage.all("[part=spoiler-bar] button")[1].click();
        settle().await;
        assert_eq!(count(&stage), "All spoilers shown");
        stage.leave().await;
    }
}
