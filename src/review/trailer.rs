//! Trailers: from whatever address a critic pastes to a provider and an id, and from these alone to a player's address.
//!
//! No part of a pasted address is ever copied into a frame but an id of known form and, for PeerTube, a plain host name.

use super::address::Address;
use super::node::Node;
use super::reader::Reader;
use super::value::Value;
use crate::url;

/// A trailer.
#[derive(Debug, Clone, PartialEq)]
pub struct Trailer {
    /// Who plays it.
    pub player: Player,
    /// Where to watch it outside the card.
    pub url: String,
    /// Its name, such as "Teaser".
    pub name: Option<String>,
    /// The author's own picture for it.
    pub still: Option<String>,
    /// Where to begin, in seconds.
    pub start: u32,
}

/// Who plays a trailer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Player {
    /// YouTube, by its eleven-letter id.
    YouTube(String),
    /// Vimeo, by number, and the hash of an unlisted video.
    Vimeo(String, Option<String>),
    /// Dailymotion, by id.
    Dailymotion(String),
    /// A PeerTube host and the id of a video there.
    PeerTube(String, String),
    /// A video file, played by the browser, and the host that it is on.
    File(String),
    /// Not recognised: the card offers the link alone.
    Link,
}

impl Player {
    /// The provider as readers know it; a PeerTube host goes by its own name.
    pub fn provider(&self) -> &str {
        match self {
            Player::YouTube(_) => "YouTube",
            Player::Vimeo(..) => "Vimeo",
            Player::Dailymotion(_) => "Dailymotion",
            Player::PeerTube(host, _) => host,
            Player::File(_) | Player::Link => "",
        }
    }

    /// The host that a click on play contacts.
    pub fn host(&self) -> &str {
        match self {
            Player::YouTube(_) => "www.youtube-nocookie.com",
            Player::Vimeo(..) => "player.vimeo.com",
            Player::Dailymotion(_) => "geo.dailymotion.com",
            Player::PeerTube(host, _) | Player::File(host) => host,
            Player::Link => "",
        }
    }

    /// The address of the player's frame, if it plays in one; it begins at once, as the reader has asked for it.
    pub fn frame(&self, start: u32) -> Option<String> {
        let at = |before: &str, after: &str| match start {
            0 => String::new(),
            seconds => [before, &seconds.to_string(), after].concat(),
        };
        let path = match self {
            Player::YouTube(id) => ["/embed/", id, "?autoplay=1&rel=0", &at("&start=", "")].concat(),
            Player::Vimeo(id, hash) => {
                let hash = hash.as_ref().map(|hash| ["&h=", hash].concat()).unwrap_or_default();
                ["/video/", id, "?dnt=1&autoplay=1", &hash, &at("#t=", "s")].concat()
            }
            Player::Dailymotion(id) => ["/player.html?video=", id, "&autoplay=1", &at("&startTime=", "")].concat(),
            Player::PeerTube(_, id) => ["/videos/embed/", id, "?autoplay=1", &at("&start=", "s")].concat(),
            Player::File(_) | Player::Link => return None,
        };
        Some(["https://", self.host(), &path].concat())
    }
}

/// Reads the trailers of a thing, each an address or a `VideoObject`.
pub fn trailers(reader: &mut Reader, item: &Node) -> Vec<Trailer> {
    let Some(node) = item.get("trailer") else { return Vec::new() };
    node.items().iter().filter_map(|item| trailer(reader, item)).collect()
}

