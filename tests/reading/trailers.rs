//! Trailers: the forms of a `VideoObject`, and that nothing but a provider and an id gets into a player's address.

use review_card::review::{Beginning, Captions, File, Player, Reading, Trailer, recognise};

use super::addresses::{read_trailer, trailers, written};
use crate::common::value;

fn read(json: &str) -> Reading {
    read_trailer(value(json))
}

fn one(json: &str) -> Trailer {
    let reading = read(json);
    assert_eq!(reading.problems, [], "{json}");
    trailers(&reading).first().expect(json).clone()
}

/// The problems of a trailer, without the beginning of the path that all share.
fn problems(json: &str) -> Vec<String> {
    let problems = read(json).problems.into_iter();
    problems
        .map(|problem| format!("{}: {}", problem.path.trim_start_matches("/itemReviewed/"), problem.message))
        .collect()
}

#[test]
fn a_frame_is_built_of_provider_and_id_alone() {
    let uuid = "9c9de5e8-0a1e-484a-b099-e80766180a6d";
    let youtube = "https://www.youtube-nocookie.com/embed/";
    let api = "rel=0&playsinline=1&enablejsapi=1&autoplay=1&hl=fr&cc_lang_pref=fr";
    for (address, frame) in [
        ("https://youtu.be/0FSwsrFpkbw", format!("{youtube}0FSwsrFpkbw?{api}")),
        (
            "https://www.youtube.com/embed/0FSwsrFpkbw?start=9&origin=x&list=PL0123456789ab",
            format!("{youtube}0FSwsrFpkbw?{api}&start=9"),
        ),
        (
            "https://www.youtube.com/playlist?list=PL0123456789ab&si=x",
            format!("{youtube}videoseries?list=PL0123456789ab&{api}"),
        ),
        ("https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1".to_owned()),
        (
            "https://player.vimeo.com/video/76979871?h=abc&dnt=0#t=1m",
            "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=abc#t=60s".to_owned(),
        ),
        (
            "https://dai.ly/x8abcde?start=12&syndication=x",
            "https://geo.dailymotion.com/player.html?video=x8abcde&autoplay=1&startTime=12".to_owned(),
        ),
        (
            &format!("http://tube.example/w/{uuid}?start=1m&p2p=1"),
            format!("https://tube.example/videos/embed/{uuid}?p2p=0&api=1&autoplay=1&start=60s"),
        ),
    ] {
        let (player, at) = recognise(address);
        let begin = Beginning { at, autoplay: true, language: "fr", captions: None };
        assert_eq!(player.frame(begin).as_deref(), Some(&*frame), "{address}");
        let loaded = frame.replace("&autoplay=1", "");
        assert_eq!(player.frame(Beginning { autoplay: false, ..begin }), Some(loaded), "{address}");
    }
    for address in ["https://cdn.example/trailer.mp4", "https://evil.example/"] {
        assert_eq!(recognise(address).0.frame(Beginning::default()), None, "{address}");
    }
}

