//! What the author should mend, shown to the author alone.

use super::constants::c;
use super::draw::Draw;
use super::view::View;
use crate::review::{LONGEST, beginning, digits};
use crate::text::fill;

/// The list of problems. In English, as are the JSON's keys.
pub fn notice(view: &View, draw: &mut Draw) {
    let problems = &view.props.problems;
    if problems.is_empty() || !view.props.debug {
        return;
    }
    draw.el(c!("aside part=notice lang=en dir=ltr"), |draw| {
        draw.attr(c!("aria-label"), "Problems in this review");
        // Open at first, so that no author misses it; the browser keeps what they make of it.
        draw.el(c!("details open"), |draw| {
            draw.el(c!("summary"), |draw| {
                let count = match problems.len() {
                    1 => "a problem".to_owned(),
                    many => fill("{} problems", &[&digits(many)]),
                };
                draw.text(&fill("For the author: this review’s data has {}. Readers do not see this.", &[&count]));
            });
            draw.el(c!("ul"), |draw| {
                for problem in problems.iter() {
                    draw.el(c!("li"), |draw| {
                        let path = beginning(&problem.path, LONGEST); // as long as a text may be
                        draw.el_text(c!("code"), if path.is_empty() { "the review" } else { path });
                        draw.text(" ");
                        draw.el_text(c!("span"), &problem.message);
                    });
                }
            });
        });
    });
}
