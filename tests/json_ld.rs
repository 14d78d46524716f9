//! JSON-LD out of a review: what it says, what it keeps to itself, and that it is read again as the same review.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::fs;
use std::path::Path;

use common::{read_json, review};
use review_card::markup::{open_line, open_text};
use review_card::review::{Problem, Rating, Review, Score, json_ld, lacks};
use serde_json::{Value, json};

/// What is written of a review that is given as JSON.
fn written(json: &Value) -> Value {
    serde_json::from_str(&json_ld(&review(&json.to_string()))).expect("what is written is JSON")
}

fn fixtures() -> Vec<(String, Review)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reviews");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let paths = paths.filter(|path| path.extension().is_some_and(|end| end == "json"));
    let read = |path: &Path| Some((path.display().to_string(), read_json(&fs::read_to_string(path).unwrap()).review?));
    paths.filter_map(|path| read(&path)).collect()
}

#[test]
fn everything_has_its_place_in_schema_org() {
    let review = json!({
        "name": "Fireworks", "description": "A *quiet* [film](https://example.org/) that ||how it ends|is not||.",
        "abstract": "One.\n\n- a\n- b", "inLanguage": "en", "datePublished": "2025-06-08",
        "sections": [{"name": "Story", "text": "Eve (@[Ana])."}, {"name": "Ending", "text": "CLOSED", "spoiler": true}],
        "reviewRating": [{"ratingValue": "3.50", "bestRating": 5, "ratingExplanation": "*Long*, ||then|short||."}, {"reviewAspect": "Plot", "ratingValue": "83%"}],
        "positiveNotes": ["Fights"], "contentWarnings": ["Blood"],
        "itemReviewed": {
            "@type": ["Thing", "https://schema.org/TVEpisode"], "name": "Ballerina", "duration": "PT2H5M", "genre": ["A", "B"],
            "datePublished": "2025", "image": {"url": "https://x.example/b.jpg", "caption": "Eve", "width": 600, "height": 900},
            "director": "Len", "creator": "Shay", "actor": [{"actor": {"name": "Ana", "url": "https://a.example/"}, "characterName": "Eve"}, "Ian"],
            "sameAs": "https://encyclopedia.example/Ballerina", "trailer": {"name": "Teaser", "url": "https://youtu.be/0FSwsrFpkbw"},
        },
        "author": {"name": "Mara", "description": "Writes.", "image": "https://x.example/m.jpg", "worksFor": "The Reel"},
    });
    assert_eq!(
        written(&review),
        json!({
            "@context": "https://schema.org", "@type": "Review", "name": "Fireworks",
            "description": "A quiet film that ….", "abstract": "One.\n\n- a\n- b", "reviewBody": "Story\n\nEve (Ana).",
            "reviewRating": [
                {"@type": "Rating", "ratingValue": "3.50", "worstRating": "0", "bestRating": "5", "ratingExplanation": "Long, …."},
                {"@type": "Rating", "reviewAspect": "Plot", "ratingValue": "83%"},
            ],
            "positiveNotes": {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "name": "Fights"}]},
            "itemReviewed": {
                "@type": "TVEpisode", "name": "Ballerina", "datePublished": "2025", "duration": "PT125M", "genre": ["A", "B"],
                "image": {"@type": "ImageObject", "url": "https://x.example/b.jpg", "caption": "Eve", "width": "600", "height": "900"},
                "director": [{"@type": "Person", "name": "Len"}], "author": [{"@type": "Person", "name": "Shay"}],
                "actor": [
                    {
                        "@type": "PerformanceRole", "characterName": "Eve",
                        "actor": {"@type": "Person", "name": "Ana", "url": "https://a.example/"},
                    },
                    {"@type": "Person", "name": "Ian"},
                ],
                "sameAs": ["https://encyclopedia.example/Ballerina"], "trailer": ["https://www.youtube.com/watch?v=0FSwsrFpkbw"],
            },
            "author": [{
                "@type": "Person", "name": "Mara", "description": "Writes.", "image": "https://x.example/m.jpg",
                "worksFor": [{"@type": "Organization", "name": "The Reel"}],
            }],
            "datePublished": "2025-06-08", "inLanguage": "en",
        })
    );
}

#[test]
fn a_season_is_of_its_series() {
    let item = json!({
        "@type": "TVEpisode", "name": "Pilot", "partOfSeries": "Lost", "partOfSeason": {"name": "Season 1"},
        "seasonNumber": 1, "episodeNumber": "2",
    });
    assert_eq!(
        written(&json!({"itemReviewed": item}))["itemReviewed"],
        json!({
            "@type": "TVEpisode", "name": "Pilot", "partOfSeries": {"@type": "CreativeWorkSeries", "name": "Lost"},
        })
    );
}

#[test]
fn one_rating_that_is_left_stands_alone() {
    let rating = |json| written(&json!({"name": "x", "reviewRating": json}))["reviewRating"].clone();
    let two = json!({"@type": "Rating", "ratingValue": "2", "worstRating": "0", "bestRating": "5"});
    assert_eq!(rating(json!([2, {"reviewAspect": "Vague", "ratingValue": 3, "bestRating": "five"}])), two);
    assert_eq!(rating(json!({"ratingValue": 3, "bestRating": "five"})), Value::Null);
}