fn trailer(reader: &mut Reader, node: &Node) -> Option<Trailer> {
    let inner = ["embedUrl", "contentUrl", "url"].into_iter().find_map(|key| node.get(key));
    let address = inner.as_ref().unwrap_or(node);
    let Value::Text(text) = address.value() else {
        reader.wrong_kind(address, "the address of a trailer");
        return None;
    };
    let text = text.trim();
    let url = match is_youtube_id(text) && !text.contains('.') {
        true => ["https://www.youtube.com/watch?v=", text].concat(),
        false => reader.address(address, url::media(text))?,
    };
    let (player, start) = recognise(&url);
    if player == Player::Link {
        reader.problem(address, "no player is known for this address; shown as a link");
    }
    let name = reader.text_of(node, &["name"]).filter(|_| node.is_object());
    let still = reader.media_of(node, "thumbnailUrl");
    Some(Trailer { player, url, name, still, start })
}

fn is_youtube_id(text: &str) -> bool {
    text.len() == 11 && is_id(text)
}

fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Finds player and start time of an address; `Link` when nobody is known to play it.
pub fn recognise(address: &str) -> (Player, u32) {
    let Some(address) = Address::of(address) else { return (Player::Link, 0) };
    let start = address.param("t").or_else(|| address.param("start")).and_then(seconds).unwrap_or(0);
    (player(&address).unwrap_or(Player::Link), start)
}

fn player(address: &Address<'_>) -> Option<Player> {
    let mut path = address.path.split('/').filter(|step| !step.is_empty());
    let (first, second, third) = (path.next(), path.next(), path.next());
    let host = address.host.strip_prefix("www.").unwrap_or(&address.host);
    let id = |id: Option<&str>, fits: fn(&str) -> bool| id.filter(|id| fits(id)).map(str::to_owned);
    match host {
        "youtu.be" => id(first, is_youtube_id).map(Player::YouTube),
        "youtube.com" | "m.youtube.com" | "music.youtube.com" | "youtube-nocookie.com" => match first? {
            "watch" => id(address.param("v"), is_youtube_id),
            "embed" | "shorts" | "live" | "v" => id(second, is_youtube_id),
            _ => None,
        }
        .map(Player::YouTube),
        "vimeo.com" | "player.vimeo.com" => {
            let (number, hash) = if first == Some("video") { (second, third) } else { (first, second) };
            let hash = address.param("h").or(hash);
            id(number, is_number).map(|number| Player::Vimeo(number, id(hash, is_id)))
        }
        "dai.ly" => id(first, is_id).map(Player::Dailymotion),
        "dailymotion.com" | "geo.dailymotion.com" => match first? {
            "video" => id(second, is_id),
            "embed" => id(third, is_id),
            _ => id(address.param("video"), is_id),
        }
        .map(Player::Dailymotion),
        _ => peertube_or_file(address, [first, second, third]),
    }
}

/// PeerTube runs on any host and is known by its paths; files are known by their ends.
fn peertube_or_file(address: &Address<'_>, path: [Option<&str>; 3]) -> Option<Player> {
    let id = match path {
        [Some("w"), Some(id), None] | [Some("videos"), Some("watch" | "embed"), Some(id)] => Some(id),
        _ => None,
    };
    let plain_host =
        address.host.contains('.') && address.host.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-');
    if let Some(id) = id.filter(|id| is_id(id) && id.len() >= 20 && plain_host) {
        return Some(Player::PeerTube(address.host.clone(), id.to_owned()));
    }
    let (_, end) = address.path.rsplit_once('.')?;
    ["mp4", "m4v", "webm", "ogv"]
        .iter()
        .any(|known| end.eq_ignore_ascii_case(known))
        .then(|| Player::File(address.host.clone()))
}

/// `171`, `171s`, `2m51s`, `1h2m3s`.
fn seconds(text: &str) -> Option<u32> {
    let (mut total, mut number) = (0u32, 0u32);
    for c in text.chars() {
        let unit = match c {
            'h' => 3600,
            'm' => 60,
            's' => 1,
            _ => {
                number = number.checked_mul(10)?.checked_add(c.to_digit(10)?)?;
                continue;
            }
        };
        total = total.checked_add(number.checked_mul(unit)?)?;
        number = 0;
    }
    total.checked_add(number)
}
