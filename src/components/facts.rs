//! The facts about the thing reviewed, as a list of terms.

use super::constants::c;
use super::draw::Draw;
use super::spoiler::perhaps;
use super::text::named;
use super::view::View;
use crate::review::Named;
use crate::text::fill;

/// Year, runtime, genre, who made it, who plays.
pub fn facts(view: &View, draw: &mut Draw) {
    let (words, item) = (view.words(), &view.review.item);
    let none = item.released.is_none()
        && item.minutes.is_none()
        && item.genres.is_empty()
        && item.directors.is_empty()
        && item.makers.is_empty()
        && item.cast.is_empty()
        && item.pages.is_empty();
    if none {
        return;
    }
    draw.el(c!("dl part=facts"), |draw| {
        draw.attr(c!("aria-label"), words.facts());
        if let Some(date) = item.released {
            fact(draw, words.released(), |draw| view.date(draw, date));
        }
        if let Some(minutes) = item.minutes {
            fact(draw, words.runtime(), |draw| draw.text(&runtime(view, minutes)));
        }
        if !item.genres.is_empty() {
            list(draw, words.genre(), |draw| {
                for genre in &item.genres {
                    member(draw, |draw| {
                        view.lang(draw);
                        draw.el_text(c!("span dir=auto"), genre);
                    });
                }
            });
        }
        names(draw, words.director(), &item.directors);
        names(draw, words.maker(), &item.makers);
        if !item.cast.is_empty() {
            list(draw, words.cast(), |draw| {
                for role in &item.cast {
                    let shown = |draw: &mut Draw| {
                        named(draw, &role.person.name, role.person.url.as_deref());
                        if let Some(character) = &role.character {
                            draw.text(" ");
                            draw.el_text(c!("i"), &fill(words.role(), &[character]));
                        }
                    };
                    member(draw, |draw| perhaps(view, draw, c!("span"), &role.spoiler, &shown));
                }
            });
        }
        names(draw, words.pages(), &item.pages);
    });
}

fn names(draw: &mut Draw, term: &'static str, names: &[Named]) {
    if !names.is_empty() {
        list(draw, term, |draw| {
            for Named { name, url } in names {
                member(draw, |draw| named(draw, name, url.as_deref()));
            }
        });
    }
}

fn list(draw: &mut Draw, term: &'static str, items: impl FnOnce(&mut Draw)) {
    fact(draw, term, |draw| draw.el(c!("ul"), items));
}

/// One of several in a line. The stylesheet's comma is not copied, and not heard by all: a gap is.
fn member(draw: &mut Draw, shown: impl FnOnce(&mut Draw)) {
    draw.el(c!("li"), shown);
    draw.text(" ");
}

fn fact(draw: &mut Draw, term: &'static str, shown: impl FnOnce(&mut Draw)) {
    draw.el(c!("div"), |draw| {
        draw.el_text(c!("dt"), term);
        draw.el(c!("dd"), shown);
    });
}

fn runtime(view: &View, minutes: u32) -> String {
    let words = view.words();
    let (hours, rest) = (minutes / 60, minutes % 60);
    let (pattern, first) = match (hours, rest) {
        (0, _) => (words.minutes(), rest),
        (_, 0) => (words.whole_hours(), hours),
        _ => (words.hours(), hours),
    };
    fill(pattern, &[&view.count(first), &view.count(rest)])
}
