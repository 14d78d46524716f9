//! The player of a trailer: a frame that can do no harm, or the browser's own.

use super::constants::c;
use super::draw::Draw;
use super::players::Playback;
use super::view::View;
use crate::review::{Beginning, Captions, Trailer};
use crate::text::{before, fill};

/// What a player may do in its frame. It plays, goes full screen, and opens the provider's own page; it cannot touch
/// the page around it.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox";
const ALLOW: &str = "autoplay; fullscreen; encrypted-media; picture-in-picture";

/// The player of one trailer.
pub fn player(view: &View, draw: &mut Draw, index: usize, trailer: &Trailer, name: &str, playback: Playback) {
    let title = fill("{}: {}", &[name, &view.review.title]);
    let Playback { autoplay, language } = playback;
    let captions = trailer.captions.iter().find_map(|captions| captions.language.as_deref());
    let frame = trailer.player.frame(Beginning { at: trailer.start, autoplay, language, captions });
    view.drawn.players.borrow_mut().push(index);
    match frame {
        // Without a referrer YouTube refuses to play (its error 153), whatever the page's own policy is.
        Some(src) => draw.el(c!("iframe part=trailer-frame referrerpolicy=strict-origin-when-cross-origin"), |draw| {
            // What binds the frame stands before the address that fills it.
            draw.attr(c!("sandbox"), SANDBOX);
            draw.attr(c!("allow"), ALLOW);
            draw.attr(c!("title"), &title);
            draw.attr(c!("src"), &src);
        }),
        None => draw.el(c!("video part=trailer-frame controls playsinline"), |draw| {
            draw.flag(c!("crossorigin"), trailer.shared);
            draw.attr(c!("aria-label"), &title);
            for file in &trailer.files {
                draw.el(c!("source"), |draw| {
                    draw.attr(c!("src"), &file.url);
                    draw.attr_if(c!("type"), file.format.as_deref());
                });
            }
            tracks(draw, trailer, language);
        }),
    }
}

/// Captions, of which those in the language of the card are on, else the first.
fn tracks(draw: &mut Draw, trailer: &Trailer, language: &str) {
    let own = |captions: &Captions| {
        let tag = captions.language.as_deref().map(|tag| before(tag, "-"));
        tag.is_some_and(|tag| tag.eq_ignore_ascii_case(language))
    };
    let on = trailer.captions.iter().position(own).unwrap_or(0);
    for (index, captions) in trailer.captions.iter().enumerate() {
        draw.el(c!("track kind=captions"), |draw| {
            draw.attr_if(c!("src"), captions.url.as_deref());
            draw.attr_if(c!("srclang"), captions.language.as_deref());
            draw.attr_if(c!("label"), Some(captions.label.as_str()).filter(|label| !label.is_empty()));
            draw.flag(c!("default"), index == on);
        });
    }
}
