//! From whatever address a critic pastes to a player and its start. What is not recognised is nobody's.

use super::address::{Address, decoded};
use super::html;
use super::player::Player;
use super::providers::{Site, is_youtube_id, player, site};
use crate::text::{before, fill, lower, split_once};

/// What was pasted as an address: entities and embed codes are read, and what is missing in front is added.
#[inline(never)]
pub fn completed(pasted: &str) -> String {
    let text = pasted.trim();
    // An embed code.
    let quoted = |code| {
        let (_, code) = split_once(code, "src=")?;
        let sign = if code.starts_with('"') { "\"" } else { "'" };
        Some(before(split_once(code, sign)?.1, sign).to_owned())
    };
    let mut text = html::to_text(&quoted(text).filter(|_| text.starts_with('<')).unwrap_or_else(|| text.to_owned()));
    if is_youtube_id(&text) {
        text = fill("https://www.youtube.com/watch?v={}", &[&text]);
    } else if site(before(&text, "/")).is_some() {
        text = fill("https://{}", &[&text]);
    }
    text
}

/// Finds player and start time of an address; `Link` when nobody is known to play it.
#[inline(never)]
pub fn recognise(address: &str) -> (Player, u32) {
    let target = Address::of(address).and_then(|address| target(&address));
    let Some(address) = Address::of(target.as_deref().unwrap_or(address)) else { return (Player::Link, 0) };
    let starts = ["t", "start", "startTime", "time_continue"];
    let start = starts.iter().find_map(|key| address.param(key)).and_then(seconds).unwrap_or(0);
    (player(&address).unwrap_or(Player::Link), start)
}

/// Whether a picture there is served by a provider, who would learn of every reader before a click.
pub fn is_providers(address: &str) -> bool {
    #[rustfmt::skip]
    let domains = [
        "ytimg.com", "youtube.com", "youtube-nocookie.com", "youtu.be", "ggpht.com", "yt3.googleusercontent.com",
        "vimeocdn.com", "vimeo.com", "dmcdn.net", "dailymotion.com", "dai.ly",
    ];
    Address::of(address).is_some_and(|address| {
        let within = |rest: &str| rest.is_empty() || rest.ends_with('.');
        let host = lower(address.host);
        domains.iter().any(|domain| host.strip_suffix(domain).is_some_and(within))
    })
}

/// The page that YouTube's own ways to it lead to: those of shared links and of its question about cookies.
#[inline(never)]
fn target(address: &Address<'_>) -> Option<String> {
    let key = match address.path {
        _ if address.is_on("consent.youtube.com") => "continue",
        "attribution_link" if is_youtubes(address) => "u",
        _ => return None,
    };
    let page = decoded(address.param(key)?);
    let page = if page.starts_with('/') { fill("https://www.youtube.com{}", &[&page]) } else { page };
    let leads = Address::of(&page).is_some_and(|address| is_youtubes(&address));
    leads.then_some(page)
}

fn is_youtubes(address: &Address<'_>) -> bool {
    matches!(site(address.host), Some((Site::YouTube, _)))
}

/// `171`, `171s`, `2m51s`, `1h2m3s`, `171.5`.
#[inline(never)]
fn seconds(text: &str) -> Option<u32> {
    let (mut total, mut number) = (0u32, 0u32);
    for byte in before(text, ".").bytes() {
        let unit = match byte {
            b'h' => 3600,
            b'm' => 60,
            b's' => 1,
            b'0'..=b'9' => {
                number = number.checked_mul(10)?.checked_add(u32::from(byte & 15))?;
                continue;
            }
            _ => return None,
        };
        total = total.checked_add(number.checked_mul(unit)?)?;
        number = 0;
    }
    total.checked_add(number)
}
