//! Trailers, each an address or a `VideoObject` with its files, captions and transcript.

use super::address::Address;
use super::captions::{Captions, captions};
use super::html;
use super::links::TELLING;
use super::player::Player;
use super::reader::Reader;
use super::recognise::{completed, recognise};
use super::value::Value;
use crate::find::lower;
use crate::markup::{Block, Hidden};
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
    let mut found: Vec<(&Value, Found)> = Vec::new();
    let mut none = true;
    for key in &["embedUrl", "contentUrl", "url"] {
        let mut items = Vec::new();
        for item in reader.items_of(node, key) {
            items.push((item, node));
        }
        if *key == "contentUrl" {
            // Other files of the same video stand beside it.
            for file in reader.items_of(node, "encoding") {
                items.push((file, file));
            }
        }
        if *key == "url" && !node.is_object() {
            items.push((node, node));
        }
        let first = found.len();
        for &(item, file) in &items {
            none = false;
            let own = reader.any(item, &["contentUrl", "url"]);
            let format = reader.get(file, "encodingFormat");
            address(reader, own.unwrap_or(item), format, first, &mut found);
        }
        let Some((_, new)) = found.get(first) else { continue };
        // A frame of the page's own origin could undo its sandbox.
        let own = matches!(&new.player, Player::PeerTube(host, _) if *host == reader.own_host);
        if new.player != Player::Link && !own {
            return Some(found.swap_remove(first).1);
        }
    }
    if none {
        reader.wrong_kind(node, "the address of a trailer");
    }
    if found.is_empty() {
        return None;
    }
    let (place, mut link) = found.swap_remove(0);
    let why = match link.player {
        Player::Link => "no player is known for this address; shown as a link",
        _ => "a player on the page's own host is not framed; shown as a link",
    };
    link.player = Player::Link;
    reader.problem(place, why);
    Some(link)
}

/// Adds an address to what was found; to what stands at `first` only as another file.
#[inline(never)]
fn address<'a>(
    reader: &mut Reader<'a>,
    node: &'a Value,
    format: Option<&Value>,
    first: usize,
    found: &mut Vec<(&'a Value, Found)>,
) {
    let Value::Text(text) = node else {
        return reader.wrong_kind(node, "the address of a trailer");
    };
    let Some(url) = reader.address(node, url::media(&completed(&html::decoded(text)))) else { return };
    let (mut player, start) = recognise(&url);
    let format = format.and_then(Value::as_text).filter(|format| format.starts_with("video/"));
    if player == Player::Link
        && format.is_some()
        && let Some(address) = Address::of(&url)
    {
        player = Player::File(lower(address.host));
    }
    let mut files = Vec::new();
    if let Player::File(_) = player {
        files.push(File { url: url.clone(), format });
    }
    match found.get_mut(first) {
        Some((_, found)) => found.files.append(&mut files),
        None => {
            let url = player.page(start).unwrap_or(url);
            found.push((node, Found { player, url, start, files }));
        }
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
