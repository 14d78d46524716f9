//! What the card makes of its properties: open or closed, level, language, problems. What it makes of reviews stands in
//! `tests/reviews`.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::rc::Rc;

use common::html::{Element, elements, text};
use common::{props, props_with, render, review};
use review_card::components::{CardProps, Given};
use review_card::review::Problem;
use review_card::words::words;

const REVIEW: &str = r#"{"name": "T", "reviewBody": "B", "sections": [{"name": "S", "text": "Text."}], "author": "A"}"#;

/// A card with some of what it is given changed.
fn with(json: &str, change: impl FnOnce(&mut Given)) -> String {
    render(props_with(review(json), change))
}

fn attribute<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    element.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

/// The value of an attribute of the element that is this part; `-` without the attribute.
fn of_part(html: &str, part: &str, name: &str) -> String {
    let elements = elements(html);
    let element = elements.iter().find(|element| attribute(element, "part") == Some(part));
    attribute(element.unwrap_or_else(|| panic!("no {part} in {html}")), name).unwrap_or("-").to_owned()
}

#[test]
fn open_and_closed() {
    let open = with(REVIEW, |_| ());
    assert_eq!(of_part(&open, "card", "data-open"), "");
    assert_eq!(of_part(&open, "toggle", "aria-expanded"), "true");
    assert_eq!(of_part(&open, "body", "hidden"), "-");
    let closed = render(CardProps { open: false, ..props(review(REVIEW)) });
    assert_eq!(of_part(&closed, "card", "data-open"), "-");
    assert_eq!(of_part(&closed, "toggle", "aria-expanded"), "false");
    assert_ne!(of_part(&closed, "body", "hidden"), "-");
    // What is folded is found by a search engine, and printed, all the same.
    assert!(text(&closed).contains("Text."));
}

