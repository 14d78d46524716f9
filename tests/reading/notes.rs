//! Lists of remarks: pros, cons, content warnings; plain lists, single texts and schema.org's `ItemList`.

use review_card::markup::Inline;

use crate::common::read_json;

/// Checks what becomes of `positiveNotes`, note by note, and the paths of all problems.
fn check(cases: &[(&str, &str, &str)]) {
    for (notes, expected, paths) in cases {
        let reading = read_json(&format!(r#"{{"name": "x", "positiveNotes": {notes}}}"#));
        let notes_read: Vec<String> = reading.review.expect("a review").pros.iter().map(|note| text(note)).collect();
        assert_eq!(notes_read.join(" | "), *expected, "{notes}");
        let paths_read: Vec<&str> = reading.problems.iter().map(|problem| problem.path.as_str()).collect();
        assert_eq!(paths_read.join(" "), *paths, "{notes}: {:?}", reading.problems);
    }
}

fn text(inlines: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Emphasis(content) => format!("*{}*", text(content)),
        Inline::Spoiler(hidden) => format!("||{}||", text(&hidden.content)),
        other => format!("{other:?}"),
    };
    inlines.iter().map(one).collect()
}

#[test]
fn plain_lists() {
    check(&[
        (r#"["One", "Two"]"#, "One | Two", ""),
        (r#""One""#, "One", ""),
        ("42", "42", ""),
        (r#"[{"name": "One"}, {"@value": "Two"}]"#, "One | Two", ""),
        (r#"["One *two*", "||three||"]"#, "One *two* | ||three||", ""),
        ("[]", "", ""),
        ("null", "", ""),
    ]);
}

#[test]
fn what_is_no_text_leaves_no_gap() {
    check(&[
        (r#"["One", null, "", "Two"]"#, "One | Two", ""),
        (r#"["One", {}, true, "Two"]"#, "One | Two", "/positiveNotes/1 /positiveNotes/2"),
        ("true", "", "/positiveNotes"),
        (r#"[["One", "lost"]]"#, "One", "/positiveNotes/0"),
    ]);
}

#[test]
fn item_lists() {
    check(&[
        (
            r#"{"@type": "ItemList", "itemListElement": [
                {"@type": "ListItem", "position": 1, "name": "One"}, {"@type": "ListItem", "position": 2, "name": "Two"}
            ]}"#,
            "One | Two",
            "",
        ),
        (r#"{"@type": "ItemList", "itemListElement": ["One", "Two"]}"#, "One | Two", ""),
        (r#"{"@type": "ItemList", "itemListElement": {"@type": "ListItem", "name": "One"}}"#, "One", ""),
        (r#"{"itemListElement": "One"}"#, "One", ""),
        (r#"{"itemListElement": []}"#, "", ""),
        (r#"{"itemListElement": ["One", {}]}"#, "One", "/positiveNotes/itemListElement/1"),
    ]);
}

#[test]
fn content_warnings() {
    for (json, expected) in [
        (r#"["Rats", "Mice"]"#, "Rats | Mice"),
        (r#""Rats""#, "Rats"),
        (r#"["Rats", {}, null, "Mice"]"#, "Rats | Mice"),
        (r#"{"itemListElement": [{"name": "Rats"}]}"#, "Rats"),
        (r#"["Rats", "||what dies|the *dog*||"]"#, "Rats | ||the *dog*||"),
        ("null", ""),
    ] {
        let reading = read_json(&format!(r#"{{"name": "x", "contentWarnings": {json}}}"#));
        let warnings = reading.review.expect("a review").warnings;
        let warnings: Vec<String> = warnings.iter().map(|warning| text(warning)).collect();
        assert_eq!(warnings.join(" | "), expected, "{json}");
    }
}
