//! Trailers. Before a click there is a picture of the author's own, a sentence and a link; after it, the player.

use super::draw::Draw;
use super::event::Msg;
use super::spoiler::spoiler;
use super::text;
use super::view::View;
use crate::review::{Beginning, Captions, Player, Trailer};
use crate::words::fill;

/// What a player may do in its frame. It plays, goes full screen, and opens the provider's own page; it cannot touch
/// the page around it.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox";
const ALLOW: &str = "autoplay; fullscreen; encrypted-media; picture-in-picture";

/// One trailer.
pub fn trailer(view: &View, draw: &mut Draw, index: usize, trailer: &Trailer) {
    match &trailer.spoiler {
        Some(hidden) => spoiler(view, draw, "div", hidden, |draw| figure(view, draw, index, trailer)),
        None => figure(view, draw, index, trailer),
    }
}

fn figure(view: &View, draw: &mut Draw, index: usize, trailer: &Trailer) {
    let words = view.words();
    let name = trailer.name.as_deref().unwrap_or(words.trailer);
    let playing = view.state.playing == Some(index);
    draw.el("figure part=trailer", |draw| {
        draw.el("figcaption", |draw| {
            draw.el_text("span class=trailer-name dir=auto", name);
            draw.el("a part=trailer-link rel=noopener", |draw| {
                draw.attr("href", &trailer.url);
                match trailer.player.provider() {
                    "" => draw.text(words.watch),
                    provider => draw.text(&fill(words.watch_on, &[provider])),
                }
            });
        });
        if trailer.player != Player::Link {
            draw.el("div class=stage", |draw| {
                cover(view, draw, index, trailer, name, playing);
                // Its place stands always, so that the player is only ever appended.
                draw.el("div class=player", |draw| {
                    draw.flag("hidden", !playing);
                    if playing {
                        player(view, draw, trailer, name);
                    }
                });
            });
        }
        if !trailer.transcript.is_empty() {
            draw.el("details class=transcript", |draw| {
                draw.el_text("summary", words.transcript);
                draw.el("div", |draw| {
                    draw.attr_if("lang", view.text_lang);
                    text::blocks(view, draw, &trailer.transcript);
                });
            });
        }
    });
}

fn cover(view: &View, draw: &mut Draw, index: usize, trailer: &Trailer, name: &str, playing: bool) {
    let words = view.words();
    let poster = view.review.item.poster.as_ref().filter(|poster| poster.spoiler.is_none());
    draw.el("button part=trailer-play type=button", |draw| {
        draw.flag("hidden", playing);
        draw.on_click(&Msg::Play(index));
        if let Some(still) = trailer.still.as_ref().or(poster.map(|poster| &poster.url)) {
            draw.el("img class=still alt decoding=async", |draw| draw.attr("src", still));
        }
        draw.el("svg class=play aria-hidden=true", |draw| {
            draw.attr("viewBox", "0 0 24 24");
            draw.el("path", |draw| draw.attr("d", "M7 4.5v15l12.5-7.5z"));
        });
        draw.el("span class=trailer-words", |draw| {
            draw.el_text("span class=trailer-title", &fill(words.play, &[name]));
            draw.el_text("span class=visually-hidden", ". ");
            let note = match &trailer.player {
                Player::File(host) => fill(words.loads_file, &[host]),
                player => fill(words.loads_from, &[player.provider(), player.host()]),
            };
            draw.el_text("span class=trailer-note", &note);
        });
    });
}

fn player(view: &View, draw: &mut Draw, trailer: &Trailer, name: &str) {
    let words = view.words();
    let title = [name, ": ", &view.review.title].concat();
    let captions = trailer.captions.iter().find_map(|captions| captions.language.as_deref());
    let begin = Beginning { at: trailer.start, plays: true, language: words.tag, captions };
    match trailer.player.frame(begin) {
        // Without a referrer YouTube refuses to play (its error 153), whatever the page's own policy is.
        Some(src) => draw.el("iframe part=trailer-frame referrerpolicy=strict-origin-when-cross-origin", |draw| {
            draw.hold(view.player);
            // What binds the frame stands before the address that fills it.
            draw.attr("sandbox", SANDBOX);
            draw.attr("allow", ALLOW);
            draw.attr("title", &title);
            draw.attr("src", &src);
        }),
        None => draw.el("video part=trailer-frame controls autoplay playsinline", |draw| {
            draw.hold(view.player);
            draw.flag("crossorigin", trailer.shared);
            draw.attr("aria-label", &title);
            for file in &trailer.files {
                draw.el("source", |draw| {
                    draw.attr("src", &file.url);
                    draw.attr_if("type", file.format.as_deref());
                });
            }
            tracks(draw, trailer, words.tag);
        }),
    }
}

/// Captions, of which those in the language of the card are on, else the first.
fn tracks(draw: &mut Draw, trailer: &Trailer, language: &str) {
    let is_own = |captions: &Captions| {
        captions
            .language
            .as_deref()
            .and_then(|tag| tag.split('-').next())
            .is_some_and(|tag| tag.eq_ignore_ascii_case(language))
    };
    let on = trailer.captions.iter().position(is_own).unwrap_or(0);
    for (index, captions) in trailer.captions.iter().enumerate() {
        draw.el("track kind=captions", |draw| {
            draw.attr_if("src", captions.url.as_deref());
            draw.attr_if("srclang", captions.language.as_deref());
            draw.attr_if("label", Some(captions.label.as_str()).filter(|label| !label.is_empty()));
            draw.flag("default", index == on);
        });
    }
}
