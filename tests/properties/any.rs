//! Any JSON at all, most of it made of the keys and values that readers look for.

use proptest::prelude::*;
use review_card::review::json_ld;
use serde_json::{Map, Value, json};

use crate::common::html::elements;
use crate::common::{card, read_json};

const KEYS: &str = "
    name headline description abstract reviewBody text sections id open spoiler spoilers about level
    reviewRating ratingValue bestRating worstRating reviewAspect positiveNotes negativeNotes itemListElement
    contentWarnings itemReviewed @type @graph image url contentUrl embedUrl caption width height
    datePublished duration genre director actor characterName creator sameAs trailer thumbnailUrl author
    worksFor inLanguage nmae other
";

#[rustfmt::skip] // a line for each would hide them
const TEXTS: &[&str] = &[
    "", " ", "\n", "x", "Ana", "Movie", "Review", "Book", "3.5/5", "11/5", "83 %", "B+", "2025-06-08", "2025-02-31",
    "PT2H5M", "600", "en", "ar", "a *b* **c**", "*a", "||a||", "||b|a||", ">!a!<", "||a", "::: spoiler b\na\n:::",
    "- a\n- b", "> a", "@[Ana]", "[a](https://example.org/)", "[a](javascript:a)", "<p>a</p><script>b</script>",
    "</3", "&amp;", "\" onload=\"x", "<img src=x onerror=x>", "https://example.org/a?b=\"c\"", "http://example.org",
    "mailto:a@example.org", "//example.org/a", "../a.jpg", "javascript:alert(1)", " java\tscript:alert(1)",
    "JAVASCRIPT:a", "data:text/html,a", "vbscript:a", "blob:a", "0FSwsrFpkbw", "https://youtu.be/0FSwsrFpkbw?t=5",
    "https://vimeo.com/1", "https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv", "https://example.org/a.mp4",
    "\u{0}\u{202e}\u{feff}", "🎬",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![4 => prop::sample::select(TEXTS).prop_map(str::to_owned), 1 => any::<String>()]
}

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        8 => text().prop_map(Value::from),
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::from),
        1 => (-10i64..200).prop_map(Value::from),
        1 => any::<u64>().prop_map(Value::from),
        1 => (-1.0..200.0).prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
    ]
}

fn key() -> impl Strategy<Value = String> {
    let known: Vec<&str> = KEYS.split_whitespace().chain([""]).collect();
    prop_oneof![9 => prop::sample::select(known).prop_map(str::to_owned), 1 => any::<String>()]
}

fn value() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(4, 48, 8, |inner| {
        prop_oneof![
            1 => prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            3 => prop::collection::vec((key(), inner), 0..8)
                .prop_map(|entries| Value::from(entries.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// Something with a name, so that it is drawn.
pub fn review() -> impl Strategy<Value = Value> {
    let entries = |most| prop::collection::vec((key(), value()), 0..most);
    (entries(12), entries(8)).prop_map(|(review, item)| {
        let mut review: Map<_, _> = review.into_iter().collect();
        review.insert("itemReviewed".into(), item.into_iter().collect::<Map<_, _>>().into());
        review.insert("headline".into(), json!("A review"));
        Value::from(review)
    })
}

/// What addresses are made of, and what is put into them to get past a check.
#[rustfmt::skip] // a line for each would hide them
const ADDRESS_PIECES: &[&str] = &[
    "java", "script:", "JavaScript:", "data:", "text/html,", "vbscript:", "blob:", "https:", "http:", "mailto:", "file:",
    "//", "/", "\\", "..", ":", "@", "?", "#", "a", "example.org", "é", "%0a", "&#58;", "\t", "\n", "\r", " ", "\u{0}",
    "\u{1f}", "\u{a0}", "\u{200b}", "(", ")", "<", "\"",
];

fn address() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(ADDRESS_PIECES), 1..7).prop_map(|pieces| pieces.concat())
}

/// A review with one address in every place that takes any.
fn review_with(address: &str) -> Value {
    let person = json!({"name": "Ana", "url": address, "image": address, "worksFor": {"name": "o", "sameAs": address}});
    json!({
        "name": "x", "abstract": format!("[a]({address}) [b](<{address}>) @[Ana]"), "author": person,
        "itemReviewed": {
            "image": {"url": address}, "director": {"name": "d", "sameAs": [address]}, "actor": person,
            "trailer": [address, {"contentUrl": address, "thumbnailUrl": address}],
        },
    })
}

const ELEMENTS: &str = "
    a article aside b bdi blockquote br button cite code dd details div dl dt em figcaption figure footer h2 h3
    header i img input label li p path rect section span strong summary svg time ul
";

const ATTRIBUTES: &str = "
    alt checked name value aria-controls aria-describedby aria-disabled aria-expanded aria-hidden aria-label aria-labelledby aria-pressed class
    d data-open
    datetime decoding dir height hidden href id lang loading open part preserveAspectRatio rel role src type
    value viewBox width
";

fn allows(list: &str, name: &str) -> bool {
    list.split_whitespace().any(|allowed| allowed == name)
}

/// Whether a browser that follows the address stays with documents and media: no script, no data.
fn is_harmless(address: &str) -> bool {
    let base = url::Url::parse("https://page.example/reviews/").unwrap();
    // What a browser cannot read it does not follow.
    base.join(address).map_or(true, |url| ["https", "http", "mailto"].contains(&url.scheme()))
}

fn assert_harmless(html: &str) {
    for element in elements(html) {
        assert!(allows(ELEMENTS, &element.name), "<{}> in {html}", element.name);
        for (name, value) in element.attributes {
            assert!(allows(ATTRIBUTES, &name), "{name} in {html}");
            if name == "href" || name == "src" {
                assert!(is_harmless(&value), "{name}={value:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(crate::config())]

    #[test]
    fn any_json_is_read(json in prop_oneof![value(), review()]) {
        let text = json.to_string();
        let reading = read_json(&text);
        for problem in &reading.problems {
            assert!(json.pointer(&problem.path).is_some(), "{problem:?} in {text}");
            assert!(!problem.message.is_empty() && !problem.message.contains('\n'), "{problem:?}");
        }
        assert!(reading.review.is_some() || !reading.problems.is_empty(), "nothing, and no word on it: {text}");
        assert_eq!(reading, read_json(&text));
    }

    #[test]
    fn any_review_is_drawn_harmlessly(json in review()) {
        let review = read_json(&json.to_string()).review.expect("a review has a headline");
        let html = card(review.clone());
        assert_harmless(&html);
        assert_eq!(html, card(review));
    }

    #[test]
    fn any_review_is_told_as_json_ld(json in review()) {
        let review = read_json(&json.to_string()).review.expect("a review has a headline");
        let told = json_ld(&review);
        assert!(!told.contains("<"), "{told}");
        let again = read_json(&told).review.expect("what is written is a review");
        assert_eq!(json_ld(&again), told, "{json}");
    }

    #[test]
    fn any_address_is_harmless(address in address()) {
        let review = read_json(&review_with(&address).to_string()).review.expect("a review has a name");
        assert_harmless(&card(review));
    }
}
