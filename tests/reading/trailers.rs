//! Trailers: which addresses are recognised, and that nothing but a provider and an id gets into a player's address.

use review_card::review::{Player, recognise};

use crate::common::read_json;

const ID: &str = "0FSwsrFpkbw";

/// A player in a word, with the second at which it begins.
fn written(address: &str) -> String {
    let (player, start) = recognise(address);
    let player = match player {
        Player::YouTube(id) => format!("youtube {id}"),
        Player::Vimeo(id, None) => format!("vimeo {id}"),
        Player::Vimeo(id, Some(hash)) => format!("vimeo {id} {hash}"),
        Player::Dailymotion(id) => format!("dailymotion {id}"),
        Player::PeerTube(host, id) => format!("peertube {host} {id}"),
        Player::File(_) => "file".to_owned(),
        Player::Link => "link".to_owned(),
    };
    if start == 0 { player } else { format!("{player} at {start}") }
}

fn check(cases: &[(&str, &str)]) {
    for (address, expected) in cases {
        assert_eq!(written(address), *expected, "{address}");
    }
}

#[test]
fn youtube() {
    for address in [
        "https://www.youtube.com/watch?v=0FSwsrFpkbw",
        "http://youtube.com/watch?v=0FSwsrFpkbw",
        "HTTPS://WWW.YouTube.COM/watch?v=0FSwsrFpkbw",
        "https://m.youtube.com/watch?v=0FSwsrFpkbw&feature=youtu.be",
        "https://music.youtube.com/watch?v=0FSwsrFpkbw",
        "https://www.youtube.com/watch?list=PL1&v=0FSwsrFpkbw#top",
        "https://youtu.be/0FSwsrFpkbw",
        "https://youtu.be/0FSwsrFpkbw?si=share",
        "https://www.youtube.com/embed/0FSwsrFpkbw",
        "https://www.youtube-nocookie.com/embed/0FSwsrFpkbw?rel=0",
        "https://www.youtube.com/shorts/0FSwsrFpkbw",
        "https://www.youtube.com/live/0FSwsrFpkbw?feature=share",
        "https://www.youtube.com/v/0FSwsrFpkbw",
    ] {
        assert_eq!(written(address), format!("youtube {ID}"), "{address}");
    }
    check(&[
        ("https://youtu.be/0FSwsrFpkbw?t=65", "youtube 0FSwsrFpkbw at 65"),
        ("https://youtu.be/0FSwsrFpkbw?t=1m5s", "youtube 0FSwsrFpkbw at 65"),
        ("https://www.youtube.com/watch?v=0FSwsrFpkbw&t=1h2m3s", "youtube 0FSwsrFpkbw at 3723"),
        ("https://www.youtube.com/watch?v=0FSwsrFpkbw#t=90s", "youtube 0FSwsrFpkbw at 90"),
        ("https://www.youtube.com/embed/0FSwsrFpkbw?start=7", "youtube 0FSwsrFpkbw at 7"),
        ("https://youtu.be/0FSwsrFpkbw?t=soon", "youtube 0FSwsrFpkbw"),
        ("https://youtu.be/0FSwsrFpkbw?t=99999999999999999999", "youtube 0FSwsrFpkbw"),
        ("https://youtu.be/0FSwsrFpkbw?t=4294967295h", "youtube 0FSwsrFpkbw"),
        ("https://www.youtube.com/watch", "link"),
        ("https://www.youtube.com/watch?v=short", "link"),
        ("https://www.youtube.com/watch?v=0FSwsrFpkbw2", "link"),
        ("https://www.youtube.com/watch?v=0FSwsrFpk\"w", "link"),
        ("https://www.youtube.com/watch?v=0FSwsrFpk%2F", "link"),
        ("https://www.youtube.com/results?search_query=0FSwsrFpkbw", "link"),
        ("https://www.youtube.com/@channel", "link"),
        ("https://www.youtube.com/playlist?list=0FSwsrFpkbw", "link"),
        ("https://youtu.be/", "link"),
    ]);
}

