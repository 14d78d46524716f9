//! Reading is bounded: what is deeper or larger than any review is cut off, and said; and what is cut cannot take long.

use std::fmt::Write;
use std::time::Duration;

use cpu_time::ThreadTime;

use crate::common::{card, read_json};

/// Far more than reading needs on a slow machine, far less than anything but linear time would take.
const BOUND: Duration = Duration::from_secs(10);

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = ThreadTime::now();
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
    let [problem] = reading.problems.as_slice() else { panic!("{:?}", reading.problems) };
    assert!(problem.path == "/abstract" && problem.message.contains("256 kB"), "{problem:?}");
    // Its beginning is there.
    let lead = format!("{:?}", reading.review.expect("a review").lead);
    assert!(lead.len() > 256 << 10, "{}", lead.len());
}

/// What a spoiler hides in a text that is cut off stays hidden, wherever it was to be closed.
#[test]
fn what_is_cut_off_is_still_hidden() {
    let filler = "\\n\\nSEEN and seen again".repeat(13_200);
    for (open, close) in [("||about|", "||"), (">!", "!<"), ("::: spoiler\\n", "\\n:::"), ("<details>", "</details>")] {
        let hidden = format!("{open}CLOSED\\n\\nCLOSED {} CLOSED{close}", "CLOSED\\n\\n".repeat(20_000));
        let json =
            format!(r#"{{"name": "x", "abstract": "First. ||a|| {filler}\\n\\n{hidden}"}}"#).replace("\\\\", "\\");
        assert!(json.len() > 256 << 10);
        let reading = read_json(&json);
        assert!(reading.problems.iter().any(|problem| problem.message.contains("256 kB")), "{:?}", reading.problems);
        let html = card(reading.review.expect("a review"));
        assert!(html.contains("SEEN and seen again") && !html.contains("CLOSED"), "{open}");
    }
}

/// The budget of text may be used up to the last byte: what comes after it is named, whatever it is.
#[test]
fn what_comes_after_the_limit_is_named() {
    let longest = "a".repeat(256 << 10);
    let most = vec![format!(r#""{longest}""#); 15].join(", ");
    for left in (0..60).step_by(4) {
        let text = &longest[left..];
        let json =
            format!(r#"{{"x": [{most}, "{text}"], "headline": "A", "description": "Short.", "author": "Mara"}}"#);
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

/// A hundred problems are more than anybody mends at once; and looking for the place of each takes time.
#[test]
fn many_problems_are_mentioned_once() {
    let wrong = "{}, ".repeat(20_000);
    let reading =
        timed("many problems", || read_json(&format!(r#"{{"name": "x", "contentWarnings": [{wrong} "a"]}}"#)));
    assert_eq!(reading.problems.len(), 101);
    assert!(reading.problems[100].message.contains("more problems"), "{:?}", reading.problems[100]);
    let slips: String = (0..8_000).map(|i| format!(r#""ab{:02}ract{}": 1,"#, i % 97, i / 97)).collect();
    timed("many slips", || read_json(&format!(r#"{{{slips} "name": "x"}}"#)));
}

/// Every section has an id of its own, however many ask for the same.
#[test]
fn many_ids() {
    let sections: String =
        (0..6_000).map(|i| format!(r#"{{"id": "section-{}", "text": "t"}}, {{"text": "t"}},"#, i / 2)).collect();
    let json = format!(r#"{{"name": "x", "sections": [{sections} "t"]}}"#);
    let review = timed("many ids", || read_json(&json)).review.expect("a review");
    let ids: std::collections::HashSet<&str> = review.sections.iter().map(|section| section.id.as_str()).collect();
    assert!(review.sections.len() == 12_001 && ids.len() == review.sections.len(), "{}", ids.len());
}

/// References in circles, and thousands of objects under one name.
#[test]
fn many_references() {
    let same: String =
        (0..5_000).map(|i| format!(r##"{{"@id": "#a", "name": {{"@id": "#a"}}, "x": {i}}},"##)).collect();
    let json = format!(r##"{{"@graph": [{same} {{"@type": "Review", "name": "x", "author": [{{"@id": "#a"}}]}}]}}"##);
    assert_eq!(timed("references", || read_json(&json)).review.expect("a review").title, "x");
    let reviews = r#"{"@type": "Review", "name": "x"},"#.repeat(8_000);
    assert!(timed("many reviews", || read_json(&format!("[{reviews} 1]"))).review.is_some());
}
