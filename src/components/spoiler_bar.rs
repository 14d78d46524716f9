//! The reader in charge of all spoilers at once: how many there are, all or none or the minor ones, and "I've seen it".

use super::constants::c;
use super::draw::Draw;
use super::event::Msg;
use super::spoilers::{DrawnSpoiler, Shown};
use super::view::View;
use crate::review::Kind;
use crate::text::fill;

/// The bar, once all spoilers of the card are drawn; nothing when there are none.
///
/// It counts those that a reader can come to. How many more there are inside of closed ones would tell of what is hidden.
pub fn spoiler_bar(view: &View, draw: &mut Draw) {
    let drawn = view.drawn.spoilers.borrow();
    if drawn.is_empty() {
        return;
    }
    let words = view.words();
    let closed = drawn.iter().filter(|spoiler| !spoiler.open).count();
    draw.el(c!("div part=spoiler-bar role=group"), |draw| {
        draw.attr(c!("aria-label"), words.spoilers());
        count(view, draw, &drawn, closed);
        let mut choice = |text: &str, idle: bool, msg: Msg| {
            draw.el(c!("button type=button"), |draw| {
                // Not `disabled`, which would take the focus away from whoever has just pressed it.
                draw.attr_if(c!("aria-disabled"), idle.then_some("true"));
                draw.on_click(&msg);
                draw.text(text);
            });
        };
        if drawn.iter().any(|spoiler| spoiler.hidden.minor) && drawn.iter().any(|spoiler| !spoiler.hidden.minor) {
            let idle = drawn.iter().all(|spoiler| spoiler.open == spoiler.hidden.minor);
            choice(words.show_minor(), idle, Msg::Spoilers(Shown::Minor));
        }
        choice(words.show_all(), closed == 0, Msg::Spoilers(Shown::All));
        choice(words.hide_all(), closed == drawn.len(), Msg::Spoilers(Shown::None));
        seen(view, draw);
    });
}

fn count(view: &View, draw: &mut Draw, drawn: &[DrawnSpoiler], closed: usize) {
    let words = view.words();
    let (closed, all) = (closed as u32, drawn.len() as u32);
    let count = match closed {
        0 => words.spoilers_shown().to_owned(),
        _ if closed == all => fill(words.spoilers_hidden(), &[&view.count(all)]),
        _ => fill(words.spoilers_hidden(), &[&fill(words.some_of(), &[&view.count(closed), &view.count(all)])]),
    };
    draw.el(c!("p role=status"), |draw| draw.el_text(c!("span"), &count));
}

fn seen(view: &View, draw: &mut Draw) {
    let (words, spoilers) = (view.words(), &view.state.spoilers);
    let known = match view.review.item.kind {
        Kind::Film | Kind::Series => words.seen(),
        Kind::Book => words.have_read(),
        Kind::Game => words.have_played(),
        Kind::Music | Kind::Other => words.know(),
    };
    draw.el(c!("button type=button"), |draw| {
        draw.truth(c!("aria-pressed"), spoilers.seen.is_some());
        draw.on_click(&Msg::Seen);
        draw.text(known);
    });
    draw.el(c!("p class=kept role=status"), |draw| {
        draw.el(c!("span"), |draw| {
            draw.flag(c!("hidden"), spoilers.seen != Some(true));
            draw.text(words.kept());
        });
    });
}
