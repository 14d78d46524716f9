//! Trailers. Before a click there is a picture of the author's own, a sentence and a link; after it, the player.

use super::constants::c;
use super::draw::Draw;
use super::event::Msg;
use super::player::player;
use super::players::PlayerFailure;
use super::spoiler::perhaps;
use super::text;
use super::view::View;
use crate::review::{Player, Trailer, digits};
use crate::text::fill;
use crate::words::Words;

/// One trailer.
pub fn trailer(view: &View, draw: &mut Draw, index: usize, trailer: &Trailer) {
    perhaps(view, draw, c!("div"), &trailer.spoiler, &|draw| figure(view, draw, index, trailer));
}

fn figure(view: &View, draw: &mut Draw, index: usize, trailer: &Trailer) {
    let words = view.words();
    let name = name(view, index, trailer);
    let slot = view.state.players.at(index);
    draw.el(c!("figure part=trailer"), |draw| {
        draw.el(c!("figcaption"), |draw| {
            draw.el(c!("span class=trailer-name dir=auto"), |draw| {
                if trailer.name.is_some() {
                    view.lang(draw);
                }
                draw.text(&name);
            });
            draw.el(c!("a part=trailer-link rel=noopener"), |draw| link(words, draw, trailer));
        });
        if trailer.player != Player::Link {
            draw.el(c!("div class=stage"), |draw| {
                cover(view, draw, index, trailer, &name, slot.player.is_some());
                // Its place stands always, so that the player is only ever appended.
                draw.el(c!("div class=player"), |draw| {
                    draw.flag(c!("hidden"), slot.player.is_none());
                    if let Some(playback) = slot.player {
                        player(view, draw, index, trailer, &name, playback);
                    }
                });
            });
            draw.el(c!("div class=trouble role=status"), |draw| {
                if let Some(failure) = slot.failure {
                    sentence(words, draw, trailer, failure);
                }
            });
            always(view, draw, index, trailer.player.provider());
        }
        if !trailer.transcript.is_empty() {
            draw.el(c!("details class=transcript"), |draw| {
                draw.el_text(c!("summary"), words.transcript());
                draw.el(c!("div"), |draw| {
                    view.lang(draw);
                    text::blocks(view, draw, &trailer.transcript);
                });
            });
        }
    });
}

/// What it is called; of several without a name each has a number.
fn name(view: &View, index: usize, trailer: &Trailer) -> String {
    let words = view.words();
    match &trailer.name {
        Some(name) => name.clone(),
        None if view.review.item.trailers.len() == 1 => words.trailer().to_owned(),
        None => fill("{} {}", &[words.trailer(), &digits(index.saturating_add(1))]),
    }
}

fn link(words: &Words, draw: &mut Draw, trailer: &Trailer) {
    draw.attr(c!("href"), &trailer.url);
    match trailer.player.provider() {
        "" => draw.text(words.watch()),
        provider => draw.text(&fill(words.watch_on(), &[provider])),
    }
}

fn cover(view: &View, draw: &mut Draw, index: usize, trailer: &Trailer, name: &str, hidden: bool) {
    let words = view.words();
    let poster = view.review.item.poster.as_ref().filter(|poster| poster.spoiler.is_none());
    draw.el(c!("button part=trailer-play type=button"), |draw| {
        draw.flag(c!("hidden"), hidden);
        draw.on_click(&Msg::Play(index));
        if let Some(still) = trailer.still.as_ref().or(poster.map(|poster| &poster.url)) {
            draw.el(c!("img class=still alt decoding=async"), |draw| draw.attr(c!("src"), still));
        }
        draw.el(c!("svg class=play aria-hidden=true"), |draw| {
            draw.attr(c!("viewBox"), "0 0 24 24");
            draw.el(c!("path"), |draw| draw.attr(c!("d"), "M7 4.5v15l12.5-7.5z"));
        });
        draw.el(c!("span class=trailer-words"), |draw| {
            // Where a frame may not begin by itself, the first tap only brings it.
            let framed = !trailer.player.provider().is_empty();
            let verb = if framed && view.props.two_taps { words.load() } else { words.play() };
            draw.el(c!("span class=trailer-title"), |draw| {
                draw.text(&fill(verb, &[name]));
                draw.el_text(c!("span class=stop"), ". ");
            });
            let note = match &trailer.player {
                Player::File(host) => fill(words.loads_file(), &[host]),
                player => fill(words.loads_from(), &[player.provider(), player.host()]),
            };
            draw.el_text(c!("span class=trailer-note"), &note);
        });
    });
}

/// Why the reader sees nothing, and where the trailer can be seen.
fn sentence(words: &Words, draw: &mut Draw, trailer: &Trailer, failure: PlayerFailure) {
    let sentence = match failure {
        PlayerFailure::Blocked => words.blocked(),
        PlayerFailure::Silent => words.silent(),
        PlayerFailure::Refused => words.refused(),
        PlayerFailure::Gone => words.gone(),
        PlayerFailure::Broken => words.unplayable(),
    };
    let who = match trailer.player.provider() {
        "" => trailer.player.host(),
        provider => provider,
    };
    draw.el(c!("p"), |draw| {
        draw.el_text(c!("span"), &fill(sentence, &[who]));
        draw.text(" ");
        draw.el(c!("a rel=noopener"), |draw| link(words, draw, trailer));
    });
}

/// The reader's choice to have a provider's players without a click.
fn always(view: &View, draw: &mut Draw, index: usize, provider: &str) {
    if provider.is_empty() {
        return;
    }
    draw.el(c!("label class=always"), |draw| {
        draw.el(c!("input type=checkbox"), |draw| {
            draw.attr(c!("name"), provider);
            draw.flag(c!("checked"), view.props.host.is_always(provider));
            draw.on_click(&Msg::Always(index));
        });
        draw.el_text(c!("span"), &fill(view.words().always(), &[provider]));
    });
}
