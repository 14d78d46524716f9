//! What an author is told: the place, the slip, the key that was meant.

use crate::common::read_json;

/// Problems as `path: message`, a line for each.
fn told(json: &str) -> String {
    read_json(json).problems.iter().map(|problem| format!("{}: {}\n", problem.path, problem.message)).collect()
}

#[test]
fn paths() {
    for (json, path) in [
        ("[]", ""),
        ("{}", ""),
        (r#"{"name": "x", "description": {}}"#, "/description"),
        (r#"{"name": "x", "abstract": "*open"}"#, "/abstract"),
        (r#"{"name": "x", "reviewBody": "||open"}"#, "/reviewBody"),
        (r#"{"name": "x", "sections": [{"text": "a"}, {"text": "*b"}]}"#, "/sections/1/text"),
        (r#"{"name": "x", "sections": {"text": "a", "name": {}}}"#, "/sections/name"),
        (r#"{"name": "x", "sections": [{"text": "a", "open": 1}]}"#, "/sections/0/open"),
        (
            r#"{"name": "x", "reviewRating": [3, {"reviewAspect": "a", "ratingValue": true}]}"#,
            "/reviewRating/1/ratingValue",
        ),
        (r#"{"name": "x", "reviewRating": {"ratingValue": 1, "bestRating": "b"}}"#, "/reviewRating/bestRating"),
        (r#"{"name": "x", "negativeNotes": ["a", false]}"#, "/negativeNotes/1"),
        (r#"{"name": "x", "contentWarnings": ["a", "b", {}]}"#, "/contentWarnings/2"),
        (r#"{"name": "x", "itemReviewed": {"image": {"url": "data:x"}}}"#, "/itemReviewed/image/url"),
        (r#"{"name": "x", "itemReviewed": {"genre": ["a", {}]}}"#, "/itemReviewed/genre/1"),
        (
            r#"{"name": "x", "itemReviewed": {"director": [{"name": "a", "url": "x:y"}]}}"#,
            "/itemReviewed/director/0/url",
        ),
        (
            r#"{"name": "x", "itemReviewed": {"actor": [{"actor": {"name": true}}]}}"#,
            "/itemReviewed/actor/0/actor/name",
        ),
        (
            r#"{"name": "x", "itemReviewed": {"actor": {"actor": "a", "characterName": {}}}}"#,
            "/itemReviewed/actor/characterName",
        ),
        (
            r#"{"name": "x", "itemReviewed": {"trailer": ["https://youtu.be/0FSwsrFpkbw", {}]}}"#,
            "/itemReviewed/trailer/1",
        ),
        (r#"{"name": "x", "itemReviewed": {"datePublished": "soon"}}"#, "/itemReviewed/datePublished"),
        (r#"{"name": "x", "author": ["a", {"name": "b", "description": "*open"}]}"#, "/author/1/description"),
        (r#"{"name": "x", "author": {"name": "b", "worksFor": [{}]}}"#, "/author/worksFor/0"),
        (r#"{"name": "x", "author": {"name": "b", "sameAs": ["x:y"]}}"#, "/author/sameAs/0"),
    ] {
        let reading = read_json(json);
        let paths: Vec<&str> = reading.problems.iter().map(|problem| problem.path.as_str()).collect();
        assert_eq!(paths, [path], "{json}: {:?}", reading.problems);
    }
}

#[test]
fn slips_of_keys() {
    for (place, key, meant) in [
        ("", "nmae", "name"),
        ("", "Name", "name"),
        ("", "headLine", "headline"),
        ("", "desciption", "description"),
        ("", "abstact", "abstract"),
        ("", "review_body", "reviewBody"),
        ("", "section", "sections"),
        ("", "reviewRatng", "reviewRating"),
        ("", "positivNotes", "positiveNotes"),
        ("", "negativeNote", "negativeNotes"),
        ("", "contentwarnings", "contentWarnings"),
        ("", "itemReveiwed", "itemReviewed"),
        ("", "autor", "author"),
        ("", "datePublised", "datePublished"),
        ("", "inlanguage", "inLanguage"),
        ("/itemReviewed", "imgae", "image"),
        ("/itemReviewed", "gener", "genre"),
        ("/itemReviewed", "durration", "duration"),
        ("/itemReviewed", "Director", "director"),
        ("/itemReviewed", "acter", "actor"),
        ("/itemReviewed", "trailler", "trailer"),
        ("/itemReviewed/image", "captoin", "caption"),
        ("/itemReviewed/image", "heigth", "height"),
        ("/reviewRating", "ratingvalue", "ratingValue"),
        ("/reviewRating", "bestRatng", "bestRating"),
        ("/reviewRating", "reviewaspect", "reviewAspect"),
        ("/sections/0", "txt", "text"),
        ("/sections/0", "opne", "open"),
        ("/itemReviewed/director", "nmae", "name"),
        ("/itemReviewed/director", "sameas", "sameAs"),
        ("/itemReviewed/actor", "charactername", "characterName"),
        ("/itemReviewed/actor/actor", "nmae", "name"),
        ("/author", "worksfor", "worksFor"),
        ("/author", "descripton", "description"),
    ] {
        let extra = |here: &str| if here == place { format!(r#","{key}": null"#) } else { String::new() };
        let json = format!(
            r#"{{"name": "x", "sections": [{{"text": "t"{}}}], "reviewRating": {{"ratingValue": 1{}}},
                "itemReviewed": {{"name": "i", "image": {{"url": "u"{}}}, "director": {{"name": "d"{}}},
                "actor": {{"actor": {{"name": "a"{}}}{}}}{}}}, "author": {{"name": "a"{}}}{}}}"#,
            extra("/sections/0"),
            extra("/reviewRating"),
            extra("/itemReviewed/image"),
            extra("/itemReviewed/director"),
            extra("/itemReviewed/actor/actor"),
            extra("/itemReviewed/actor"),
            extra("/itemReviewed"),
            extra("/author"),
            extra(""),
        );
        assert_eq!(
            told(&json),
            format!("{place}/{key}: unknown key \"{key}\"; did you mean \"{meant}\"? It is left out\n")
        );
    }
}

/// Where there is room for one text, those that come after it are not lost silently.
#[test]
fn lists_where_one_text_should_be() {
    let json = r#"{
        "name": "x", "description": ["One.", "Two."], "abstract": ["One.", "Two."],
        "reviewRating": {"ratingValue": 3, "ratingExplanation": {"@list": ["One.", "Two."]}}
    }"#;
    let first = "a list where one text should be; only the first is shown";
    assert_eq!(told(json), format!("/reviewRating/ratingExplanation: {first}\n/description: {first}\n"));
    assert_eq!(told(r#"{"name": "x", "description": ["One.", " ", null]}"#), "");
}

/// Keys of schema.org that this card has no use for, and keys of nobody: ignored, as promised.
#[test]
fn unknown_keys_are_no_problem() {
    let keys = |keys: &str| keys.split_whitespace().map(|key| format!(r#""{key}": null,"#)).collect::<String>();
    let review = keys(
        "@context @type @id url publisher dateModified dateCreated reviewAspect about image keywords \
         isPartOf mainEntityOfPage thumbnailUrl creator text id myOwn x",
    );
    let item = keys(
        "@type @id url alternateName description aggregateRating review productionCompany countryOfOrigin \
         contentRating musicBy actors directors developer copyrightYear isbn numberOfSeasons partOfSeries \
         brand offers award keywords publisher startDate endDate",
    );
    let person = keys("@type @id givenName familyName jobTitle affiliation gender email alternateName");
    let rating = keys("@type @id ratingCount reviewCount alternateName description url");
    let image = keys("@type @id inLanguage encodingFormat license creditText name description");
    let video = keys("@type uploadDate duration description publisher interactionStatistic inLanguage");
    let json = format!(
        r#"{{{review} "": 1, "name": "x", "reviewRating": {{{rating} "ratingValue": 1}}, "author": {{{person} "name": "a"}},
            "itemReviewed": {{{item} "name": "i", "image": {{{image} "url": "u"}},
            "trailer": {{{video} "url": "https://vimeo.com/1"}}}}}}"#
    );
    assert_eq!(told(&json), "");
}

/// Messages stand in the card of a page under work and in its console, where readers may see them too.
#[test]
fn messages_give_nothing_away() {
    let json = r#"{
        "name": "x", "description": "||CLOSED *a||", "abstract": "::: spoiler\n*CLOSED [b](javascript:CLOSED)\n||CLOSED",
        "sections": [
            {"text": "*CLOSED [link](data:CLOSED)", "spoiler": true, "spoilers": "CLOSED"},
            {"name": "s", "text": "@[CLOSED]", "spoler": true}
        ],
        "itemReviewed": {"image": {"url": "data:CLOSED", "caption": {"x": "CLOSED"}, "spoiler": true}}
    }"#;
    let told = told(json);
    assert!(told.lines().count() >= 5 && !told.contains("CLOSED"), "{told}");
}
