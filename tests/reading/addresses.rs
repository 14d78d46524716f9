//! Which addresses of trailers are recognised, and that a player is never of another host than its address.

use proptest::prelude::*;
use review_card::json::value;
use review_card::review::{self, Beginning, Player, Reading, Trailer, Value, recognise};
use url::Url;

/// The page of the reviews in these tests.
const PAGE: &str = "https://blog.example/reviews/";

/// Makes an address absolute as browsers do, and as the card lets them.
fn resolve(address: &str) -> String {
    Url::parse(PAGE).unwrap().join(address).map_or(address.to_owned(), String::from)
}

/// A player in a word, with the second at which it begins.
pub fn written(player: &Player, start: u32) -> String {
    let player = match player {
        Player::YouTube(id) => format!("youtube {id}"),
        Player::YouTubeList(id) => format!("youtube list {id}"),
        Player::Vimeo(id, None) => format!("vimeo {id}"),
        Player::Vimeo(id, Some(hash)) => format!("vimeo {id} {hash}"),
        Player::Dailymotion(id) => format!("dailymotion {id}"),
        Player::PeerTube(host, id) => format!("peertube {host} {id}"),
        Player::File(host) if host == "blog.example" => "file own".to_owned(),
        Player::File(host) => format!("file {host}"),
        Player::Link => "link".to_owned(),
    };
    if start == 0 { player } else { format!("{player} at {start}") }
}

/// What becomes of a trailer with this value.
pub fn read_trailer(value: Value) -> Reading {
    let item = Value::Object(vec![("trailer".to_owned(), value)]);
    let review = vec![("name".to_owned(), Value::Text("x".to_owned())), ("itemReviewed".to_owned(), item)];
    review::read(&Value::Object(review), &resolve)
}

/// The trailers of a review.
pub fn trailers(reading: &Reading) -> &[Trailer] {
    &reading.review.as_ref().expect("a review").item.trailers
}

/// Addresses as critics paste them, and what they are, which the page tests hold against each engine's own parser.
#[test]
fn pasted_addresses() {
    let table = value(include_str!("addresses.json")).expect("JSON");
    let Value::Object(groups) = table else { panic!("an object") };
    let mut count = 0;
    for (group, rows) in &groups {
        let Value::List(rows) = rows else { panic!("{group}: a list") };
        for row in rows {
            let Value::List(row) = row else { panic!("{group}: a row") };
            let [Value::Text(address), Value::Text(expected)] = &row[..] else { panic!("{group}: two texts") };
            let reading = read_trailer(Value::Text(address.clone()));
            let found = match trailers(&reading) {
                [] => "none".to_owned(),
                [trailer] => written(&trailer.player, trailer.start),
                several => panic!("{several:?}"),
            };
            assert_eq!(found, *expected, "{group}: {address:?}");
            let told = found == "none" || found == "link";
            assert_eq!(reading.problems.len(), usize::from(told), "{group}: {address:?} {:?}", reading.problems);
            for trailer in trailers(&reading) {
                // Ids and embed codes name no host; where only the scheme is missing, browsers would take it for a path.
                match address.contains(['/', '\\']) && !address.starts_with('<') {
                    true if found != "link" && found != "file own" && address.starts_with(char::is_alphabetic) => {
                        let (scheme, _) = address.split_once("//").unwrap_or_default();
                        check_host(
                            &resolve(&[if scheme.is_empty() { "https://" } else { "" }, address].concat()),
                            trailer,
                        );
                    }
                    true => check_host(&resolve(address), trailer),
                    false => {}
                }
            }
            count += 1;
        }
    }
    assert!(count >= 150, "{count} addresses");
}

/// Hosts that belong to the providers.
fn is_of(provider: &str, host: &str) -> bool {
    let domains: &[&str] = match provider {
        "YouTube" => &["youtube.com", "youtube-nocookie.com", "youtu.be"],
        "Vimeo" => &["vimeo.com"],
        "Dailymotion" => &["dailymotion.com", "dai.ly"],
        own => return own == host,
    };
    domains.iter().any(|domain| host == *domain || host.ends_with(&format!(".{domain}")))
}

/// The player is of the very host that a browser finds in the address, and so are its frame and its page.
fn check_host(address: &str, trailer: &Trailer) {
    let provider = trailer.player.provider();
    if let Ok(url) = Url::parse(address)
        && let Some(host) = url.host_str()
    {
        match &trailer.player {
            Player::Link => assert_eq!(Url::parse(&trailer.url).map(String::from), Ok(url.to_string()), "{address}"),
            Player::File(file) => assert_eq!(url.port().map_or(host.into(), |port| format!("{host}:{port}")), *file),
            _ => assert!(is_of(provider, host), "{address} is not at {provider}"),
        }
    }
    if let Some(frame) = trailer.player.frame(Beginning { at: trailer.start, ..Beginning::default() }) {
        let frame = Url::parse(&frame).expect("an address");
        assert_eq!((frame.scheme(), frame.host_str(), frame.port()), ("https", Some(trailer.player.host()), None));
        assert!(is_of(provider, trailer.player.host()), "{frame}");
        assert!(is_of(provider, Url::parse(&trailer.url).expect("an address").host_str().expect("a host")));
    }
}

fn any_address() -> impl Strategy<Value = String> {
    let pieces = [
        "https:",
        "http:",
        "javascript:",
        "data:",
        "//",
        "/",
        "\\",
        "@",
        ":",
        ":443",
        "?",
        "#",
        "&",
        "=",
        ".",
        "..",
        "%2e",
        "%2F",
        "www.",
        "youtube.com",
        "youtu.be",
        "vimeo.com",
        "player.",
        "dai.ly",
        "dailymotion.com",
        "tube.example",
        "evil.example",
        "0x7f.1",
        "1",
        "[::1]",
        "xn--",
        "é",
        "。",
        "\u{ad}",
        "\t",
        "\n",
        " ",
        "\0",
        "watch",
        "?v=",
        "embed/",
        "w/",
        "videos/watch/",
        "video/",
        "attribution_link?u=",
        "consent.youtube.com/m?continue=",
        "0FSwsrFpkbw",
        "76979871",
        "x8abcde",
        "kkGMgK9ZtnKfYAgnEtQxbv",
        ".mp4",
        "<iframe src=\"",
        "\"",
        "&amp;",
    ];
    let made = proptest::collection::vec(prop::sample::select(pieces.to_vec()), 0..10);
    prop_oneof![any::<String>(), made.prop_map(|pieces| pieces.concat())]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_player_is_never_of_another_host_than_the_address(pasted in any_address()) {
        let reading = read_trailer(Value::Text(pasted.clone()));
        for trailer in trailers(&reading) {
            // Embed codes, ids and addresses without a scheme are completed first.
            if !pasted.contains('<') && !pasted.contains('&') && pasted.trim_start().starts_with("http") {
                check_host(&resolve(&pasted), trailer);
            }
            if let Some(frame) = trailer.player.frame(Beginning::default()) {
                let url = Url::parse(&frame);
                prop_assert_eq!(url.map(|url| url.host_str() == Some(trailer.player.host())), Ok(true), "{}", frame);
            }
        }
    }
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
