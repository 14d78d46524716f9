//! What the host of the page means for the trailers on it.

use review_card::review;

use super::addresses::{trailers, written};
use crate::common::value;

/// A frame with scripts from the page's own host could lift its sandbox.
#[test]
fn the_pages_own_host_is_not_framed() {
    let json = r#"{"@graph": [{"@id": "film", "@type": "Movie", "name": "F", "trailer": ["https://vimeo.com/1",
        {"url": "https://BLOG.example/w/kkGMgK9ZtnKfYAgnEtQxbv?start=9&x=1"}, "https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv",
        {"embedUrl": "https://blog.example/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv", "url": "https://vimeo.com/2"}]},
        {"@type": "Review", "itemReviewed": {"@id": "film"}}]}"#;
    let reading = review::read_one(&value(json), "", "blog.example", &str::to_owned);
    let found: Vec<String> = trailers(&reading).iter().map(|found| written(&found.player, found.start)).collect();
    assert_eq!(found, ["vimeo 1", "link at 9", "peertube tube.example kkGMgK9ZtnKfYAgnEtQxbv", "vimeo 2"]);
    assert_eq!(trailers(&reading)[1].url, "https://blog.example/w/kkGMgK9ZtnKfYAgnEtQxbv?start=9s");
    let problems: Vec<_> = reading.problems.iter().map(|problem| (&*problem.path, &*problem.message)).collect();
    let told = "a player on the page's own host is not framed; shown as a link";
    assert_eq!(problems, [("/@graph/0/trailer/1/url", told)]);
}

/// Of another host browsers show captions only with a video that is asked for without cookies.
#[test]
fn captions_of_another_host_are_known() {
    for (captions, shared) in
        [("/de.vtt", false), ("https://Blog.example:443/de.vtt", false), ("https://cdn.example/de.vtt", true)]
    {
        let json =
            format!(r#"{{"name": "x", "itemReviewed": {{"trailer": {{"url": "/a.mp4", "caption": {captions:?}}}}}}}"#);
        let absolute = |url: &str| format!("https://blog.example{url}");
        let resolve = |url: &str| if url.starts_with("https:") { url.to_owned() } else { absolute(url) };
        let reading = review::read_one(&value(&json), "", "blog.example", &resolve);
        assert_eq!(trailers(&reading)[0].shared, shared, "{captions}");
    }
}
