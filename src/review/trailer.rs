//! Trailers, each an address or a `VideoObject` with its files, captions and transcript.

use super::address::Address;
use super::captions::{Captions, captions};
use super::html;
use super::links::TELLING;
use super::player::Player;
use super::reader::Reader;
use super::recognise::{completed, recognise};
use super::value::Value;
use crate::markup::{Block, Hidden};
use crate::text::lower;
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
    /// The same video as files, the author's first choice first, if the browser itself plays it.
    pub files: Vec<File>,
    /// Captions in one or more languages.
    pub captions: Vec<Captions>,
    /// Whether captions come from another host than the page, which browsers allow only with the video's consent.
    pub shared: bool,
    /// What is said in it.
    pub transcript: Vec<Block>,
    /// Set when the trailer is a spoiler.
    pub spoiler: Option<Hidden>,
}

/// A video file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Where it is.
    pub url: String,
    /// What it is, such as `video/webm`, if the author says.
    pub format: Option<String>,
}

const KEYS: &[&str] =
    &["embedUrl", "contentUrl", "url", "encoding", "name", "thumbnailUrl", "caption", "transcript", "inLanguage"];

/// Reads the trailers of a thing, each an address or a `VideoObject`.
pub fn trailers<'a>(reader: &mut Reader<'a>, item: &'a Value) -> Vec<Trailer> {
    // Plugins that know no trailers say that a film has a video, or is the subject of one.
    let is_video = |reader: &Reader<'a>, item| reader.is_a(item, "VideoObject");
    let subject = |reader: &Reader<'a>| {
        let about = reader.get(item, "subjectOf")?;
        reader.items(about).any(|item| is_video(reader, item)).then_some(about)
    };
    let given = reader.any(item, &["trailer", "video"]);
    let mut trailers = Vec::new();
    let Some(node) = given.or_else(|| subject(reader)) else { return trailers };
    for item in reader.items(node) {
        if (given.is_some() || is_video(reader, item))
            && let Some(trailer) = trailer(reader, item)
        {
            trailers.push(trailer);
        }
    }
    trailers
}

#[inline(never)]
fn trailer<'a>(reader: &mut Reader<'a>, node: &'a Value) -> Option<Trailer> {
    reader.check_keys(node, KEYS);
    let Found { player, url, start, files } = find(reader, node)?;
    let captions = captions(reader, node, !files.is_empty());
    Some(Trailer {
        spoiler: reader.hidden(node),
        name: reader.text_of(node, &["name"]),
        still: still(reader, node, &player),
        transcript: reader.blocks_of(node, &["transcript"]),
        shared: captions.iter().filter_map(|captions| captions.url.as_deref()).any(|url| {
            // A browser shows those of another host only with a video that is asked for as they are.
            Address::of(url).is_none_or(|address| !address.is_on(reader.own_host))
        }),
        player,
        url,
        start,
        files,
        captions,
    })
}

/// What an address turned out to be.
struct Found {
    player: Player,
    url: String,
    start: u32,
    files: Vec<File>,
}

/// The best of a trailer's addresses: the first with a player; else the first that can be a link.
#[inline(never)]
fn find<'a>(reader: &mut Reader<'a>, node: &'a Value) -> Option<Found> {
    let mut link = None;
    let mut none = true;
    for key in &["embedUrl", "contentUrl", "url"] {
        let mut found = None;
        for item in reader.items_of(node, key) {
            none = false;
            address(reader, item, node, &mut found);
        }
        if *key == "contentUrl" {
            // Other files of the same video stand beside it.
            for file in reader.items_of(node, "encoding") {
                none = false;
                address(reader, file, file, &mut found);
            }
        }
        if *key == "url" && !node.is_object() {
            none = false;
            address(reader, node, node, &mut found);
        }
        let Some((place, found)) = found else { continue };
        let why = match &found.player {
            Player::Link => "no player is known for this address; shown as a link",
            // A frame of the page's own origin could undo its sandbox.
            Player::PeerTube(host, _) if *host == reader.own_host => {
                "a player on the page's own host is not framed; shown as a link"
            }
            _ => return Some(found),
        };
        if link.is_none() {
            link = Some((place, why, found));
        }
    }
    if none {
        reader.wrong_kind(node, "the address of a trailer");
    }
    let (place, why, found) = link?;
    reader.problem(place, why);
    Some(Found { player: Player::Link, ..found })
}

/// Takes the address of an item, whose format `file` tells; when one was found already, only as another file of it.
#[inline(never)]
fn address<'a>(reader: &mut Reader<'a>, item: &'a Value, file: &'a Value, found: &mut Option<(&'a Value, Found)>) {
    let node = reader.any(item, &["contentUrl", "url"]).unwrap_or(item);
    let Value::Text(text) = node else {
        return reader.wrong_kind(node, "the address of a trailer");
    };
    let Some(url) = reader.address(node, url::media(&completed(&html::decoded(text)))) else { return };
    let (mut player, start) = recognise(&url);
    let format =
        reader.get(file, "encodingFormat").and_then(Value::as_text).filter(|format| format.starts_with("video/"));
    if player == Player::Link
        && format.is_some()
        && let Some(address) = Address::of(&url)
    {
        player = Player::File(lower(address.host));
    }
    let file = matches!(player, Player::File(_)).then(|| File { url: url.clone(), format });
    let (_, found) = found.get_or_insert_with(|| {
        let url = player.page(start).unwrap_or(url);
        (node, Found { player, url, start, files: Vec::new() })
    });
    if let Some(file) = file {
        found.files.push(file);
    }
}

/// The author's own picture. PeerTube's hosts are known by their videos alone.
#[inline(never)]
fn still<'a>(reader: &mut Reader<'a>, node: &'a Value, player: &Player) -> Option<String> {
    let place = reader.any(node, &["thumbnailUrl", "thumbnail", "image"])?;
    let still = reader.media(reader.items(place).next()?)?;
    let on_peer_tube = matches!(player, Player::PeerTube(..));
    let theirs = on_peer_tube && Address::of(&still).is_some_and(|address| address.is_on(player.host()));
    if theirs {
        reader.problem(place, TELLING);
    }
    (!theirs).then_some(still)
}
