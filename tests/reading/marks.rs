//! A mark like `spoiler` hides what it stands on, wherever it stands; what cannot be hidden is left out, and named.

use serde_json::{Value, json};

use crate::common::{card, read_json};

/// Everything that a review may hold, each text a word of its own.
fn full() -> Value {
    json!({
        "name": "Wtitle", "description": "Wverdict", "abstract": "Wlead", "contentWarnings": ["Wwarning"],
        "sections": [{"name": "Wheading", "text": {"@value": "Wsection"}}, {"text": ["Wsecond", {"@value": "Wthird"}]}],
        "reviewRating": [{"ratingValue": "Wgrade", "ratingExplanation": "Wwhy"}, {"reviewAspect": "Waspect", "ratingValue": "Wscore"}],
        "positiveNotes": {"itemListElement": [{"name": "Wpro"}, {"item": {"name": "Wdeep"}}]},
        "negativeNotes": [{"@value": "Wcon"}, "Wplain"],
        "itemReviewed": {
            "@type": "Movie", "name": "Wthing", "datePublished": {"@value": "1987"}, "duration": {"@value": "PT1H11M"},
            "genre": [{"name": "Wgenre"}], "image": {"url": "Wposter.jpg", "caption": "Wcaption"},
            "director": [{"name": "Wdirector"}], "author": {"name": "Wmaker"},
            "actor": [
                {"actor": {"name": "Wactor", "url": "https://w.example/Wpage"}, "characterName": "Wcharacter"},
                {"@type": "Person", "name": "Wother"},
            ],
            "trailer": [{"name": "Wteaser", "url": "https://vimeo.com/77777", "thumbnailUrl": {"url": "Wstill.jpg"}, "transcript": "Wsaid"}],
        },
        "author": [{
            "name": "Wcritic", "description": {"@value": "Wbio"}, "image": {"url": "Wface.jpg"}, "worksFor": [{"name": "Woutlet"}],
        }],
    })
}

/// The pointers to all objects in a value.
fn objects(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(n, value)| objects(value, &format!("{path}/{n}"), found))
        }
        Value::Object(entries) => {
            found.push(path.to_owned());
            entries.iter().for_each(|(key, value)| objects(value, &format!("{path}/{key}"), found));
        }
        _ => {}
    }
}

/// All texts in a value but those under these keys.
fn words(value: &Value, without: &[&str], found: &mut Vec<String>) {
    match value {
        Value::Array(list) => list.iter().for_each(|value| words(value, &[], found)),
        Value::Object(entries) => {
            let inner = entries.iter().filter(|(key, _)| !without.contains(&key.as_str()) && *key != "@type");
            inner.for_each(|(_, value)| words(value, &[], found));
        }
        Value::String(text) if text == "PT1H11M" => found.push("1 h 11".to_owned()),
        Value::String(text) => found.push(text.trim_end_matches(".jpg").rsplit('/').next().unwrap().to_owned()),
        _ => {}
    }
}

#[test]
fn whatever_is_marked_is_nowhere() {
    let full = full();
    let mut places = Vec::new();
    objects(&full, "", &mut places);
    assert!(places.len() > 20, "{places:?}");
    let all = card(read_json(&full.to_string()).review.expect("a review"));
    for place in places {
        // A name is what readers know a review, a thing and a section by; a rating and an author say nothing of the plot.
        let open: &[&str] = match place.as_str() {
            "" => &["name", "reviewRating", "contentWarnings", "itemReviewed", "author"],
            "/itemReviewed" => &["name"],
            "/sections/0" | "/sections/1" => &["name"],
            _ => &[],
        };
        let mut hidden = Vec::new();
        words(full.pointer(&place).unwrap(), open, &mut hidden);
        if place.is_empty() {
            // Why it is rated so may well say something of it.
            hidden.push("Wwhy".to_owned());
        }
        for key in ["spoiler", "Spoilers", "spoler", "spoilerAlert", "isSpoiler", "contains_spoilers", "＋spoiler"] {
            for mark in [json!(true), json!("the end"), json!({"about": "the end", "level": "minor"}), json!(1)] {
                let mut marked = full.clone();
                marked.pointer_mut(&place).unwrap().as_object_mut().unwrap().insert(key.to_owned(), mark);
                let reading = read_json(&marked.to_string());
                let html = card(reading.review.expect("a review"));
                for word in &hidden {
                    assert!(all.contains(word.as_str()) || word == "Wsaid" || word == "Wpage", "{word} is never shown");
                    assert!(
                        !html.contains(word.as_str()),
                        "{word} is to be seen, though {place} is marked by {key}: {html}"
                    );
                    let told = format!("{:?}", reading.problems);
                    assert!(!told.contains(word.as_str()), "{word} is told: {told}");
                }
                let offered = html.contains("spoiler-toggle");
                assert!(offered || !reading.problems.is_empty(), "{place} is lost silently");
            }
        }
    }
}

/// What says that it is none is none.
#[test]
fn what_is_not_marked_is_shown() {
    let sound = read_json(&full().to_string());
    assert_eq!(sound.problems, []);
    let mut places = Vec::new();
    objects(&full(), "", &mut places);
    for place in places {
        let says_no = [("spoiler", json!(false)), ("spoiler", json!(null)), ("hasSpoilers", json!(false))];
        for (key, mark) in says_no.into_iter().chain([("noSpoilers", json!(true)), ("spoilerFree", json!(true))]) {
            let mut marked = full();
            marked.pointer_mut(&place).unwrap().as_object_mut().unwrap().insert(key.to_owned(), mark);
            assert_eq!(read_json(&marked.to_string()).review, sound.review, "{place}: {key}");
        }
    }
}

/// A mark that a reference leads to counts, too.
#[test]
fn a_mark_behind_a_reference() {
    let json = json!({"@graph": [
        {"@type": "Review", "name": "x", "itemReviewed": {"name": "i", "actor": [{"@id": "#a"}], "image": {"@id": "#b"}}},
        {"@id": "#a", "name": "CLOSED", "spoiler": true},
        {"@id": "#b", "url": "CLOSED.jpg", "spoiler": "the last shot"},
    ]});
    let html = card(read_json(&json.to_string()).review.expect("a review"));
    assert!(!html.contains("CLOSED") && html.contains("the last shot"), "{html}");
}

/// Beside the mark itself, others say nothing.
#[test]
fn the_mark_itself_comes_first() {
    let section = json!({"text": "x", "hasSpoilers": true, "spoiler": {"about": "the end", "level": "minor"}});
    let review = read_json(&json!({"name": "x", "sections": [section]}).to_string()).review.expect("a review");
    let hidden = review.sections[0].spoiler.as_ref().expect("a spoiler");
    assert_eq!((hidden.about.as_deref(), hidden.minor), (Some("the end"), true));
}
