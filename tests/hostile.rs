//! Keys and values that are meant to do harm, natively: read, told and checked like any others. `huge-input.test.js` has
//! their like in real pages.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::time::Duration;

use cpu_time::ThreadTime;

use common::read_json;
use review_card::check::check;
use review_card::json;
use review_card::review::json_ld;

/// Reads, tells and checks JSON; gives the title, if there is one.
fn title(json: &str) -> Option<String> {
    let found = check(json.as_bytes());
    assert!(found.len() <= 101 && found.iter().all(|finding| finding.message.len() < 2_000), "{:?}", found.len());
    let review = read_json(json).review?;
    let told = json_ld(&review);
    assert!(read_json(&told).review.is_some(), "{told:.200}");
    Some(review.title)
}

#[test]
fn keys_that_mean_something_to_javascript() {
    let inner = r#"{"name":"Injected","polluted":true,"toString":1,"valueOf":null,"then":"x","@type":"__proto__"}"#;
    for key in ["__proto__", "constructor", "prototype", "toJSON", "length", "hasOwnProperty", "", "\\u0000", "$ref"] {
        let json = format!(
            r#"{{"name":"Sound","{key}":{inner},"itemReviewed":{{"{key}":{inner}}},"author":{{"{key}":1,"name":"A"}}}}"#
        );
        assert_eq!(title(&json).as_deref(), Some("Sound"), "{key}");
    }
}

#[test]
fn of_keys_that_stand_twice_the_last_counts() {
    assert_eq!(title(r#"{"name":"First","name":"Last"}"#).as_deref(), Some("Last"));
    assert_eq!(title(r#"{"name":"First","itemReviewed":{"name":1},"name":null,"headline":"H"}"#).as_deref(), Some("H"));
}

#[test]
fn halves_of_characters_are_no_json_or_replaced() {
    for json in [r#"{"name":"\ud800"}"#, r#"{"name":"\udfff a"}"#, r#"{"\ud800":1,"name":"x"}"#] {
        assert!(json::value(json).is_err());
        assert!(check(json.as_bytes())[0].message.starts_with("not JSON"), "{json}");
    }
    assert_eq!(title(r#"{"name":"\ud83c\udfac \u0000\u202e\ufeff"}"#).map(|title| title.contains('🎬')), Some(true));
}

#[test]
fn a_hundred_thousand_levels_and_ten_megabytes() {
    let start = ThreadTime::now();
    for (open, close) in [("[", "]"), ("{\"name\":", "}"), ("{\"@graph\":[", "]}"), ("{\"review\":", "}")] {
        let deep = format!("{}1{}", open.repeat(100_000), close.repeat(100_000));
        assert_eq!(
            read_json(&format!(r#"{{"name":"x","author":{deep}}}"#)).review.map(|review| review.title).as_deref(),
            Some("x")
        );
        let _ = read_json(&deep);
    }
    let long = "It goes on, *and* ||on||. ".repeat(400_000);
    assert_eq!(title(&format!(r#"{{"name":"x","abstract":"{long}"}}"#)).as_deref(), Some("x"));
    assert!(check(&vec![b'['; 10_000_000])[0].message.starts_with("not JSON"));
    assert!(check(&vec![0xff; 10_000_000])[0].message.contains("UTF-8"));
    assert!(start.elapsed() < Duration::from_secs(120), "{:?}", start.elapsed());
}

/// Each shortcode that closes is of another name: they are gone through once.
#[test]
fn thousands_of_names_of_shortcodes() {
    let start = ThreadTime::now();
    let text: String = (0..12_000).map(|number| format!("[spoiler{number}]a[/spoiler{number}]")).collect();
    let json = serde_json::json!({"name": "Sound", "reviewBody": text}).to_string();
    assert_eq!(title(&json).as_deref(), Some("Sound"));
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
}
