//! The author's check: what a spoiler hides also stands in clear.

use crate::common::read_json;

/// The places that are named, with what is said of them.
fn told(json: &str) -> Vec<(String, String)> {
    let problems = read_json(json).problems.into_iter();
    let leaks = problems.filter(|problem| problem.message.contains("says in clear"));
    leaks.map(|problem| (problem.path, problem.message)).collect()
}

const SECRET: &str = "the ferryman drowned his brother in March";

/// A review with one spoiler, and something else.
fn with(secret: &str, rest: &str) -> Vec<(String, String)> {
    let review = format!(r#"{{"name": "Film", "sections": [{{"text": "So ||the end|{secret}||."}}]}}"#);
    let start = review.replacen(r#""name": "Film""#, rest, 1);
    told(&start)
}

#[test]
fn every_place_in_clear_is_looked_at() {
    for (rest, path) in [
        (format!(r#""name": "How {SECRET}""#), "/name"),
        (format!(r#""name": "Film", "description": "Where {SECRET}.""#), "/description"),
        (format!(r#""name": "Film", "abstract": "First.\n\n> And *{SECRET}*!""#), "/abstract"),
        (
            format!(r#""name": "Film", "itemReviewed": {{"image": {{"url": "a.jpg", "caption": "{SECRET}"}}}}"#),
            "/itemReviewed",
        ),
    ] {
        let told = with(SECRET, &rest);
        assert_eq!(told.len(), 1, "{rest}: {told:?}");
        assert_eq!(told[0].0, path);
        assert!(told[0].1.contains("\"the end\""), "{}", told[0].1);
        assert!(!told[0].1.contains("ferryman"), "the problem repeats it: {}", told[0].1);
    }
    let headings = r#"{"name": "Film", "sections": [{"name": "How the ferryman drowned his brother", "spoiler": true,
        "text": "In the end the ferryman drowned his brother."}]}"#;
    assert_eq!(told(headings)[0].0, "/sections");
    let label =
        r#"{"name": "Film", "abstract": "||the ferryman drowned his brother|Yes: the ferryman drowned his brother||"}"#;
    assert_eq!(told(label)[0].0, "");
}

#[test]
fn a_part_of_the_secret_is_enough_and_other_capitals_and_marks_do_not_matter() {
    for clear in [
        "Here the Ferryman drowned -- his brother.",
        "THE FERRYMAN DROWNED HIS BROTHER",
        "drowned “his brother” in March?",
    ] {
        let clear = clear.replace('"', "");
        assert_eq!(with(SECRET, &format!(r#""name": "Film", "description": "{clear}""#)).len(), 1, "{clear}");
    }
}

#[test]
fn a_short_secret_counts_as_a_whole() {
    let description = |text: &str| format!(r#""name": "Film", "description": "{text}""#);
    assert_eq!(with("Ella survives", &description("Of course Ella survives.")).len(), 1);
    assert_eq!(with("Ella survives", &description("Of course Ella is here.")).len(), 0);
    assert_eq!(with("Aldous", &description("A part for Aldous.")).len(), 1);
    assert_eq!(with("he", &description("Then he came.")).len(), 0);
}

#[test]
fn what_is_hidden_itself_or_says_nothing_is_no_leak() {
    for rest in [
        format!(r#""name": "Film", "description": "So ||{SECRET}||.""#),
        format!(
            r#""name": "Film", "itemReviewed": {{"image": {{"url": "a.jpg", "caption": "{SECRET}", "spoiler": 1}}}}"#
        ),
        r#""name": "Film", "abstract": "In March his brother drowned the ferryman.""#.to_owned(),
    ] {
        assert_eq!(with(SECRET, &rest), [], "{rest}");
    }
    assert_eq!(
        with("it is one of the best of the year", r#""name": "Film", "abstract": "It is one of the best.""#),
        []
    );
    assert_eq!(with(SECRET, r#""name": "Film""#), []);
    // Without a spoiler there is nothing to give away.
    assert_eq!(told(&format!(r#"{{"name": "{SECRET}", "abstract": "{SECRET}"}}"#)), []);
}

#[test]
fn secrets_are_found_wherever_they_stand() {
    for hidden in [
        format!(r#""abstract": "::: spoiler it\n- One\n- {SECRET}\n:::""#),
        format!(r#""positiveNotes": ["||{SECRET}||"]"#),
        format!(r#""abstract": "||outer ||{SECRET}|| end||""#),
        format!(r#""sections": [{{"name": "End", "text": "At last {SECRET}.", "spoiler": true}}]"#),
        format!(r#""itemReviewed": {{"image": {{"url": "a.jpg", "caption": "{SECRET}", "spoiler": true}}}}"#),
        format!(r#""itemReviewed": {{"actor": {{"actor": "Ella", "characterName": "{SECRET}", "spoiler": true}}}}"#),
        format!(r#""itemReviewed": {{"trailer": {{"url": "a.mp4", "name": "{SECRET}", "spoiler": true}}}}"#),
        format!(r#""itemReviewed": {{"trailer": {{"url": "a.mp4", "transcript": "At last ||{SECRET}||."}}}}"#),
        format!(r#""author": {{"name": "Ella", "description": "Knows how ||{SECRET}||."}}"#),
    ] {
        let json = format!(r#"{{"name": "Film", "description": "Where {SECRET}", {hidden}}}"#);
        assert_eq!(told(&json).len(), 1, "{json}: {:?}", told(&json));
    }
}

/// Who calls a film by its long name gives nothing away.
#[test]
fn the_name_of_what_is_reviewed_is_no_secret() {
    let said = |names: &str, hidden: &str, clear: &str| {
        told(&format!(
            r#"{{{names}, "description": "{clear}", "sections": [{{"spoiler": true, "text": "{hidden}"}}]}}"#
        ))
    };
    let long = "Everything Everywhere All at Once";
    let hidden = format!("At the end of {long}, Joy stays.");
    for name in [long, "T"] {
        let names = format!(r#""name": "{name}", "itemReviewed": "{long}""#);
        assert_eq!(said(&names, &hidden, &format!("{long} is a joy.")), [], "{names}");
        let found = said(&names, &hidden, "At the end Joy stays: at the end of Everything.");
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].1.ends_with("says in clear what a spoiler without a label hides"), "{}", found[0].1);
    }
    let headline = r#""name": "How the ferryman drowned his brother", "itemReviewed": "Sense""#;
    assert_eq!(said(headline, "In the end the ferryman drowned his brother.", "A film.").len(), 1);
}
