//! Which player an address belongs to, provider by provider: known hosts, known paths, ids of known form.

use super::address::Address;
use super::player::Player;
use crate::text::{after_last, before, contains, is_made_of, lower, split, split_once};

/// Providers that are known by their hosts.
pub enum Site {
    /// Also by the host without cookies.
    YouTube,
    /// Also by its player's host.
    Vimeo,
    /// Also by its player's host.
    Dailymotion,
}

/// The provider that a host belongs to, and whether it is the short one for links that are shared.
pub fn site(host: &str) -> Option<(Site, bool)> {
    let host = lower(host);
    let prefixes = ["www.", "m.", "music.", "gaming.", "player.", "geo.", "touch."];
    let bare = prefixes.iter().find_map(|prefix| host.strip_prefix(prefix)).unwrap_or(&host);
    let known = ["youtube.com", "youtube-nocookie.com", "youtu.be", "vimeo.com", "dailymotion.com", "dai.ly"];
    let place = known.iter().position(|known| *known == bare)?;
    let site = match place {
        0..3 => Site::YouTube,
        3 => Site::Vimeo,
        _ => Site::Dailymotion,
    };
    Some((site, matches!(place, 2 | 5)))
}

/// Who plays what is at an address.
pub fn player(address: &Address<'_>) -> Option<Player> {
    file(address).or_else(|| framed(address, &address.steps()?))
}

#[inline(never)]
fn framed(address: &Address<'_>, steps: &[&str]) -> Option<Player> {
    match site(address.host) {
        Some((Site::YouTube, short)) => youtube(address, steps, short),
        Some((Site::Vimeo, _)) => vimeo(address, steps),
        Some((Site::Dailymotion, short)) => dailymotion(address, steps, short),
        None => peertube(address, steps),
    }
}

#[inline(never)]
fn youtube(address: &Address<'_>, steps: &[&str], short: bool) -> Option<Player> {
    let video = match steps {
        [id] if short => Some(*id),
        [] | ["watch" | "watch_popup"] => address.param("v"),
        ["playlist" | "embed"] => None,
        _ => Some(fits(steps, "watch/@ watch_popup/@ embed/@+ shorts/@+ live/@+ v/@+ e/@+ vi/@+")?.0),
    };
    let is_list = |list: &&str| is_id(list) && matches!(list.len(), 12..=64);
    let list = || address.param("list").filter(is_list).map(|list| Player::YouTubeList(list.to_owned()));
    match video {
        None | Some("videoseries") => list(),
        Some(id) => is_youtube_id(id).then(|| Player::YouTube(id.to_owned())),
    }
}

#[inline(never)]
fn vimeo(address: &Address<'_>, steps: &[&str]) -> Option<Player> {
    let (id, hash) = fits(
        steps,
        "channels/*/@ ondemand/*/@ groups/*/videos/@ album/*/video/@ showcase/*/video/@ manage/videos/@ video/@ @ \
         video/@/# manage/@/# @/#",
    )?;
    let (id, hash) = split_once(id, ":").map_or((id, hash), |(id, hash)| (id, Some(hash)));
    let is_number = !id.is_empty() && id.len() <= 20 && id.bytes().all(|b| b.is_ascii_digit());
    let is_hash = |hash: &&str| matches!(hash.len(), 1..=32) && hash.bytes().all(|b| b.is_ascii_hexdigit());
    let hash = address.param("h").or(hash).filter(is_hash);
    is_number.then(|| Player::Vimeo(id.to_owned(), hash.map(str::to_owned)))
}

#[inline(never)]
fn dailymotion(address: &Address<'_>, steps: &[&str], short: bool) -> Option<Player> {
    let id = match steps {
        [id] if short => *id,
        _ => match fits(steps, "video/@ embed/video/@ swf/video/@") {
            Some((id, _)) => id,
            None => address.param("video")?,
        },
    };
    // Older addresses carry the title after the id.
    let id = before(id, "_");
    let is_dailymotion_id = matches!(id.len(), 1..=24) && is_made_of(id, b"");
    is_dailymotion_id.then(|| Player::Dailymotion(id.to_owned()))
}

/// The id in a path that has one of these forms, and a hash beside it: `@` is the id, `@+` also with more behind it, `#`
/// the hash, and `*` any step.
fn fits<'a>(path: &[&'a str], forms: &'static str) -> Option<(&'a str, Option<&'a str>)> {
    split(forms, " ").find_map(|form| {
        let (mut id, mut hash, mut steps) = ("", None, path.iter());
        for part in split(form, "/") {
            let step = *steps.next()?;
            match part {
                "@" => id = step,
                "@+" => return Some((step, None)),
                "#" => hash = Some(step),
                _ if part == "*" || part == step => {}
                _ => return None,
            }
        }
        steps.next().is_none().then_some((id, hash))
    })
}

/// PeerTube runs on any host and is known by its paths.
#[inline(never)]
fn peertube(address: &Address<'_>, steps: &[&str]) -> Option<Player> {
    let id = before(fits(steps, "w/@ videos/watch/@ videos/embed/@")?.0, ";");
    let is_uuid = is_id(id) && (id.len() == 36 || id.len() == 22 && !contains(id, "-") && !contains(id, "_"));
    // A host of numbers may be written in many ways, and browsers read them as one.
    let host = lower(address.host);
    let end = after_last(&host, b".");
    let is_name = end != host && end.as_bytes().first().is_some_and(u8::is_ascii_alphabetic) && !contains(&host, ":");
    (is_uuid && is_name).then(|| Player::PeerTube(host, id.to_owned()))
}

/// Files are known by their ends.
#[inline(never)]
fn file(address: &Address<'_>) -> Option<Player> {
    let end = after_last(address.path, b".");
    let known =
        end != address.path && ["mp4", "m4v", "webm", "ogv"].iter().any(|known| end.eq_ignore_ascii_case(known));
    (known && site(address.host).is_none()).then(|| Player::File(lower(address.host)))
}

/// Whether it has the form of YouTube's ids.
pub fn is_youtube_id(text: &str) -> bool {
    text.len() == 11 && is_id(text)
}

fn is_id(text: &str) -> bool {
    !text.is_empty() && is_made_of(text, b"_-")
}
