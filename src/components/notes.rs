//! Pros and cons.

use super::draw::Draw;
use super::text;
use super::view::View;
use crate::markup::Inline;

/// Both lists side by side, or the one that there is.
pub fn notes(view: &View, draw: &mut Draw) {
    let (pros, cons) = (&view.review.pros, &view.review.cons);
    if pros.is_empty() && cons.is_empty() {
        return;
    }
    draw.el("div class=notes", |draw| {
        list(view, draw, "class=pros", view.words().pros(), pros);
        list(view, draw, "class=cons", view.words().cons(), cons);
    });
}

fn list(view: &View, draw: &mut Draw, class: &'static str, title: &'static str, notes: &[Vec<Inline>]) {
    if notes.is_empty() {
        return;
    }
    draw.el_as("div", class, |draw| {
        draw.el_as(view.heading(1), "class=notes-title", |draw| draw.text(title));
        draw.el("div", |draw| {
            view.lang(draw);
            text::list(view, draw, notes);
        });
    });
}
