//! Who plays a trailer, and the addresses that are made for it: of a known host and an id of known form, of nothing else.

use super::decimal::Decimal;
use crate::text::{contains, fill};

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
    pub autoplay: bool,
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

    /// What it is called there: a video, or a list of some.
    fn id(&self) -> &str {
        match self {
            Player::YouTube(id)
            | Player::YouTubeList(id)
            | Player::Vimeo(id, _)
            | Player::Dailymotion(id)
            | Player::PeerTube(_, id) => id,
            Player::File(_) | Player::Link => "",
        }
    }

    /// The address of the player's frame, if it plays in one.
    ///
    /// `enablejsapi` and `api` let the player say that it is there. Without `p2p=0` PeerTube would contact the other
    /// people who watch.
    pub fn frame(&self, begin: Beginning<'_>) -> Option<String> {
        let [frame, captions, start] = match self {
            Player::YouTube(_) => ["https://{}/embed/{}?rel=0&playsinline=1&enablejsapi=1", "", "&start={}"],
            Player::YouTubeList(_) => {
                ["https://{}/embed/videoseries?list={}&rel=0&playsinline=1&enablejsapi=1", "", "&start={}"]
            }
            Player::Vimeo(..) => ["https://{}/video/{}?dnt=1", "&texttrack={}", "#t={}s"],
            Player::Dailymotion(_) => ["https://{}/player.html?video={}", "", "&startTime={}"],
            Player::PeerTube(..) => ["https://{}/videos/embed/{}?p2p=0&api=1", "&subtitle={}", "&start={}s"],
            Player::File(_) | Player::Link => return None,
        };
        let mut url = fill(frame, &[self.host(), self.id()]);
        let mut add = |pattern, parts: &[&str]| url.push_str(&fill(pattern, parts));
        if begin.autoplay {
            add("&autoplay=1", &[]);
        }
        match self {
            Player::YouTube(_) | Player::YouTubeList(_) => {
                // A wish alone does not turn captions on.
                let wanted = begin.captions.unwrap_or(begin.language);
                let on = if begin.captions.is_some() { "&cc_load_policy=1" } else { "" };
                add("&hl={}&cc_lang_pref={}{}", &[begin.language, wanted, on]);
            }
            Player::Vimeo(_, Some(hash)) => add("&h={}", &[hash]),
            _ => {}
        }
        if let Some(language) = begin.captions {
            add(captions, &[language]);
        }
        if begin.at > 0 {
            add(start, &[&Decimal::whole(u64::from(begin.at)).text()]);
        }
        Some(url)
    }

    /// Where to watch it outside the card, if a provider plays it: without the marks by which links are followed.
    pub fn page(&self, at: u32) -> Option<String> {
        let [page, start] = match self {
            Player::YouTube(_) => ["https://www.youtube.com/watch?v={}", "&t={}s"],
            Player::YouTubeList(_) => ["https://www.youtube.com/playlist?list={}", ""],
            Player::Vimeo(..) => ["https://vimeo.com/{}", "#t={}s"],
            Player::Dailymotion(_) => ["https://www.dailymotion.com/video/{}", "?start={}"],
            // Ids of the older, long form are older than the short path.
            Player::PeerTube(_, id) if contains(id, "-") => ["/videos/watch/{}", "?start={}s"],
            Player::PeerTube(..) => ["/w/{}", "?start={}s"],
            Player::File(_) | Player::Link => return None,
        };
        let mut url = fill(page, &[self.id()]);
        match self {
            Player::PeerTube(host, _) => url = fill("https://{}{}", &[host, &url]),
            Player::Vimeo(_, Some(hash)) => url = fill("{}/{}", &[&url, hash]),
            _ => {}
        }
        if at > 0 {
            url.push_str(&fill(start, &[&Decimal::whole(u64::from(at)).text()]));
        }
        Some(url)
    }
}
