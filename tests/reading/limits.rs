//! Reading is bounded: what is deeper or larger than any review is cut off, and said; and what is cut cannot take long.

use std::fmt::Write;
use std::time::{Duration, Instant};

use crate::common::{card, read_json};

/// Far more than reading needs on a slow machine, far less than anything but linear time would take.
const BOUND: Duration = Duration::from_secs(10);

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = work();
    assert!(start.elapsed() < BOUND, "{what} took {:?}", start.elapsed());
    result
}

#[test]
fn depth() {
    let lists = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let objects = |depth: usize, key: &str| format!("{}1{}", format!(r#"{{"{key}":"#).repeat(depth), "}".repeat(depth));
    for inner in [lists(100_000), objects(100_000, "name"), objects(100_000, "itemReviewed"), objects(100_000, "x")] {
        for key in ["abstract", "sections", "reviewRating", "itemReviewed", "author", "inLanguage"] {
            let reading = timed(key, || read_json(&format!(r#"{{"name": "x", "{key}": {inner}}}"#)));
            assert_eq!(reading.review.expect("a review").title, "x");
            assert!(reading.problems.iter().all(|problem| problem.path.len() < 1_000), "{key}");
        }
        assert!(timed("the root", || read_json(&inner)).problems.len() < 100);
    }
}

#[test]
fn length() {
    let text = "A word and ||another|| one. ".repeat(400_000);
    let reading = timed("a long text", || read_json(&format!(r#"{{"name": "x", "abstract": "{text}"}}"#)));
    assert_eq!(reading.review.expect("a review").title, "x");
    assert!(reading.problems.iter().any(|problem| problem.message.contains("too long")), "{:?}", reading.problems);
}

/// The budget of text may be used up to the last byte: what comes after it is named, whatever it is.
#[test]
fn what_comes_after_the_limit_is_named() {
    let longest = "a".repeat(4 << 20);
    for left in (0..60).step_by(4) {
        let text = &longest[left..];
        let json = format!(r#"{{"x": "{text}", "headline": "A", "description": "Short.", "author": "Mara"}}"#);
        let reading = read_json(&json);
        let whole = reading.review.is_some_and(|review| !review.verdict.is_empty() && !review.authors.is_empty());
        assert!(whole || !reading.problems.is_empty(), "{left} bytes left: something is lost silently");
    }
}

#[test]
fn many_values() {
    let mut sections = String::new();
    for i in 0..30_000 {
        let _ = write!(sections, r#"{{"id": "s{i}", "name": "Section {i}", "text": "Text ||{i}||."}},"#);
    }
    let json = format!(r#"{{"name": "x", "sections": [{sections} "last"], "contentWarnings": ["after"]}}"#);
    let reading = timed("many sections", || read_json(&json));
    assert!(!reading.problems.is_empty(), "what does not fit is lost silently");
    assert_eq!(reading.review.expect("a review").title, "x");
}

/// What fits is read whole, and drawn in a time that grows with its length and no faster.
#[test]
fn a_long_review_is_drawn() {
    let paragraph = "Some *words*, ||about|hidden||, [a link](https://example.org/) and @[Ana]. ".repeat(20);
    let text = vec![paragraph; 100].join("\\n\\n");
    let cast: Vec<String> =
        (0..1_000).map(|i| format!(r#"{{"name": "Actor {i}", "url": "https://example.org/{i}"}}"#)).collect();
    let json = format!(r#"{{"name": "x", "abstract": "{text}", "itemReviewed": {{"actor": [{}]}}}}"#, cast.join(","));
    let reading = timed("reading", || read_json(&json));
    let html = timed("drawing", || card(reading.review.expect("a review")));
    assert!(html.len() > 200_000 && !html.contains("hidden|"), "{}", html.len());
}

#[test]
fn many_keys_are_checked_in_time() {
    let keys: String = (0..20_000).map(|i| format!(r#""positiveNotes{i}": 1,"#)).collect();
    let long = "positiveNotes".repeat(10_000);
    timed("many keys", || read_json(&format!(r#"{{{keys} "{long}": 1, "name": "x"}}"#)));
}
