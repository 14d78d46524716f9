//! Files with several reviews, with front matter, and with keys that stand twice.

use super::found;

const THREE: &str = r#"[
{ "@type": "Review", "id": "a b", "name": "A", "datePublished": "soon" },
{ "@type": "UserReview", "id": "b", "name": "B", "reviewBody": "@[Nobody] ||x||", "datePublished": "later" },
{ "@type": "Review", "itemReviewed": { "name": "C" }, "datePublished": "once" }
]"#;

fn lines(found: &[String]) -> Vec<&str> {
    found.iter().map(|found| found.split(':').next().unwrap()).collect()
}

fn one(content: &str, choice: &str) -> Vec<String> {
    let found = review_card::check::check_one(content.as_bytes(), choice);
    found.iter().map(|finding| format!("{}: {}", finding.place, finding.message)).collect()
}

#[test]
fn every_review_of_a_file_is_checked_and_nobody_is_told_to_choose() {
    let found = found(THREE);
    assert_eq!(lines(&found), ["2", "3", "3", "4"], "{found:#?}");
    assert!(!found.iter().any(|found| found.contains("reviews")), "{found:#?}");
    // One alone is what a card shows, with what is said of that.
    assert!(one(r#"{"@type": "UserReview", "name": "A"}"#, "")[0].contains("a reader’s review"));
}

#[test]
fn one_review_can_be_chosen() {
    for (choice, line) in [("a b", "2"), ("b", "3"), ("2", "3"), ("3", "4")] {
        let found = one(THREE, choice);
        assert!(lines(&found).iter().all(|at| *at == line) && !found.is_empty(), "{choice}: {found:#?}");
    }
    assert!(one(THREE, "d")[0].starts_with("2:1: no review has the id or the number \"d\""));
    let page = "<p>\n<script type=application/ld+json>{\"@type\": \"Review\", \"name\": \"A\"}</script>";
    let found = one(page, "a");
    assert!(
        matches!(&found[..], [one] if one.starts_with("1:1: one review can be chosen of a file of JSON")),
        "{found:?}"
    );
}

#[test]
fn front_matter_is_no_json() {
    for start in
        ["---\ntitle: {{ x }}\n---\n", "\u{feff}---\r\na: 1\r\n...\r\n", "+++\na = 1\n+++\n", "---json\n{}\n---\n"]
    {
        let page = format!(
            "{start}A *post*.\n\n<review-card><script type=application/json>\n{{\"name\": \"A\",\n\"url\": 1,\n\"datePublished\": \"soon\"}}</script></review-card>"
        );
        let found = found(&page);
        assert!(matches!(&found[..], [one] if one.starts_with("9:1: not a date")), "{start:?}: {found:?}");
    }
    for (content, told) in [
        ("---\nnot closed\n<p>", "1:1: a page without a review"),
        ("---\n---", "1:1: a page without a review"),
        ("--- {}", "1:2: not JSON"),
        ("-1", "1:1: a number where a review should be"),
    ] {
        let found = found(content);
        assert!(matches!(&found[..], [one] if one.starts_with(told)), "{content:?}: {found:?}");
    }
}

#[test]
fn of_a_key_that_stands_twice_the_author_learns() {
    let told = "the key \"name\" stands here once more: this one counts, and the one before it is lost";
    assert_eq!(found("{\"name\": \"x\",\n \"na\\u006de\": \"y\"}"), [format!("2:2: {told}")]);
    assert_eq!(
        found("/* x */ {\"name\": \"x\", \"author\": [\n{\"name\": \"a\", \"name\": \"b\", \"name\": \"c\"}]}"),
        [format!("2:15: {told}"), format!("2:28: {told}")]
    );
    // In other objects and in other capitals it is another.
    assert_eq!(found("{\"name\": \"x\", \"author\": {\"name\": \"y\"}}"), Vec::<String>::new());
    // In JSON that says nothing of reviews nobody looks for it.
    assert_eq!(
        found("<review-card src=a></review-card><script type=application/ld+json>{\"a\": 1, \"a\": 2}</script>"),
        Vec::<String>::new()
    );
}

/// A template has encoded the JSON twice: what is in it is judged all the same.
#[test]
fn json_that_was_encoded_twice() {
    let found = found(r#""{\"name\": \"A\", \"datePublished\": \"soon\"}""#);
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(found.iter().any(|found| found.starts_with("1:1: JSON that was encoded twice")), "{found:#?}");
    assert!(found.iter().any(|found| found.contains("not a date")), "{found:#?}");
    assert!(super::found(r#""no JSON {""#)[0].contains("a text where a review should be"));
}
