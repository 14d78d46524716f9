//! Cards as the element holds them: mounted on a page, updated, taken away, and what the page hears of it.
#![cfg(target_arch = "wasm32")]

#[path = "common/browser.rs"]
mod browser;
#[path = "common/holder.rs"]
mod holder;

use browser::{all, json, settle, stage};
use holder::{Holder, drawn, fresh, page, taken};
use js_sys::Array;
use review_card::host::{Json, MountedCard};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const REVIEW: &str = r#"{
    "name": "x", "description": "||who|CLOSED||", "reviewRating": "3.50/5", "datePublished": "2025-06-08",
    "sections": [{"id": "one", "name": "One", "text": "First."}],
    "itemReviewed": {"image": "b.svg", "trailer": "https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv"}
}"#;

fn parsed(text: &str) -> Json {
    Json::parse(text.into()).expect("JSON")
}

#[wasm_bindgen_test]
async fn the_page_hears_of_everything_once() {
    let holder = Holder::of(REVIEW, "{}").await;
    assert_eq!(holder.log(), ["drawn"]);
    for (selector, heard) in [
        ("[part=toggle]", &["toggled false undefined"][..]),
        ("[part=section-toggle]", &["toggled false one"]),
        ("[part=spoiler-toggle]", &["spoiler 1 who true"]),
        (".always input", &["always tube.example"]),
        (
            "[part=trailer-play]",
            &["trailer tube.example https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv", "opened", "player 0 true true"],
        ),
    ] {
        holder.click(selector).await;
        assert_eq!(holder.log(), heard);
    }
    holder.leave().await;
}

#[wasm_bindgen_test]
async fn what_else_stands_in_the_place_is_left_alone() {
    let place = stage();
    place.set_text_content(Some("fallback"));
    let card = drawn(&place, &page(&Array::new(), json("{}")), json(REVIEW));
    settle().await;
    assert!(place.inner_html().starts_with("fallback<div><article"));
    card.unmount();
    assert_eq!(place.inner_html(), "fallback");
    place.remove();
}

#[wasm_bindgen_test]
async fn relative_addresses_are_those_of_the_page() {
    let holder = Holder::of(REVIEW, "{}").await;
    let poster = all(&holder.place, "[part=poster]").pop().and_then(|poster| poster.get_attribute("src"));
    assert_eq!(poster.as_deref(), Some("https://page.example/reviews/b.svg"));
    holder.leave().await;
}

