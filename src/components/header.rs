//! What is seen of a collapsed card: poster, title, rating, verdict, facts, and the button that opens it.

use super::constants::c;
use super::draw::Draw;
use super::event::Msg;
use super::view::View;
use super::{facts, rating, spoiler, text};
use crate::review::{Image, Kind, Review, digits};
use crate::text::{contains, fill};

/// The header.
pub fn header(view: &View, draw: &mut Draw) {
    let review = view.review;
    let words = view.words();
    draw.el(c!("header part=header"), |draw| {
        if let Some(poster) = &review.item.poster {
            self::poster(view, draw, poster);
        }
        draw.el(c!("div class=summary"), |draw| {
            kicker(view, draw);
            draw.el_as(view.heading(0), c!("part=title id=title dir=auto"), |draw| {
                view.lang(draw);
                draw.text(&review.title);
            });
            rating::ratings(view, draw);
            if !review.verdict.is_empty() {
                draw.el(c!("p part=verdict"), |draw| {
                    view.lang(draw);
                    text::inlines(view, draw, &review.verdict);
                });
            }
            byline(view, draw);
            if !review.warnings.is_empty() {
                draw.el(c!("div class=warnings"), |draw| {
                    draw.el_text(c!("strong"), words.warnings());
                    draw.text(" ");
                    draw.el(c!("div dir=auto"), |draw| {
                        view.lang(draw);
                        text::list(view, draw, &review.warnings);
                    });
                });
            }
            facts::facts(view, draw);
            if view.has_body() {
                draw.el(c!("button part=toggle type=button aria-controls=body aria-describedby=title"), |draw| {
                    draw.expanded(view.state.open);
                    draw.on_click(&Msg::Toggle);
                    draw.either(c!("span"), None, view.state.open, [words.close(), words.read()]);
                });
            }
        });
    });
}

/// What is reviewed: its kind, and its title where the review has one of its own; of a season or an episode, of what series.
fn kicker(view: &View, draw: &mut Draw) {
    let (words, item) = (view.words(), &view.review.item);
    let kind = match item.kind {
        Kind::Film => words.film_review(),
        Kind::Series => words.series_review(),
        Kind::Book => words.book_review(),
        Kind::Game => words.game_review(),
        Kind::Music => words.music_review(),
        Kind::Other => words.other_review(),
    };
    draw.el(c!("p class=kicker"), |draw| {
        draw.el_text(c!("span"), kind);
        let title = if item.title == view.review.title { "" } else { &item.title };
        let named = in_series(view.review, title);
        if !named.is_empty() {
            draw.el(c!("cite dir=auto"), |draw| {
                view.lang(draw);
                draw.text(&named);
            });
        }
    });
}

/// A title with the series before it, where no title says it.
fn in_series(review: &Review, title: &str) -> String {
    match review.item.series() {
        Some(series) if !contains(&review.title, series) && !contains(title, series) => {
            fill(if title.is_empty() { "{}" } else { "{} – {}" }, &[series, title])
        }
        _ => title.to_owned(),
    }
}

fn byline(view: &View, draw: &mut Draw) {
    let review = view.review;
    if review.authors.is_empty() && review.published.is_none() {
        return;
    }
    draw.el(c!("p class=byline"), |draw| {
        if !review.authors.is_empty() {
            draw.el(c!("span"), |draw| {
                draw.text(view.words().by());
                draw.text(" ");
                for author in &review.authors {
                    // The comma behind it runs with the words around it, and not with the name.
                    text::named(draw, &author.person.name, None);
                    draw.text(" ");
                }
            });
        }
        if let Some(date) = review.published {
            view.date(draw, date);
        }
    });
}

/// What stands in for an image's missing description.
fn undescribed(view: &View) -> String {
    let (review, words) = (view.review, view.words());
    let title = if review.item.title.is_empty() { &review.title } else { &review.item.title };
    let pattern = match review.item.kind {
        Kind::Film | Kind::Series => words.poster(),
        Kind::Other => "{}",
        _ => words.cover(),
    };
    fill(pattern, &[title])
}

fn poster(view: &View, draw: &mut Draw, poster: &Image) {
    let picture = |draw: &mut Draw| {
        draw.el(c!("img part=poster decoding=async"), |draw| {
            draw.attr(c!("src"), &poster.url);
            match poster.alt.is_empty() {
                true => draw.attr(c!("alt"), &undescribed(view)),
                false => {
                    view.lang(draw);
                    draw.attr(c!("alt"), &poster.alt);
                }
            }
            if let Some((width, height)) = poster.size {
                draw.attr(c!("width"), &digits(width as usize));
                draw.attr(c!("height"), &digits(height as usize));
            }
        });
    };
    draw.el(c!("div class=poster-frame"), |draw| spoiler::perhaps(view, draw, c!("div"), &poster.spoiler, &picture));
}