#[test]
fn other_providers() {
    check(&[
        ("https://vimeo.com/76979871", "vimeo 76979871"),
        ("https://www.vimeo.com/76979871?share=copy#t=30s", "vimeo 76979871 at 30"),
        ("https://vimeo.com/76979871/abc123def4", "vimeo 76979871 abc123def4"),
        ("https://player.vimeo.com/video/76979871", "vimeo 76979871"),
        ("https://player.vimeo.com/video/76979871?h=abc123def4&dnt=0", "vimeo 76979871 abc123def4"),
        ("https://vimeo.com/76979871/../../evil", "vimeo 76979871"),
        ("https://vimeo.com/watch", "link"),
        ("https://vimeo.com/", "link"),
        ("https://www.dailymotion.com/video/x8abcde", "dailymotion x8abcde"),
        ("https://www.dailymotion.com/embed/video/x8abcde", "dailymotion x8abcde"),
        ("https://dai.ly/x8abcde?start=12", "dailymotion x8abcde at 12"),
        ("https://geo.dailymotion.com/player.html?video=x8abcde", "dailymotion x8abcde"),
        ("https://geo.dailymotion.com/player/xabcd.html?video=x8abcde", "dailymotion x8abcde"),
        ("https://www.dailymotion.com/video/x8abc\"de", "link"),
        ("https://www.dailymotion.com/", "link"),
        (
            "https://tube.example/w/9c9de5e8-0a1e-484a-b099-e80766180a6d?start=1m",
            "peertube tube.example 9c9de5e8-0a1e-484a-b099-e80766180a6d at 60",
        ),
        ("https://Tube.Example/w/kkGMgK9ZtnKfYAgnEtQxbv", "peertube tube.example kkGMgK9ZtnKfYAgnEtQxbv"),
        ("https://tube.example/videos/watch/kkGMgK9ZtnKfYAgnEtQxbv", "peertube tube.example kkGMgK9ZtnKfYAgnEtQxbv"),
        ("https://tube.example/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv", "peertube tube.example kkGMgK9ZtnKfYAgnEtQxbv"),
        ("https://tube.example/w/short", "link"),
        ("https://tube.example/w/p/kkGMgK9ZtnKfYAgnEtQxbv", "link"),
        ("https://localhost/w/kkGMgK9ZtnKfYAgnEtQxbv", "link"),
        ("https://cdn.example/trailer.mp4", "file"),
        ("https://cdn.example/a/trailer.WEBM?x=1#t=5", "file at 5"),
        ("https://cdn.example:8443/trailer.m4v", "file"),
        ("trailers/teaser.ogv", "file"),
        ("https://cdn.example/trailer.mp4.html", "link"),
        ("https://cdn.example/mp4", "link"),
        ("a-page", "link"),
        ("", "link"),
    ]);
}

/// Addresses that bear a provider's name, or its form, and lead elsewhere.
const HOSTILE: &[&str] = &[
    "https://youtube.com.evil.example/embed/0FSwsrFpkbw",
    "https://evil.example/youtube.com/embed/0FSwsrFpkbw",
    "https://evil.example/?https://www.youtube.com/watch?v=0FSwsrFpkbw",
    "https://evil.example/#https://youtu.be/0FSwsrFpkbw",
    "https://notyoutube.com/watch?v=0FSwsrFpkbw",
    "https://youtube.co/watch?v=0FSwsrFpkbw",
    "https://www-youtube.com/watch?v=0FSwsrFpkbw",
    "https://youtube.com@evil.example/watch?v=0FSwsrFpkbw",
    "https://www.youtube.com:pass@evil.example/watch?v=0FSwsrFpkbw",
    "https://evil.example@youtube.com/watch?v=0FSwsrFpkbw",
    "https://www.youtube.com:8443/watch?v=0FSwsrFpkbw",
    "https://youtube.com%2eevil.example/watch?v=0FSwsrFpkbw",
    "https://youtube.com\\@evil.example/watch?v=0FSwsrFpkbw",
    "https:\\\\youtube.com/watch?v=0FSwsrFpkbw",
    "https:youtube.com/watch?v=0FSwsrFpkbw",
    "https://youtubе.com/watch?v=0FSwsrFpkbw",  // a Cyrillic е
    "https://ｙoutube.com/watch?v=0FSwsrFpkbw", // a wide y
    "https://youtube。com/watch?v=0FSwsrFpkbw", // an ideographic full stop
    "https://xn--youtub-4ve.com/watch?v=0FSwsrFpkbw",
    "https://[::1]/watch?v=0FSwsrFpkbw",
    "https:///youtube.com/watch?v=0FSwsrFpkbw",
    "//evil.example/w/kkGMgK9ZtnKfYAgnEtQxbv",
    "javascript://youtube.com/watch?v=0FSwsrFpkbw",
    "javascript:alert(1)//youtu.be/0FSwsrFpkbw",
    "data:text/html,//youtu.be/0FSwsrFpkbw",
    "blob:https://youtube.com/0FSwsrFpkbw",
    "ftp://youtu.be/0FSwsrFpkbw",
    "file:///trailer.mp4",
    "https://player.vimeo.com.evil.example/video/76979871",
    "https://vimeo.com@evil.example/76979871",
    "https://evil.example/vimeo.com/76979871",
    "https://dai.ly.evil.example/x8abcde",
    "https://user@tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv",
    "https://tube.example:9000/w/kkGMgK9ZtnKfYAgnEtQxbv",
    "https://tübe.example/w/kkGMgK9ZtnKfYAgnEtQxbv",
    "https://tube.example\u{0}/w/kkGMgK9ZtnKfYAgnEtQxbv",
    "https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv\"onload",
    "https://tube.example/w\\kkGMgK9ZtnKfYAgnEtQxbv",
];