#[test]
fn nothing_that_a_spoiler_hides_is_written() {
    for (name, review) in fixtures() {
        let text = json_ld(&review);
        assert!(!text.contains("CLOSED") && !text.contains("closed.jpg"), "{name}: {text}");
        assert!(!text.contains('<'), "{name}: {text}");
    }
}

/// Spoilers apart, and what schema.org has no word for: sections are one text, and a trailer is its address.
fn told(review: &Review) -> impl PartialEq + std::fmt::Debug + use<> {
    let mut item = review.item.clone();
    item.poster = item.poster.filter(|poster| poster.spoiler.is_none());
    item.cast.retain(|role| role.spoiler.is_none());
    item.part_of.iter_mut().for_each(|parts| parts.truncate(1));
    let trailers = std::mem::take(&mut item.trailers).into_iter().filter(|trailer| trailer.spoiler.is_none());
    let trailers: Vec<String> = trailers.map(|trailer| trailer.url).collect();
    let lines = |lines: &[Vec<_>]| lines.iter().map(|line| open_line(line)).collect::<Vec<_>>();
    let authors: Vec<_> = review.authors.iter().map(|author| (author.clone(), open_text(&author.bio))).collect();
    let authors: Vec<_> = authors.into_iter().map(|(a, bio)| (a.person, bio, a.avatar, a.outlets)).collect();
    let texts = (open_line(&review.verdict), open_text(&review.lead), lines(&review.pros), lines(&review.cons));
    // A number on a scale that nobody knows is kept to oneself.
    let known = |rating: &&Rating| !matches!(&rating.score, Score::Words(words) if words.parse::<f64>().is_ok());
    let ratings: Vec<_> = review.ratings.iter().filter(known).cloned().collect();
    let ratings: Vec<_> = ratings.into_iter().map(|r| (r.aspect, r.score, open_line(&r.explanation))).collect();
    let rest = (review.title.clone(), ratings, review.published, review.language.clone());
    (rest, texts, item, trailers, authors)
}

#[test]
fn what_is_written_is_read_again_as_the_same_review() {
    for (name, review) in fixtures() {
        let text = json_ld(&review);
        let again = read_json(&text);
        let problems: Vec<Problem> = again.problems.into_iter().filter(|p| !p.message.contains("shown as")).collect();
        assert_eq!(problems, [], "{name}: {text}");
        let again = again.review.expect(&name);
        assert_eq!(told(&again), told(&review), "{name}: {text}");
        assert_eq!(json_ld(&again), text, "{name}");
    }
}

#[test]
fn signs_of_markup_and_html_stay_signs() {
    for odd in [
        "*not em*",
        "\\\\",
        "a || b || c",
        ">!x!<",
        "[a](b)",
        "@[Ana]",
        "- no item",
        "> no quote",
        "::: no spoiler",
        ":::",
        "&amp;lt; <b>bold</b>",
        "I <3 AT&T",
        "</script>",
        "• no item",
        "a\nb\n- c",
        "\\*",
        "`",
        "1 * 2 * 3",
        "!<",
        "** x",
    ] {
        // As an author would have to write it to be shown just so.
        let typed: String =
            odd.chars().map(|c| if c.is_ascii_punctuation() { format!("\\{c}") } else { c.to_string() }).collect();
        let before =
            review(&json!({"name": odd, "description": typed, "abstract": typed, "reviewBody": typed}).to_string());
        let text = json_ld(&before);
        let after = review(&text);
        assert_eq!(json_ld(&after), text, "{odd}");
        assert_eq!(told(&after), told(&before), "{odd}");
    }
}

#[test]
fn what_search_engines_miss_is_named() {
    let missing = |json: Value| -> Vec<String> {
        lacks(&review(&json.to_string())).into_iter().map(|problem| problem.message).collect()
    };
    let whole = json!({"author": "A", "reviewRating": 3, "itemReviewed": {"name": "B"}});
    assert_eq!(missing(whole.clone()), Vec::<String>::new());
    for (key, value, word) in [
        ("author", json!(null), "an author"),
        ("reviewRating", json!(null), "reviewRating"),
        ("reviewRating", json!("See it big"), "reviewRating"),
        ("reviewRating", json!([{"reviewAspect": "Plot", "ratingValue": 3}]), "reviewRating"),
        ("itemReviewed", json!({"@type": "Thing", "name": "B"}), "type"),
    ] {
        let mut less = whole.clone();
        less[key] = value;
        assert!(matches!(&missing(less)[..], [one] if one.contains(word)), "{key}");
    }
    assert_eq!(missing(json!({"name": "x"})).len(), 3);
}

/// Where a link ends with a gap, so does the text that it ends; readers of texts take that off.
#[test]
fn a_gap_at_the_end_of_a_block_is_none_of_the_text() {
    for text in ["a [b \n](https://b.example/)", "- [b \n](https://b.example/)\n- c", "[b \n](https://b.example/)\n\nc"]
    {
        let told = json_ld(&review(&json!({"name": "x", "description": text, "abstract": text}).to_string()));
        assert_eq!(json_ld(&review(&told)), told, "{text}");
    }
}
