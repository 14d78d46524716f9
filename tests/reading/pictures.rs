//! Pictures: nothing is asked of a video provider before a click, so none on its host is shown.

use crate::common::read_json;

const TELLING: &str = "a picture on the host of a video provider would tell it of readers before a click; left out";

/// A review with a picture of this kind and address.
fn review(key: &str, address: &str) -> (String, &'static str) {
    match key {
        "poster" => {
            (format!(r#"{{"name": "x", "itemReviewed": {{"image": ["{address}"]}}}}"#), "/itemReviewed/image/0")
        }
        "hidden poster" => (
            format!(r#"{{"name": "x", "itemReviewed": {{"image": {{"url": "{address}", "spoiler": true}}}}}}"#),
            "/itemReviewed/image",
        ),
        "avatar" => (
            format!(r#"{{"name": "x", "author": {{"name": "A", "image": {{"contentUrl": "{address}"}}}}}}"#),
            "/author/image",
        ),
        _ => (
            format!(
                r#"{{"name": "x", "itemReviewed": {{"trailer": {{"url": "a.mp4", "thumbnailUrl": "{address}"}}}}}}"#
            ),
            "/itemReviewed/trailer/thumbnailUrl",
        ),
    }
}

const PLACES: [&str; 4] = ["poster", "hidden poster", "avatar", "still"];

#[test]
fn no_picture_is_asked_of_a_video_provider() {
    for host in [
        "i.ytimg.com",
        "img.youtube.com",
        "www.youtube-nocookie.com",
        "youtu.be",
        "yt3.ggpht.com",
        "yt3.googleusercontent.com",
        "I.vimeocdn.com:443",
        "vimeo.com",
        "s1.dmcdn.net",
        "www.dailymotion.com",
        "dai.ly",
    ] {
        for place in PLACES {
            let (json, path) = review(place, &format!("https://{host}/vi/x/0.jpg"));
            let reading = read_json(&json);
            let problems: Vec<_> = reading.problems.iter().map(|one| (&*one.path, &*one.message)).collect();
            assert_eq!(problems, [(path, TELLING)], "{json}");
            let review = reading.review.expect("a review");
            let drawn = crate::common::card(review);
            assert!(!drawn.contains("0.jpg"), "{place} on {host}: {drawn}");
        }
    }
}

#[test]
fn hosts_that_only_look_like_theirs_are_the_authors_business() {
    for host in ["notytimg.com", "ytimg.com.example", "blogger.googleusercontent.com", "cdn.example", "myvimeo.com"] {
        for place in PLACES {
            let (json, _) = review(place, &format!("https://{host}/0.jpg"));
            assert_eq!(read_json(&json).problems, [], "{json}");
        }
    }
}
