//! Names and labels: on one line, without tags, their markup as typed; and nothing in them that a spoiler hides, for it could
//! not be opened there.

use review_card::review::json_ld;
use serde_json::json;

use crate::common::{props_with, read_json, render};

const LEFT_OUT: &str = "a spoiler cannot be opened here; left out";

/// Checks what a title becomes, and whether its author is told.
fn check(cases: &[(&str, &str, bool)]) {
    for (name, expected, told) in cases {
        let reading = read_json(&json!({"name": name}).to_string());
        assert_eq!(reading.review.expect("a review").title, *expected, "{name}");
        let problems: Vec<_> = reading.problems.iter().map(|problem| (&*problem.path, &*problem.message)).collect();
        let expected = [("/name", LEFT_OUT)];
        assert_eq!(problems, if *told { &expected[..] } else { &[] }, "{name}");
    }
}

#[test]
fn what_a_spoiler_hides_is_left_out() {
    check(&[
        ("Why ||HEDIES||", "Why …", true),
        ("Why ||the end|HEDIES||, and how", "Why …, and how", true),
        ("||HEDIES||", "…", true),
        ("The end\n::: spoiler\nHEDIES\n:::", "The end …", true),
        (">!HEDIES!< at last", "… at last", true),
        ("*Why ||HEDIES||* 5 * 3", "Why … 5 * 3", true),
        ("||HE ||DIES|| TODAY||", "…", true),
        ("Why || HEDIES || so", "Why … so", true),
        // In doubt, hidden.
        ("Why ||HEDIES", "Why …", true),
        ("Why >!HEDIES", "Why …", true),
        ("A || B ||HEDIES", "A …", true),
        // What a page folds away, and signs that a host has escaped.
        ("Why <details><summary>it</summary>HEDIES</details> so", "Why … so", true),
        ("A || B <details>HEDIES</details> so", "A …", true),
        ("Why <span class='spoiler'>HEDIES</span> so", "Why … so", true),
        ("Why &gt;!HEDIES!&lt;", "Why …", true),
    ]);
}

#[test]
fn what_hides_nothing_stays_as_typed() {
    for name in [
        "A || B",
        "5 >! 3",
        "Dune||",
        "|| ||",
        "A | B",
        "*batteries not included",
        "*Why* it [works](x) for @[Ana]",
        r"A \||B\|| \* C",
        "::: spoiler",
        "Why <details open onfocus=boom()> matter",
        "<spoiler> as a tag",
    ] {
        check(&[(name, name, false)]);
    }
}

#[test]
fn tags_are_not_shown() {
    check(&[
        ("Review: <em>Dune</em>", "Review: Dune", false),
        ("Review: &lt;em&gt;Dune&lt;/em&gt;", "Review: Dune", false),
        ("<p>Dune</p>\n<p>Part Two</p>", "Dune Part Two", false),
        ("Dune<br>Part Two<br />", "Dune Part Two", false),
        ("a\n\n b", "a b", false),
        ("I <3 it", "I <3 it", false),
        ("She said <sigh>", "She said <sigh>", false),
        ("x < y  and y > z", "x < y  and y > z", false),
    ]);
    // A name of nothing but tags is what they are: without it, all would be lost.
    check(&[("<b>", "<b>", false), ("</script>", "</script>", false), ("&lt;i&gt;", "<i>", false)]);
}

#[test]
fn in_every_name_and_label() {
    let secret = "Safe ||CLOSED||";
    let json = json!({
        "name": secret,
        "sections": [
            {"name": secret, "text": "t"},
            {"text": "t", "spoiler": secret},
            {"text": "t", "spoiler": {"about": secret}},
        ],
        "positiveNotes": [{"name": "n", "spoiler": secret}],
        "reviewRating": [{"reviewAspect": secret, "ratingValue": 3}],
        "itemReviewed": {
            "name": secret, "genre": [secret], "director": secret, "author": {"name": secret},
            "actor": {"actor": {"name": secret}, "characterName": secret}, "image": {"url": "a.jpg", "caption": secret},
            "trailer": {"url": "a.mp4", "name": secret},
        },
        "author": {"name": secret, "worksFor": [secret]},
    });
    let reading = read_json(&json.to_string());
    let review = reading.review.expect("a review");
    let json_ld = json_ld(&review);
    let html = render(props_with(review, |given| given.shown = true));
    assert!(!html.contains("CLOSED") && !json_ld.contains("CLOSED"), "{html} {json_ld}");
    let told = reading.problems.iter().filter(|problem| problem.message == LEFT_OUT).count();
    assert_eq!(told, json.to_string().matches("CLOSED").count(), "{:?}", reading.problems);
    assert_eq!(told, reading.problems.len());
}
