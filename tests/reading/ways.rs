//! The ways in which schema.org lets one thing be said, and what falls back to what.

use review_card::review::{Kind, Review};

use crate::common::{read_json, review};

#[test]
fn titles() {
    for (json, title) in [
        (r#"{"name": "a", "headline": "b", "itemReviewed": {"name": "c"}}"#, Some("a")),
        (r#"{"headline": "b", "itemReviewed": {"name": "c"}}"#, Some("b")),
        (r#"{"itemReviewed": {"name": "c"}}"#, Some("c")),
        (r#"{"itemReviewed": "c"}"#, Some("c")),
        (r#"{"itemReviewed": ["c"]}"#, Some("c")),
        (r#"{"itemReviewed": [{"name": "c"}]}"#, Some("c")),
        (r#"{"name": " a\n"}"#, Some("a")),
        (r#"{"name": 1984}"#, Some("1984")),
        (r#"{"name": ["a"]}"#, Some("a")),
        (r#"{"name": {"@language": "en", "@value": "a"}}"#, Some("a")),
        (r#"{"name": "", "headline": null, "itemReviewed": {"name": "c"}}"#, Some("c")),
        (r#"{"name": true, "headline": "b"}"#, Some("b")),
        (r#"{"name": [], "headline": "b"}"#, Some("b")),
        (r#"{"name": "a", "name": "b"}"#, Some("b")),
        (r#"{"name": "  "}"#, None),
        (r#"{"itemReviewed": {}}"#, None),
        (r#"{"reviewBody": "text"}"#, None),
        ("{}", None),
        ("null", None),
        (r#""a""#, None),
        ("1", None),
    ] {
        let reading = read_json(json);
        assert_eq!(reading.review.map(|review| review.title).as_deref(), title, "{json}");
        assert!(title.is_some() || reading.problems.last().is_some_and(|problem| problem.path.is_empty()), "{json}");
    }
}

#[test]
fn kinds() {
    for (json, kind) in [
        ("null", Kind::Film),
        (r#""""#, Kind::Film),
        (r#""Movie""#, Kind::Film),
        (r#""https://schema.org/Movie""#, Kind::Film),
        (r#""http://schema.org/Book""#, Kind::Book),
        (r#"["Book", "Product"]"#, Kind::Book),
        (r#"["Product", "Book"]"#, Kind::Book),
        (r#""TVSeries""#, Kind::Series),
        (r#""TVSeason""#, Kind::Series),
        (r#""TVEpisode""#, Kind::Series),
        (r#""Episode""#, Kind::Series),
        (r#""VideoGame""#, Kind::Game),
        (r#""Game""#, Kind::Game),
        (r#""MusicAlbum""#, Kind::Music),
        (r#""Product""#, Kind::Other),
        (r#""Thing""#, Kind::Other),
        (r#""Restaurant""#, Kind::Other),
    ] {
        let json = format!(r#"{{"itemReviewed": {{"@type": {json}, "name": "x"}}}}"#);
        assert_eq!(review(&json).item.kind, kind, "{json}");
    }
}

/// Each row says the same in several ways.
#[test]
fn many_ways_to_say_one_thing() {
    for ways in [
        &[r#""author": "a""#, r#""author": ["a"]"#, r#""author": {"name": "a"}"#, r#""author": [{"name": ["a"]}]"#][..],
        &[r#""itemReviewed": "i""#, r#""itemReviewed": {"name": "i"}"#, r#""itemReviewed": [{"name": "i"}]"#],
        &[
            r#""itemReviewed": {"image": "u", "director": "d"}"#,
            r#""itemReviewed": {"image": ["u"], "director": ["d"]}"#,
            r#""itemReviewed": {"image": {"url": "u"}, "director": {"name": "d"}}"#,
            r#""itemReviewed": {"image": {"contentUrl": "u"}, "directors": "d"}"#,
            r#""itemReviewed": {"image": [{"url": "u"}, "v"], "director": [{"@type": "Person", "name": "d"}]}"#,
            r#""itemReviewed": [{"image": "u", "director": "d"}]"#,
        ],
        &[
            r#""itemReviewed": {"actor": "a"}"#,
            r#""itemReviewed": {"actors": ["a"]}"#,
            r#""itemReviewed": {"actor": {"actor": "a"}}"#,
            r#""itemReviewed": {"actor": [{"@type": "PerformanceRole", "actor": [{"name": "a"}]}]}"#,
        ],
        &[
            r#""itemReviewed": {"actor": {"actor": "a", "characterName": "c"}}"#,
            r#""itemReviewed": {"actor": {"name": "a", "characterName": ["c"]}}"#,
            r#""itemReviewed": {"actor": {"actor": {"name": "a"}, "roleName": "c"}}"#,
        ],
        &[
            r#""itemReviewed": {"director": {"name": "d", "url": "https://d.example/"}}"#,
            r#""itemReviewed": {"director": {"name": "d", "sameAs": "https://d.example/"}}"#,
            r#""itemReviewed": {"director": {"name": "d", "sameAs": ["https://d.example/", "https://e.example/"]}}"#,
        ],
        &[
            r#""itemReviewed": {"genre": "g", "datePublished": 2025, "duration": "PT1H"}"#,
            r#""itemReviewed": {"genre": ["g"], "dateCreated": "2025", "timeRequired": 60}"#,
        ],
        &[
            r#""reviewBody": "one\n\ntwo""#,
            r#""reviewBody": ["one", "two"]"#,
            r#""reviewBody": "<p>one</p><p>two</p>""#,
        ],
        &[
            r#""reviewBody": "t""#,
            r#""reviewBody": "t", "sections": []"#,
            r#""reviewBody": "t", "sections": [{"name": "Nothing yet"}]"#,
        ],
        &[
            r#""sections": "t""#,
            r#""sections": ["t"]"#,
            r#""sections": {"text": "t"}"#,
            r#""sections": [{"reviewBody": "t"}]"#,
        ],
        &[
            r#""inLanguage": "en""#,
            r#""inLanguage": ["en"]"#,
            r#""inLanguage": {"@type": "Language", "alternateName": "en", "name": "English"}"#,
        ],
        &[
            r#""itemReviewed": {"trailer": "https://vimeo.com/1"}"#,
            r#""itemReviewed": {"trailer": ["https://vimeo.com/1"]}"#,
            r#""itemReviewed": {"trailer": {"@type": "VideoObject", "url": "https://vimeo.com/1"}}"#,
        ],
        &[r#""x": 1"#, r#""sections": []"#, r#""author": null"#, r#""reviewBody": "  ""#, r#""itemReviewed": {}"#],
    ] {
        let read = |way: &str| -> Review { review(&format!(r#"{{"name": "x", {way}}}"#)) };
        for way in ways {
            assert_eq!(read(way), read(ways[0]), "{way} and {}", ways[0]);
        }
    }
}

#[test]
fn sections_and_their_ids() {
    let ids = |json: &str| -> Vec<String> {
        let sections = review(&format!(r#"{{"name": "x", {json}}}"#)).sections;
        sections.into_iter().map(|section| section.id).collect()
    };
    for (json, expected) in [
        (r#""reviewBody": "a""#, &["review"][..]),
        (r#""reviewBody": "a", "sections": [{"text": "b"}]"#, &["section-1"]),
        (r#""sections": [{"id": "x", "text": "a"}, {"text": "b"}]"#, &["x", "section-2"]),
        (r#""sections": [{"id": 7, "text": "a"}, {"open": true}, {"text": "c"}]"#, &["7", "section-2"]),
    ] {
        assert_eq!(ids(json), expected, "{json}");
    }
    // Whatever they are called: a page must be able to tell them apart.
    for json in [
        r#""sections": [{"id": "x", "text": "a"}, {"id": "x", "text": "b"}]"#,
        r#""sections": [{"id": "section-2", "text": "a"}, {"text": "b"}]"#,
        r#""sections": [{"text": "a"}, {"id": "section-1", "text": "b"}]"#,
    ] {
        let ids = ids(json);
        assert!(ids.len() == 2 && ids[0] != ids[1], "{json}: {ids:?}");
    }
}
