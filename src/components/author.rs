//! Who wrote the review: picture or initials, biography, outlets.

use super::constants::c;
use super::draw::Draw;
use super::text::{blocks, named};
use super::view::View;
use crate::review::Author;
use crate::text::{is_letter, split};

/// All authors.
pub fn authors(view: &View, draw: &mut Draw) {
    // Of what cannot be unfolded nothing is said twice.
    let adds = |author: &Author| author.person.url.is_some() || author.avatar.is_some();
    if view.review.authors.is_empty() || !(view.has_body() || view.review.authors.iter().any(adds)) {
        return;
    }
    draw.el(c!("footer part=author"), |draw| {
        draw.attr(c!("aria-label"), view.words().about_author());
        for author in &view.review.authors {
            self::author(view, draw, author);
        }
    });
}

fn author(view: &View, draw: &mut Draw, author: &Author) {
    let person = &author.person;
    draw.el(c!("div class=author"), |draw| {
        draw.el(c!("div part=avatar aria-hidden=true"), |draw| {
            if let Some(src) = &author.avatar {
                draw.el(c!("img alt width=64 height=64 loading=lazy decoding=async"), |draw| draw.attr(c!("src"), src));
            }
            // Where the picture does not come, the page shows these.
            draw.el(c!("span"), |draw| {
                draw.flag(c!("hidden"), author.avatar.is_some());
                draw.text(&initials(&person.name));
            });
        });
        draw.el(c!("div class=about"), |draw| {
            draw.el(c!("p class=author-name"), |draw| named(draw, &person.name, person.url.as_deref()));
            draw.el(c!("div class=bio"), |draw| {
                view.lang(draw);
                blocks(view, draw, &author.bio);
            });
            if !author.outlets.is_empty() {
                draw.el(c!("p class=outlets"), |draw| {
                    draw.el_text(c!("span"), view.words().writes_for());
                    draw.text(" ");
                    draw.el(c!("span class=outlet-list"), |draw| {
                        for outlet in &author.outlets {
                            named(draw, &outlet.name, outlet.url.as_deref());
                            draw.text(" ");
                        }
                    });
                });
            }
        });
    });
}

/// The first letters of the first and the last name; the stylesheet makes them capitals.
fn initials(name: &str) -> String {
    let mut initials = String::new();
    let mut last = None;
    for word in split(name, " ") {
        match word.chars().find(|c| is_letter(*c)) {
            Some(letter) if initials.is_empty() => initials.push(letter),
            letter => last = letter.or(last),
        }
    }
    if let Some(last) = last {
        if last > '\u{600}' {
            initials.push('\u{200c}'); // they would join to a word
        }
        initials.push(last);
    }
    initials
}