#[test]
fn captions_of_a_provider_are_asked_for_by_language() {
    for (url, asks) in [
        ("https://youtu.be/0FSwsrFpkbw", "&hl=fr&cc_lang_pref=pt-BR&cc_load_policy=1"),
        ("https://vimeo.com/76979871", "&texttrack=pt-BR"),
        ("https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv", "&subtitle=pt-BR"),
        ("https://dai.ly/x8abcde", ""),
    ] {
        let trailer = one(&format!(r#"{{"url": "{url}", "caption": {{"inLanguage": "pt-BR"}}}}"#));
        let captions = trailer.captions[0].language.as_deref();
        let frame = trailer.player.frame(Beginning { language: "fr", captions, ..Beginning::default() }).expect(url);
        assert!(frame.ends_with(asks), "{frame}");
    }
    // Only what has the form of a language tag gets into an address.
    for language in ["\"x&autoplay=0\"", "\"\"", "{}", "7", "\"de/../x\"", "\"d\""] {
        let json = format!(r#"{{"url": "https://vimeo.com/1", "caption": {{"inLanguage": {language}}}}}"#);
        assert_eq!(trailers(&read(&json))[0].captions, [], "{language}");
        assert!(!problems(&json).is_empty());
    }
}

#[test]
fn the_link_leads_to_the_providers_page_without_marks_of_who_shared_it() {
    for (address, page) in [
        ("https://youtu.be/0FSwsrFpkbw?si=me&t=65", "https://www.youtube.com/watch?v=0FSwsrFpkbw&t=65s"),
        ("https://www.youtube-nocookie.com/embed/0FSwsrFpkbw", "https://www.youtube.com/watch?v=0FSwsrFpkbw"),
        ("https://www.youtube.com/watch?list=PL0123456789ab", "https://www.youtube.com/playlist?list=PL0123456789ab"),
        ("https://player.vimeo.com/video/1?h=abc#t=30s", "https://vimeo.com/1/abc#t=30s"),
        ("https://geo.dailymotion.com/player.html?video=x1", "https://www.dailymotion.com/video/x1"),
        (
            "https://tube.example/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?start=5",
            "https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv?start=5s",
        ),
        (
            "https://tube.example/w/9c9de5e8-0a1e-484a-b099-e80766180a6d",
            "https://tube.example/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d",
        ),
        ("teaser.mp4", "https://blog.example/reviews/teaser.mp4"),
    ] {
        assert_eq!(one(&format!("{address:?}")).url, page);
    }
}

#[test]
fn forms_of_a_trailer() {
    for (json, expected) in [
        (r#""https://youtu.be/0FSwsrFpkbw""#, "youtube 0FSwsrFpkbw"),
        (r#"["https://vimeo.com/1", null, "https://dai.ly/x"]"#, "vimeo 1, dailymotion x"),
        (r#"{"contentUrl": "https://x.example/a.mp4", "embedUrl": "https://vimeo.com/1"}"#, "vimeo 1"),
        (r#"{"contentUrl": "https://x.example/a.mp4", "url": "https://vimeo.com/1"}"#, "file x.example"),
        (r#"{"embedUrl": "https://player.example/7", "url": "https://vimeo.com/1"}"#, "vimeo 1"),
        (r#"{"embedUrl": "https://player.example/7", "contentUrl": "https://x.example/a.webm"}"#, "file x.example"),
        (r#"{"url": ["https://blog.example/post", "https://player.example/7"]}"#, "link"),
        (r#"{"embedUrl": "", "contentUrl": null, "url": "https://vimeo.com/1"}"#, "vimeo 1"),
        (
            r#"{"@type": "ItemList", "itemListElement": ["https://vimeo.com/1", {"url": "https://vimeo.com/2"}]}"#,
            "vimeo 1, vimeo 2",
        ),
        (r#"{"contentUrl": "https://x.example/video?id=7", "encodingFormat": "video/mp4"}"#, "file x.example"),
        (r#"{"contentUrl": "https://x.example/video?id=7", "encodingFormat": "text/html"}"#, "link"),
        (r#"{"encoding": {"contentUrl": "a.webm"}}"#, "file own"),
        (r#"[]"#, ""),
    ] {
        let reading = read(json);
        let players: Vec<String> = trailers(&reading).iter().map(|found| written(&found.player, found.start)).collect();
        assert_eq!(players.join(", "), expected, "{json}");
        assert_eq!(reading.problems.len(), usize::from(expected == "link"), "{json} {:?}", reading.problems);
    }
}

#[test]
fn several_files_of_one_video() {
    let trailer = one(r#"{"contentUrl": ["a.webm", "a.mp4"], "encodingFormat": null, "name": "Teaser",
            "encoding": [{"contentUrl": "low", "encodingFormat": "video/mp4; codecs=\"avc1\""}, {"url": "b.ogv"}, "c.m4v"]}"#);
    let file = |name: &str, format: Option<&str>| File {
        url: format!("https://blog.example/reviews/{name}"),
        format: format.map(str::to_owned),
    };
    let low = file("low", Some("video/mp4; codecs=\"avc1\""));
    assert_eq!(
        trailer.files,
        [file("a.webm", None), file("a.mp4", None), low, file("b.ogv", None), file("c.m4v", None)]
    );
    assert_eq!((trailer.name.as_deref(), trailer.player.provider()), (Some("Teaser"), ""));
}

#[test]
fn captions_and_transcript_of_a_file() {
    let trailer = one(r#"{"contentUrl": "a.mp4", "transcript": "One.\n\nTwo ||three||.", "caption": [
            "a.vtt?v=2", {"contentUrl": "https://cdn.example/de.VTT", "inLanguage": "de", "name": "Deutsch"},
            {"url": "fr.vtt", "inLanguage": "fr"}]}"#);
    let captions = |url: &str, language: Option<&str>, label: &str| Captions {
        url: Some(url.to_owned()),
        language: language.map(str::to_owned),
        label: label.to_owned(),
    };
    assert_eq!(
        trailer.captions,
        [
            captions("https://blog.example/reviews/a.vtt?v=2", None, ""),
            captions("https://cdn.example/de.VTT", Some("de"), "Deutsch"),
            captions("https://blog.example/reviews/fr.vtt", Some("fr"), "fr"),
        ]
    );
    assert_eq!(trailer.transcript.len(), 2);
}

#[test]
fn what_cannot_be_used_is_said() {
    let wrong = "where the address of a trailer should be; left out";
    let link = "no player is known for this address; shown as a link";
    for (json, expected) in [
        ("7", format!("trailer: a number {wrong}")),
        (r#"{"name": "Teaser"}"#, format!("trailer: an object {wrong}")),
        (r#"{"url": {"about": "x"}}"#, format!("trailer/url: an object {wrong}")),
        (r#"["https://x.example/"]"#, format!("trailer/0: {link}")),
        (r#"{"embedUrl": "https://x.example/", "url": "https://y.example/"}"#, format!("trailer/embedUrl: {link}")),
        (
            r#"{"embedUrl": "javascript:x", "url": "https://vimeo.com/1"}"#,
            "trailer/embedUrl: not an address that can be used: the scheme javascript: is not allowed; left out"
                .to_owned(),
        ),
        (
            r#"{"url": "https://vimeo.com/1", "transcripts": "x"}"#,
            "trailer/transcripts: unknown key \"transcripts\"; did you mean \"transcript\"? It is left out".to_owned(),
        ),
        (
            r#"{"url": "a.mp4", "caption": "a.srt"}"#,
            "trailer/caption: captions that browsers show are WebVTT files (.vtt); left out".to_owned(),
        ),
        (
            r#"{"url": "https://vimeo.com/1", "caption": "a.vtt"}"#,
            "trailer/caption: a provider shows its own captions: give their language as \"inLanguage\"; left out"
                .to_owned(),
        ),
    ] {
        assert_eq!(problems(json), [expected], "{json}");
    }
}

/// A picture on the provider's host would tell it of every reader, before any click.
#[test]
fn a_still_is_the_authors_own() {
    for (url, still) in [
        ("https://youtu.be/0FSwsrFpkbw", "https://i.ytimg.com/vi/0FSwsrFpkbw/hqdefault.jpg"),
        ("https://youtu.be/0FSwsrFpkbw", "https://img.youtube.com/vi/0FSwsrFpkbw/0.jpg"),
        ("https://vimeo.com/1", "https://i.vimeocdn.com/video/1.jpg"),
        ("https://dai.ly/x1", "https://s1.dmcdn.net/v/1.jpg"),
        ("https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv", "https://TUBE.example/lazy-static/thumbnails/1.jpg"),
        ("a.mp4", "https://i.ytimg.com/vi/0FSwsrFpkbw/hqdefault.jpg"),
    ] {
        for form in [format!("{still:?}"), format!("[{still:?}]"), format!(r#"{{"url": {still:?}}}"#)] {
            for key in ["thumbnailUrl", "thumbnail", "image"] {
                let json = format!(r#"{{"url": "{url}", "{key}": {form}}}"#);
                assert_eq!(trailers(&read(&json))[0].still, None, "{json}");
                assert_eq!(problems(&json).len(), 1, "{json}");
            }
        }
    }
    for still in
        ["still.jpg", "https://notytimg.com/a.jpg", "https://ytimg.com.example/a.jpg", "https://cdn.example/a.jpg"]
    {
        let trailer = one(&format!(r#"{{"url": "https://cdn.example/a.mp4", "thumbnailUrl": "{still}"}}"#));
        assert!(trailer.still.is_some_and(|found| found.ends_with(still)));
    }
    assert_eq!(one(r#"{"url": "https://vimeo.com/1"}"#).player, Player::Vimeo("1".to_owned(), None));
}
