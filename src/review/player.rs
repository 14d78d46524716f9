//! Who plays a trailer, and the addresses that are made for it: of a known host and an id of known form, of nothing else.

use super::decimal::Decimal;
use crate::find::{fill, holds};

/// Who plays a trailer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Player {
    /// YouTube, by its eleven-letter id.
    YouTube(String),
    /// A list of videos on YouTube.
    YouTubeList(String),
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

/// How a player begins.
#[derive(Debug, Clone, Copy, Default)]
pub struct Beginning<'a> {
    /// At which second.
    pub at: u32,
    /// Whether at once, as the reader has asked for it.
    pub plays: bool,
    /// The language of the player's own words.
    pub language: &'a str,
    /// The language of the captions that are wanted.
    pub captions: Option<&'a str>,
}

impl Player {
    /// The provider as readers know it; a PeerTube host goes by its own name.
    pub fn provider(&self) -> &str {
        match self {
            Player::YouTube(_) | Player::YouTubeList(_) => "YouTube",
            Player::Vimeo(..) => "Vimeo",
            Player::Dailymotion(_) => "Dailymotion",
            Player::PeerTube(host, _) => host,
            Player::File(_) | Player::Link => "",
        }
    }

    /// The host that a click on play contacts.
    pub fn host(&self) -> &str {
        match self {
            Player::YouTube(_) | Player::YouTubeList(_) => "www.youtube-nocookie.com",
            Player::Vimeo(..) => "player.vimeo.com",
            Player::Dailymotion(_) => "geo.dailymotion.com",
            Player::PeerTube(host, _) | Player::File(host) => host,
            Player::Link => "",
        }
    }

    /// The address of the player's frame, if it plays in one.
    ///
    /// `enablejsapi` and `api` let the player say that it is there. Without `p2p=0` PeerTube would contact the other
    /// people who watch.
    pub fn frame(&self, begin: Beginning<'_>) -> Option<String> {
        let mut url = fill("https://{}", &[self.host()]);
        let captions = begin.captions.unwrap_or("");
        let [path, id, query, captions_key, at_key, at_end] = match self {
            Player::YouTube(id) => ["/embed/", id, "?rel=0&playsinline=1&enablejsapi=1", "", "&start=", ""],
            Player::YouTubeList(id) => {
                ["/embed/videoseries?list=", id, "&rel=0&playsinline=1&enablejsapi=1", "", "&start=", ""]
            }
            Player::Vimeo(id, _) => ["/video/", id, "?dnt=1", "&texttrack=", "#t=", "s"],
            Player::Dailymotion(id) => ["/player.html?video=", id, "", "", "&startTime=", ""],
            Player::PeerTube(_, id) => ["/videos/embed/", id, "?p2p=0&api=1", "&subtitle=", "&start=", "s"],
            Player::File(_) | Player::Link => return None,
        };
        for piece in [path, id, query, if begin.plays { "&autoplay=1" } else { "" }] {
            url.push_str(piece);
        }
        match self {
            Player::YouTube(_) | Player::YouTubeList(_) => {
                // A wish alone does not turn captions on.
                let wanted = begin.captions.unwrap_or(begin.language);
                let on = if begin.captions.is_some() { "&cc_load_policy=1" } else { "" };
                for piece in ["&hl=", begin.language, "&cc_lang_pref=", wanted, on] {
                    url.push_str(piece);
                }
            }
            Player::Vimeo(_, Some(hash)) => url.extend(["&h=", hash]),
            _ => {}
        }
        if !captions.is_empty() && !captions_key.is_empty() {
            url.extend([captions_key, captions]);
        }
        if begin.at > 0 {
            url.extend([at_key, &Decimal::whole(u64::from(begin.at)).text(), at_end]);
        }
        Some(url)
    }

    /// Where to watch it outside the card, if a provider plays it: without the marks by which links are followed.
    pub fn page(&self, start: u32) -> Option<String> {
        let [before, id, start_key, end] = match self {
            Player::YouTube(id) => ["https://www.youtube.com/watch?v=", id, "&t=", "s"],
            Player::YouTubeList(id) => return Some(fill("https://www.youtube.com/playlist?list={}", &[id])),
            Player::Vimeo(id, _) => ["https://vimeo.com/", id, "#t=", "s"],
            Player::Dailymotion(id) => ["https://www.dailymotion.com/video/", id, "?start=", ""],
            // Ids of the older, long form are older than the short path.
            Player::PeerTube(_, id) if holds(id, "-") => ["/videos/watch/", id, "?start=", "s"],
            Player::PeerTube(_, id) => ["/w/", id, "?start=", "s"],
            Player::File(_) | Player::Link => return None,
        };
        let mut url = match self {
            Player::PeerTube(host, _) => fill("https://{}", &[host]),
            _ => String::new(),
        };
        url.extend([before, id]);
        if let Player::Vimeo(_, Some(hash)) = self {
            url.extend(["/", hash]);
        }
        if start > 0 {
            url.extend([start_key, &Decimal::whole(u64::from(start)).text(), end]);
        }
        Some(url)
    }
}
