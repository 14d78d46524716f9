//! Which work a review is about: what a reader says of one must hold for all reviews of it, and for no other.

use crate::common::review;

fn work(item: &str) -> String {
    review(&format!(r#"{{"name": "A review", "itemReviewed": {item}}}"#)).work()
}

#[test]
fn kind_title_and_year() {
    assert_eq!(work(r#"{"@type": "Movie", "name": "Dune", "datePublished": "2021"}"#), "film | Dune | 2021");
    assert_eq!(work(r#"{"name": "Dune", "datePublished": "2021-09-15"}"#), "film | Dune | 2021");
    assert_eq!(work(r#"{"@type": "Book", "name": "Dune", "datePublished": "1965"}"#), "book | Dune | 1965");
    let different = ["2021", "1984"].map(|year| work(&format!(r#"{{"name": "Dune", "datePublished": "{year}"}}"#)));
    assert_ne!(different[0], different[1]);
}

#[test]
fn an_episode_is_one_of_its_series_and_season() {
    let pilot =
        |rest: &str| work(&format!(r#"{{"@type": "TVEpisode", "name": "Pilot", "datePublished": "2004" {rest}}}"#));
    let lost = pilot(r#", "partOfSeries": {"name": "Lost"}, "episodeNumber": 1"#);
    assert_eq!(lost, "series | Pilot | 2004 | Lost | 1");
    assert_ne!(lost, pilot(r#", "partOfSeries": {"name": "House"}, "episodeNumber": 1"#));
    let season = |number: u8| {
        work(&format!(r#"{{"@type": "TVSeason", "name": "Ferry", "datePublished": "2020", "seasonNumber": {number}}}"#))
    };
    assert_ne!(season(1), season(2));
}

/// Two may have the same name: without more to go by they are taken for two.
#[test]
fn in_doubt_two_reviews_are_about_two_works() {
    let title = |review_title: &str, item: &str| {
        review(&format!(r#"{{"name": "{review_title}", "itemReviewed": {item}}}"#)).work()
    };
    let nameless = r#"{"name": "Dune"}"#;
    assert_ne!(title("Sand", nameless), title("More sand", nameless));
    assert_eq!(title("Sand", nameless), title("Sand", nameless));
    let pilot = r#"{"@type": "TVEpisode", "name": "Pilot", "datePublished": "2004"}"#;
    assert_ne!(title("An island", pilot), title("A hospital", pilot));
}

#[test]
fn a_review_without_an_item_is_about_what_its_title_says() {
    assert_eq!(review(r#"{"name": "Dune"}"#).work(), "film | Dune |  | Dune");
}
