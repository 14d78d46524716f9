//! Twice as large a review takes about twice as long: to read, to tell as JSON-LD and to check, whatever it is made of.
//!
//! What is measured is the time that this thread had on a processor, so that a busy machine is no slope.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::fmt::Write;
use std::hint::black_box;

use cpu_time::ThreadTime;
use review_card::json;
use review_card::review::{json_ld, read};

/// What a review is made of: its beginning, a part with its number for `~`, what stands between parts, and the end.
type Shape = (&'static str, &'static str, &'static str, &'static str, &'static str);

#[rustfmt::skip] // a table
const SHAPES: &[Shape] = &[
    ("sections", r#"{"name":"x","sections":["#, r#"{"id":"s~","name":"S ~","text":"Text ||~||."}"#, ",", "]}"),
    ("sections with one id", r#"{"name":"x","sections":["#, r#"{"id":"s","text":"t"}"#, ",", "]}"),
    ("sections without text", r#"{"name":"x","sections":["#, r#"{"id":"s~"}"#, ",", "]}"),
    ("keys", r#"{"name":"x","#, r#""key ~":1"#, ",", "}"),
    ("one key", r#"{"name":"x","#, r#""abstract":"~""#, ",", "}"),
    ("slips of keys", r#"{"name":"x","#, r#""positiveNote~":1"#, ",", "}"),
    ("keys of JavaScript", r#"{"name":"x","#, r#""__proto__":{"constructor":~}"#, ",", "}"),
    ("a cast", r#"{"name":"x","itemReviewed":{"actor":["#, r#"{"actor":{"name":"A ~"},"characterName":"C"}"#, ",", "]}}"),
    ("mentions", r#"{"name":"x","itemReviewed":{"actor":["A"]},"abstract":""#, "@[A] and @[B~]. ", "", "\"}"),
    ("authors", r#"{"name":"x","author":["#, r#"{"name":"A ~","description":"B *~*."}"#, ",", "]}"),
    ("ratings", r#"{"name":"x","reviewRating":["#, r#"{"reviewAspect":"A ~","ratingValue":"~/9"}"#, ",", "]}"),
    ("trailers", r#"{"name":"x","itemReviewed":{"trailer":["#, r#""https://vimeo.com/~""#, ",", "]}}"),
    ("genres", r#"{"name":"x","itemReviewed":{"genre":["#, r#""G ~""#, ",", "]}}"),
    ("notes", r#"{"name":"x","positiveNotes":["#, r#""*N* ||~||""#, ",", "]}"),
    ("paragraphs", r#"{"name":"x","abstract":""#, r"P *~* <p>[l](a) &lt;b>\n\n", "", "\"}"),
    ("folds", r#"{"name":"x","abstract":""#, r"<details>F !<3 <p class='spoiler'>[spoiler]~[/spoiler]<script></details>\n\n", "", "\"}"),
    ("lines", r#"{"name":"x","description":["#, r#""L ~""#, ",", "]}"),
    ("reviews", "[", r#"{"@type":"Review","name":"R ~"}"#, ",", "]"),
    ("a graph", r#"{"@graph":["#, r#"{"@id":"~","name":"N","author":{"@id":"x~"}}"#, ",", r#",{"@type":"Review","name":"x"}]}"#),
    ("references", "[", r#"{"@id":"a~","review":{"@id":"a1"},"itemReviewed":{"@id":"a~"}}"#, ",", "]"),
    ("what is no review", r#"{"a":["#, r#"{"b":[~]}"#, ",", "]}"),
];

fn review((_, start, part, between, end): &Shape, count: usize) -> String {
    let mut json = start.to_string();
    for number in 0..count {
        let between = if number > 0 { between } else { "" };
        let _ = write!(json, "{between}{}", part.replace('~', &number.to_string()));
    }
    json + end
}

/// The least of a few times that a review of this size takes.
fn time(shape: &Shape, count: usize) -> u128 {
    let json = review(shape, count);
    let once = || {
        let value = json::value(&json).expect("JSON");
        if let Some(review) = black_box(read(&value, &str::to_owned)).review {
            black_box(json_ld(&review));
        }
        black_box(review_card::check::check(json.as_bytes()));
    };
    let measured = || {
        let start = ThreadTime::now();
        once();
        start.elapsed().as_nanos()
    };
    (0..2).map(|_| measured()).min().unwrap_or_default()
}

#[test]
fn time_doubles_with_the_size() {
    const SMALL: usize = 125;
    for shape in SHAPES {
        // Three doublings: eight times as much work, and 64 times if it were quadratic.
        let slope = || time(shape, 8 * SMALL) * 10 / time(shape, SMALL).max(1);
        let slopes: Vec<u128> = (0..3).map(|_| slope()).collect();
        let slope = slopes.iter().min().unwrap();
        println!("{:22} {}.{} times as long", shape.0, slope / 10, slope % 10);
        assert!(*slope < 200, "{}: eight times as much takes {slopes:?} tenths as long", shape.0);
    }
}