#[test]
fn hostile_addresses_are_nobodys() {
    for address in HOSTILE {
        assert_eq!(recognise(address).0, Player::Link, "{address}");
    }
}

#[test]
fn a_frame_is_built_of_provider_and_id_alone() {
    let uuid = "9c9de5e8-0a1e-484a-b099-e80766180a6d";
    for (address, frame) in [
        ("https://youtu.be/0FSwsrFpkbw", "https://www.youtube-nocookie.com/embed/0FSwsrFpkbw?autoplay=1&rel=0"),
        (
            "https://www.youtube.com/embed/0FSwsrFpkbw?start=9&enablejsapi=1&origin=x",
            "https://www.youtube-nocookie.com/embed/0FSwsrFpkbw?autoplay=1&rel=0&start=9",
        ),
        ("https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1"),
        (
            "https://player.vimeo.com/video/76979871?h=abc&dnt=0#t=1m",
            "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=abc#t=60s",
        ),
        (
            "https://dai.ly/x8abcde?start=12&syndication=x",
            "https://geo.dailymotion.com/player.html?video=x8abcde&autoplay=1&startTime=12",
        ),
        (
            &format!("http://tube.example/w/{uuid}?start=1m&api=1"),
            &format!("https://tube.example/videos/embed/{uuid}?autoplay=1&start=60s"),
        ),
    ] {
        let (player, start) = recognise(address);
        assert_eq!(player.frame(start).as_deref(), Some(frame), "{address}");
        assert!(frame.starts_with(&format!("https://{}/", player.host())), "{frame} is not at {}", player.host());
    }
    for address in ["https://cdn.example/trailer.mp4", "https://evil.example/"] {
        assert_eq!(recognise(address).0.frame(7), None, "{address}");
    }
}

#[test]
fn trailers_of_a_review() {
    for (json, expected) in [
        (r#""https://youtu.be/0FSwsrFpkbw""#, "youtube 0FSwsrFpkbw"),
        (r#""0FSwsrFpkbw""#, "youtube 0FSwsrFpkbw"),
        (r#"" https://vimeo.com/1\n""#, "vimeo 1"),
        (r#"["https://vimeo.com/1", null, "https://dai.ly/x"]"#, "vimeo 1, dailymotion x"),
        (r#"{"contentUrl": "https://x.example/a.mp4", "embedUrl": "https://vimeo.com/1"}"#, "vimeo 1"),
        (r#"{"url": "https://x.example/a.mp4"}"#, "file"),
        (r#"{"embedUrl": "", "contentUrl": null, "url": "https://vimeo.com/1"}"#, "vimeo 1"),
        (r#"{"name": "Teaser"}"#, ""),
        (r#""javascript:alert(1)""#, ""),
        (r#"[]"#, ""),
    ] {
        let reading = read_json(&format!(r#"{{"name": "x", "itemReviewed": {{"trailer": {json}}}}}"#));
        let trailers = reading.review.expect("a review").item.trailers;
        let players: Vec<String> = trailers.iter().map(|trailer| written(&trailer.url)).collect();
        assert_eq!(players.join(", "), expected, "{json}");
    }
}
