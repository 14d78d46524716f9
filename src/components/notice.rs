//! What the author should mend, shown to the author alone.

use super::draw::Draw;
use super::view::View;

/// The list of problems. In English, as are the JSON's keys.
pub fn notice(view: &View, draw: &mut Draw) {
    let problems = &view.props.problems;
    if problems.is_empty() || !view.props.debug {
        return;
    }
    draw.el("aside part=notice lang=en dir=ltr", |draw| {
        draw.attr("aria-label", "Problems in this review");
        draw.el_text("p", "For the author: this review’s data has problems. Readers do not see this list.");
        draw.el("ul", |draw| {
            for problem in problems.iter() {
                draw.el("li", |draw| {
                    draw.el_text("code", &problem.path);
                    draw.text(" ");
                    draw.el_text("span", &problem.message);
                });
            }
        });
    });
}