#[wasm_bindgen_test]
async fn problems_are_told_and_shown_to_authors() {
    let review = r#"{"name": "x", "abstract": {}, "author": [{"name": "a", "url": "javascript:alert(1)"}]}"#;
    for debug in [false, true] {
        let holder = Holder::of(review, &format!(r#"{{"debug": {debug}}}"#)).await;
        assert_eq!(holder.log(), ["problem /abstract", "problem /author/0/url", "drawn"]);
        assert_eq!(all(&holder.place, "[part=notice] li").len(), if debug { 2 } else { 0 });
        holder.leave().await;
    }
}

#[wasm_bindgen_test]
async fn what_is_no_review_changes_nothing() {
    let (place, log) = (stage(), Array::new());
    for data in ["{}", "[]", "null", "3", r#"{"abstract": "no name"}"#] {
        let error = MountedCard::mount(&place, fresh(), page(&log, json("{}")), parsed(data)).err().expect(data);
        let [kind, what] = [0, 1].map(|part| Array::from(&error).get(part).as_string().unwrap_or_default());
        assert!(kind == "not-a-review" && !what.is_empty(), "{data}: {kind}, {what}");
        assert_eq!(place.inner_html(), "");
    }
    place.remove();

    let mut holder = Holder::of(REVIEW, "{}").await;
    holder.click("[part=spoiler-toggle]").await;
    let before = holder.place.inner_html();
    assert!(holder.update("{}", Some(json("{}"))).await.is_err());
    assert_eq!(holder.place.inner_html(), before);
    // And it still speaks with its page.
    holder.log();
    holder.click("[part=toggle]").await;
    assert_eq!(holder.log(), ["toggled false undefined"]);
    holder.leave().await;
}

#[wasm_bindgen_test]
async fn another_language_keeps_what_is_open() {
    let mut holder = Holder::of(REVIEW, "{}").await;
    assert!(holder.text().contains("3.50/5") && holder.text().contains("June 8, 2025"), "{}", holder.text());
    holder.click("[part=spoiler-toggle]").await;
    for (language, number, date, hide) in
        [("de-AT", "3,50/5", "8. Juni 2025", "Verbergen"), ("no such language", "3.50/5", "2025-06-08", "Hide")]
    {
        let options = format!(r#"{{"language": "{language}", "headingLevel": 4}}"#);
        holder.update(&options, None).await.expect("no new data");
        for word in [number, date, hide, "CLOSED"] {
            assert!(holder.text().contains(word), "{language}: no {word} in {}", holder.text());
        }
        assert_eq!(all(&holder.place, "h4[part=title]").len(), 1);
    }
    holder.update("{}", Some(json(REVIEW))).await.expect("new data");
    assert!(!holder.text().contains("CLOSED"));
    holder.leave().await;
}

#[wasm_bindgen_test]
async fn the_page_opens_and_closes_it() {
    let mut holder = Holder::of(REVIEW, r#"{"open": false}"#).await;
    let is_open = |holder: &Holder| all(&holder.place, "[part=card][data-open]").len() == 1;
    assert!(!is_open(&holder));
    holder.log();
    for open in [true, false] {
        holder.card.set_open(open);
        settle().await;
        assert_eq!(is_open(&holder), open);
    }
    assert_eq!(holder.log(), Vec::<String>::new());
    holder.leave().await;
}

/// A frame with scripts from the page's own host could lift its sandbox.
#[wasm_bindgen_test]
async fn the_pages_own_host_is_not_framed() {
    let review = r#"{"name": "x", "itemReviewed": {"trailer": [
        "https://page.example/w/kkGMgK9ZtnKfYAgnEtQxbv", "/trailer.mp4"
    ]}}"#;
    let holder = Holder::of(review, "{}").await;
    assert!(holder.log()[0].starts_with("problem /itemReviewed/trailer/0"));
    assert_eq!(all(&holder.place, "[part=trailer]").len(), 2);
    // A file is no frame.
    holder.click("[part=trailer-play]").await;
    assert_eq!(all(&holder.place, "iframe").len(), 0);
    assert_eq!(all(&holder.place, "video").len(), 1);
    holder.leave().await;
}

/// Elements are used again; what stood in them is not, not even for a moment, for a player would load in it.
#[wasm_bindgen_test]
async fn a_card_that_was_leaves_nothing_to_the_next() {
    let holder = Holder::of(REVIEW, "{}").await;
    holder.click("[part=trailer-play]").await;
    holder.click("[part=spoiler-toggle]").await;
    assert_eq!(all(&holder.place, "iframe").len(), 1);
    holder.leave().await;

    let (place, log) = (stage(), Array::new());
    let page = page(&log, json("{}"));
    let mut card = MountedCard::mount(&place, fresh(), page, parsed(r#"{"name": "next"}"#)).expect("a card");
    assert_eq!(all(&place, "iframe").len(), 0, "{}", place.inner_html());
    assert!(!place.inner_html().contains("CLOSED"));
    card.draw();
    settle().await;
    assert_eq!(all(&place, "[part=title]")[0].inner_text(), "next");
    assert_eq!(taken(&log), ["drawn"]);
    card.unmount();
    place.remove();
}

/// Also when all of it happens in one task.
#[wasm_bindgen_test]
async fn many_cards_come_and_go() {
    let place = stage();
    let log = Array::new();
    for round in 0..20 {
        let mount = |_| drawn(&place, &page(&log, json("{}")), json(REVIEW));
        let cards: Vec<MountedCard> = (0..5).map(mount).collect();
        if round % 2 == 0 {
            settle().await;
            assert_eq!(all(&place, "[part=card]").len(), 5);
        }
        cards.into_iter().for_each(MountedCard::unmount);
        assert_eq!(place.child_element_count(), 0);
    }
    settle().await;
    assert!(taken(&log).iter().all(|heard| heard == "drawn"));
    place.remove();
}
