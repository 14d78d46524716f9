//! Any bytes as a review: nothing panics, nothing is lost without a word, and what is told of it is read as it was.
#![no_main]

use libfuzzer_sys::fuzz_target;
use review_card::check::check;
use review_card::json::value;
use review_card::review::{self, Reading, json_ld};

fuzz_target!(|bytes: &[u8]| {
    check(bytes);
    let Ok(text) = str::from_utf8(bytes) else { return };
    let Ok(given) = value(text) else { return };
    let reading = review::read(&given, &str::to_owned);
    assert_eq!(reading, review::read(&given, &str::to_owned), "the same twice");
    let json = serde_json::from_str::<serde_json::Value>(text).ok();
    for problem in &reading.problems {
        // Deeper JSON than serde_json takes has no place to look at.
        if let Some(json) = &json {
            assert!(json.pointer(&problem.path).is_some(), "{problem:?} is nowhere");
        }
        assert!(!problem.message.is_empty() && !problem.message.contains('\n'), "{problem:?}");
    }
    let Reading { review: Some(review), .. } = reading else {
        assert!(!reading.problems.is_empty(), "nothing, and no word on it");
        return;
    };
    let told = json_ld(&review);
    assert!(!told.contains('<'), "a script could end here: {told}");
    let again = review::read(&value(&told).expect("JSON"), &str::to_owned);
    assert_eq!(json_ld(&again.review.expect("what is told is a review")), told);
});
