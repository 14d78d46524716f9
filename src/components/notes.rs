//! Pros and cons.

use super::constants::{Constant, c};
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
    draw.el(c!("div class=notes"), |draw| {
        list(view, draw, c!("class=pros"), view.words().pros(), pros);
        list(view, draw, c!("class=cons"), view.words().cons(), cons);
    });
}

fn list(view: &View, draw: &mut Draw, class: Constant, title: &'static str, notes: &[Vec<Inline>]) {
    if notes.is_empty() {
        return;
    }
    draw.el_as(c!("div"), class, |draw| {
        draw.el_as(view.heading(1), c!("class=notes-title"), |draw| draw.text(title));
        draw.el(c!("div"), |draw| {
            view.lang(draw);
            text::list(view, draw, notes);
        });
    });
}
