//! What is marked as a spoiler in the JSON itself: in doubt, hidden.

use review_card::review::Hidden;

use crate::common::read_json;

/// `-` for what is shown, `hidden` or `hidden: about`.
fn written(hidden: Option<&Hidden>) -> String {
    match hidden {
        None => "-".to_owned(),
        Some(Hidden { about: None, .. }) => "hidden".to_owned(),
        Some(Hidden { about: Some(about), .. }) => format!("hidden: {about}"),
    }
}

/// Checks a mark on a section and on an image, and whether its author is told of it.
fn check(cases: &[(&str, &str, bool)]) {
    for (mark, expected, told) in cases {
        let reading = read_json(&format!(
            r#"{{"name": "x", "sections": {{"text": "t", {mark}}}, "itemReviewed": {{"image": {{"url": "u", {mark}}}}}}}"#
        ));
        let review = reading.review.expect("a review");
        assert_eq!(written(review.sections[0].spoiler.as_ref()), *expected, "section, {mark}");
        let poster = review.item.poster.expect("a poster");
        assert_eq!(written(poster.spoiler.as_ref()), *expected, "image, {mark}");
        let paths: Vec<&str> = reading.problems.iter().map(|problem| problem.path.as_str()).collect();
        let of_both = |part: &str| paths.iter().any(|path| path.starts_with(part));
        assert_eq!(of_both("/sections"), *told, "section, {mark}: {:?}", reading.problems);
        assert_eq!(of_both("/itemReviewed/image"), *told, "image, {mark}: {:?}", reading.problems);
    }
}

#[test]
fn said_as_it_should_be() {
    check(&[
        (r#""open": true"#, "-", false),
        (r#""spoiler": true"#, "hidden", false),
        (r#""spoiler": false"#, "-", false),
        (r#""spoiler": null"#, "-", false),
        (r#""spoiler": " the ending ""#, "hidden: the ending", false),
        (r#""spoiler": {"about": "the ending", "level": "minor"}"#, "hidden: the ending", false),
        (r#""spoiler": {"about": "the ending"}"#, "hidden: the ending", false),
        (r#""spoiler": {"level": "major"}"#, "hidden", false),
        (r#""spoiler": {}"#, "hidden", false),
    ]);
}

#[test]
fn said_in_another_way() {
    check(&[
        (r#""spoiler": """#, "hidden", false),
        (r#""spoiler": 0"#, "hidden", true),
        (r#""spoiler": 1"#, "hidden", true),
        (r#""spoiler": ["the ending"]"#, "hidden", true),
        (r#""spoiler": {"about": ["the ending"]}"#, "hidden", false),
        (r#""spoilers": true"#, "hidden", true),
        (r#""Spoiler": true"#, "hidden", true),
        (r#""SPOILER": "the ending""#, "hidden: the ending", true),
        (r#""spoler": true"#, "hidden", true),
        (r#""spolier": "the ending""#, "hidden: the ending", true),
        (r#""spoilerAlert": true"#, "hidden", true),
        (r#""spoiler-about": "the ending""#, "hidden: the ending", true),
        (r#""spoiler": false, "spoilers": true"#, "hidden", true),
        (r#""spoilers": false"#, "-", false),
        (r#""boiler": true"#, "-", false),
    ]);
}

/// Numbers follow the order of reading, so that what a page hears of is the same with every visit.
#[test]
fn numbers_follow_the_order_of_reading() {
    let review = crate::common::review(
        r#"{
            "name": "x", "description": "||2||", "abstract": "||3 >!4!<|| ||5||",
            "sections": [{"text": "||7||", "spoiler": true}, {"text": "::: spoiler\n8\n:::"}],
            "itemReviewed": {"image": {"url": "u", "spoiler": true}}
        }"#,
    );
    assert_eq!(review.item.poster.and_then(|poster| poster.spoiler).map(|hidden| hidden.id), Some(1));
    assert_eq!(review.sections[0].spoiler.as_ref().map(|hidden| hidden.id), Some(6));
    let text = format!("{:?} {:?} {:?}", review.verdict, review.lead, review.sections);
    for id in [2, 3, 4, 5, 7, 8] {
        // Each spoiler of the texts holds its own number as its text.
        let after = text.split_once(&format!("id: {id}, ")).map(|(_, after)| after);
        let inner = after.and_then(|after| after.split_once("Text(\"")).map(|(_, text)| text);
        assert!(inner.is_some_and(|text| text.starts_with(&id.to_string())), "{id}: {text}");
    }
}

/// The one link of a person is at the first mention that readers see without opening anything.
#[test]
fn a_mention_in_a_hidden_section_takes_no_link() {
    let review = crate::common::review(
        r#"{
            "name": "x", "itemReviewed": {"actor": {"name": "Ana", "url": "https://ana.example/"}},
            "sections": [{"text": "@[Ana]", "spoiler": true}, {"text": "@[Ana]"}, {"text": "@[Ana]"}]
        }"#,
    );
    let links = |index: usize| format!("{:?}", review.sections[index].text).contains("https://ana.example/");
    assert!(links(1) && !links(2), "{:?}", review.sections);
}