#[test]
fn only_what_can_be_opened_has_a_button() {
    for (json, has_button) in [
        (r#"{"name": "T"}"#, false),
        (r#"{"name": "T", "description": "V", "reviewRating": 3, "contentWarnings": "W", "author": "A"}"#, false),
        (r#"{"name": "T", "abstract": "L"}"#, true),
        (r#"{"name": "T", "reviewBody": "B"}"#, true),
        (r#"{"name": "T", "sections": "S"}"#, true),
        (r#"{"name": "T", "positiveNotes": "P"}"#, true),
        (r#"{"name": "T", "negativeNotes": "N"}"#, true),
        (r#"{"name": "T", "author": {"name": "A", "description": "B"}}"#, true),
        (r#"{"name": "T", "author": {"name": "A", "worksFor": "O"}}"#, true),
        (r#"{"name": "T", "itemReviewed": {"trailer": "https://vimeo.com/1"}}"#, true),
    ] {
        assert_eq!(with(json, |_| ()).contains(r#"part="toggle""#), has_button, "{json}");
    }
}

#[test]
fn headings() {
    for (level, title, section) in
        [(1, "h1", "h2"), (2, "h2", "h3"), (5, "h5", "h6"), (6, "h6", "h6"), (255, "h6", "h6")]
    {
        let html = with(REVIEW, |given| given.heading = level);
        let elements = elements(&html);
        let headings = elements.iter().filter(|element| element.name.starts_with('h') && element.name.len() == 2);
        let names: Vec<&str> = headings.map(|element| element.name.as_str()).collect();
        assert_eq!(names, [title, section], "{level}");
    }
}

/// What little a review has that cannot be unfolded is seen.
#[test]
fn an_author_without_a_body() {
    let body = |author: &str| {
        let html = with(&format!(r#"{{"name": "T", "description": "V", "author": {author}}}"#), |_| ());
        (of_part(&html, "body", "hidden"), html.contains(r#"part="author""#), html.contains("marit.example"))
    };
    assert_eq!(body(r#""A""#), ("until-found".to_owned(), false, false));
    assert_eq!(body(r#"{"name": "A", "url": "https://marit.example/"}"#), ("-".to_owned(), true, true));
    assert_eq!(body(r#"{"name": "A", "image": "https://marit.example/a.png"}"#), ("-".to_owned(), true, true));
}

#[test]
fn initials() {
    for (name, initials) in [
        ("Dev Harrowgate", "DH"),
        ("Cher", "C"),
        ("\"Weird Al\" Yankovic", "WY"),
        ("“Élodie” (Bø)", "ÉB"),
        ("مريم الحكيم", "م\u{200c}ا"),
    ] {
        let json = serde_json::json!({"name": "T", "abstract": "L", "author": name}).to_string();
        let html = with(&json, |_| ());
        assert!(html.contains(&format!("<span>{initials}</span>")), "{name}: {html}");
    }
}

/// The card's words are in its language, the author's texts are marked where theirs is another.
#[test]
fn languages() {
    for (own, review, of_card, of_title, dir) in [
        ("en", "", "en", "-", "-"),
        ("en", "en-GB", "en", "-", "ltr"),
        ("de", "en", "de", "en", "ltr"),
        ("en", "ar", "en", "ar", "rtl"),
        ("ar", "ar-EG", "ar", "-", "rtl"),
    ] {
        let json = format!(r#"{{"name": "T", "abstract": "L", "inLanguage": "{review}"}}"#);
        let html = with(&json, |given| given.words = words(own));
        assert!(text(&html).contains(words(own).close()), "{own}: {html}");
        assert_eq!(of_part(&html, "card", "lang"), of_card, "{own}, {review}");
        assert_eq!(of_part(&html, "card", "dir"), dir, "{own}, {review}");
        let spoiler = with(&json.replace("\"L\"", "\"||L||\""), |given| given.words = words(own));
        let marked = spoiler.matches(&format!(r#"<span class="action" lang="{own}""#)).count();
        assert_eq!(marked, if of_title == "-" { 0 } else { 2 }, "{own}, {review}: {spoiler}");
        for part in ["title", "lead"] {
            assert_eq!(of_part(&html, part, "lang"), of_title, "{part}: {own}, {review}");
        }
    }
}

#[test]
fn problems_are_shown_to_the_author_alone() {
    let problem = Problem { path: "/x/1".to_owned(), message: "a <b> message".to_owned() };
    for (there_are, debug, shown) in
        [(false, false, false), (false, true, false), (true, false, false), (true, true, true)]
    {
        let html = with(REVIEW, |given| {
            given.problems = if there_are { Rc::new([problem.clone()]) } else { Rc::new([]) };
            given.debug = debug;
        });
        assert_eq!(html.contains(r#"part="notice""#), shown, "{there_are}, {debug}");
        assert_eq!(text(&html).contains("/x/1 a <b> message"), shown, "{html}");
    }
}

/// Labels lead to what is there, and nothing has the same name twice.
#[test]
fn references_lead_somewhere() {
    let html = with(REVIEW, |_| ())
        + &with(r#"{"name": "T", "sections": [{"name": "a", "text": "b", "spoiler": true}]}"#, |_| ());
    for card in html.split_inclusive("</article>") {
        let elements = elements(card);
        let ids: Vec<&str> = elements.iter().filter_map(|element| attribute(element, "id")).collect();
        for (index, id) in ids.iter().enumerate() {
            assert!(!ids[..index].contains(id), "{id} is there twice");
        }
        for name in ["aria-labelledby", "aria-controls", "aria-describedby"] {
            for target in elements.iter().filter_map(|element| attribute(element, name)) {
                assert!(ids.contains(&target), "{name} leads to {target}, which is not there");
            }
        }
    }
}

/// What stands beside the kind of review, and the image's description where there is none.
#[test]
fn what_is_reviewed_is_named() {
    let season = r#""@type": "TVSeason", "partOfSeries": {"name": "Lost"}, "name""#;
    for (review, item, named, image) in [
        ("T", r#""name": "Dune""#, "Dune", "Poster of Dune"),
        ("Dune", r#""name": "Dune""#, "", "Poster of Dune"),
        ("T", r#""@type": "Book", "name": "Dune""#, "Dune", "Cover of Dune"),
        ("T", r#""@type": "VideoGame""#, "", "Cover of T"),
        ("T", r#""@type": "Play", "name": "Dune""#, "Dune", "Dune"),
        ("T", &format!(r#"{season}: "Season 2""#), "Lost – Season 2", "Poster of Season 2"),
        ("Season 2", &format!(r#"{season}: "Season 2""#), "Lost", "Poster of Season 2"),
        ("T", &format!(r#"{season}: """#), "Lost", "Poster of T"),
        // Who is told in a title needs not be told again.
        ("T", &format!(r#"{season}: "Lost: Season 2""#), "Lost: Season 2", "Poster of Lost: Season 2"),
        ("Lost for good", &format!(r#"{season}: "Season 2""#), "Season 2", "Poster of Season 2"),
        ("T", r#""name": "Dune", "partOfSeries": "Lost""#, "Dune", "Poster of Dune"),
    ] {
        let json = format!(r#"{{"name": "{review}", "itemReviewed": {{"image": "a.jpg", {item}}}}}"#);
        let html = with(&json, |_| ());
        let (_, kicker) = html.split_once(r#"class="kicker""#).expect("a kicker");
        let cite = kicker.split_once("<cite").map(|(_, cite)| text(&format!("<cite{cite}")));
        let cite = cite.unwrap_or_default();
        assert!(cite.starts_with(named) && cite.is_empty() == named.is_empty(), "{json}: {cite}");
        assert_eq!(of_part(&html, "poster", "alt"), image, "{json}");
    }
}

/// What stands in one line is parted where it is copied or read out, and not to the eye alone.
#[test]
fn gaps_between_words() {
    let json = r#"{"name": "T", "author": ["Ann Lee", {"name": "Bo Diaz", "worksFor": ["The Lamp", "Row F"]}],
        "contentWarnings": ["Storms", "Loneliness"], "itemReviewed": {"name": "I", "genre": ["Drama", "Mystery"],
        "director": ["Mara Vance", "Cy Twom"], "actor": [{"actor": "Piet Holm", "characterName": "The other"}, "Ada Marsh"]}}"#;
    let said = text(&with(json, |_| ()));
    for gap in [
        "By Ann Lee Bo Diaz",
        "Drama Mystery",
        "Mara Vance Cy Twom",
        "Piet Holm as The other Ada Marsh",
        "Writes for The Lamp Row F",
        "Content warnings Storms Loneliness",
    ] {
        assert!(said.contains(gap), "{gap}: {said}");
    }
}
