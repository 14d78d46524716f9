//! Trailers. Before a click there is a picture of the author's own, a sentence and a link; after it, the player.

use super::draw::Draw;
use super::event::Msg;
use super::player::player;
use super::spoiler::perhaps;
use super::stage::Trouble;
use super::text;
use super::view::View;
use crate::find::fill;
use crate::review::{Player, Trailer, digits};
use crate::words::Words;

/// One trailer.
pub fn trailer(view: &View, draw: &mut Draw, index: usize, trailer: &Trailer) {
    perhaps(view, draw, "div", &trailer.spoiler, &|draw| figure(view, draw, index, trailer));
}

fn figure(view: &View, draw: &mut Draw, index: usize, trailer: &Trailer) {
    let words = view.words();
    let name = name(view, index, trailer);
    let stage = view.state.stages.at(index);
    draw.el("figure part=trailer", |draw| {
        draw.el("figcaption", |draw| {
            draw.el_text("span class=trailer-name dir=auto", &name);
            draw.el("a part=trailer-link rel=noopener", |draw| link(words, draw, trailer));
        });
        if trailer.player != Player::Link {
            draw.el("div class=stage", |draw| {
                cover(view, draw, index, trailer, &name, stage.player.is_some());
                // Its place stands always, so that the player is only ever appended.
                draw.el("div class=player", |draw| {
                    draw.flag("hidden", stage.player.is_none());
                    if let Some(entrance) = stage.player {
                        player(view, draw, index, trailer, &name, entrance);
                    }
                });
            });
            draw.el("div class=trouble role=status", |draw| {
                if let Some(trouble) = stage.trouble {
                    sentence(words, draw, trailer, trouble);
                }
            });
            always(view, draw, index, trailer.player.provider());
        }
        if !trailer.transcript.is_empty() {
            draw.el("details class=transcript", |draw| {
                draw.el_text("summary", words.transcript());
                draw.el("div", |draw| {
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
    draw.attr("href", &trailer.url);
    match trailer.player.provider() {
        "" => draw.text(words.watch()),
        provider => draw.text(&fill(words.watch_on(), &[provider])),
    }
}

fn cover(view: &View, draw: &mut Draw, index: usize, trailer: &Trailer, name: &str, hidden: bool) {
    let words = view.words();
    let poster = view.review.item.poster.as_ref().filter(|poster| poster.spoiler.is_none());
    draw.el("button part=trailer-play type=button", |draw| {
        draw.flag("hidden", hidden);
        draw.on_click(&Msg::Play(index));
        if let Some(still) = trailer.still.as_ref().or(poster.map(|poster| &poster.url)) {
            draw.el("img class=still alt decoding=async", |draw| draw.attr("src", still));
        }
        draw.el("svg class=play aria-hidden=true", |draw| {
            draw.attr("viewBox", "0 0 24 24");
            draw.el("path", |draw| draw.attr("d", "M7 4.5v15l12.5-7.5z"));
        });
        draw.el("span class=trailer-words", |draw| {
            // Where a frame may not begin by itself, the first tap only brings it.
            let framed = !trailer.player.provider().is_empty();
            let verb = if framed && view.props.two_taps { words.load() } else { words.play() };
            draw.el_text("span class=trailer-title", &fill(verb, &[name]));
            draw.el_text("span class=visually-hidden", ". ");
            let note = match &trailer.player {
                Player::File(host) => fill(words.loads_file(), &[host]),
                player => fill(words.loads_from(), &[player.provider(), player.host()]),
            };
            draw.el_text("span class=trailer-note", &note);
        });
    });
}

/// Why the reader sees nothing, and where the trailer can be seen.
fn sentence(words: &Words, draw: &mut Draw, trailer: &Trailer, trouble: Trouble) {
    let sentence = match trouble {
        Trouble::Blocked => words.blocked(),
        Trouble::Silent => words.silent(),
        Trouble::Refused => words.refused(),
        Trouble::Gone => words.gone(),
        Trouble::Broken => words.unplayable(),
    };
    let who = match trailer.player.provider() {
        "" => trailer.player.host(),
        provider => provider,
    };
    // Another sentence is another element: a page translator may have put a text of its own in this one.
    draw.el_keyed("p", trouble as u32, |draw| {
        draw.el_text("span", &fill(sentence, &[who]));
        draw.text(" ");
        draw.el("a rel=noopener", |draw| link(words, draw, trailer));
    });
}

/// The reader's choice to have a provider's players without a click.
fn always(view: &View, draw: &mut Draw, index: usize, provider: &str) {
    if provider.is_empty() {
        return;
    }
    draw.el("label class=always", |draw| {
        draw.el("input type=checkbox", |draw| {
            draw.attr("name", provider);
            draw.flag("checked", view.props.always.emit(provider.to_owned()));
            draw.on_click(&Msg::Always(index));
        });
        draw.el_text("span", &fill(view.words().always(), &[provider]));
    });
}
