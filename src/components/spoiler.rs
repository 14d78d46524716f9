//! Spoilers. What a closed one hides is in no tree: its content is not even made until it is opened.

use super::draw::Draw;
use super::event::Msg;
use super::view::View;
use crate::words::fill;

/// A spoiler: in a `span` within a sentence, in a `div` as a block.
pub fn spoiler(
    view: &View,
    draw: &mut Draw,
    tag: &'static str,
    id: u32,
    about: Option<&str>,
    content: impl FnOnce(&mut Draw),
) {
    let open = view.state.shows(id);
    draw.el_as(tag, "part=spoiler", |draw| {
        let label = toggle(view, draw, id, about, open);
        // The place of the text stands always, empty while closed, so that opening only ever appends.
        draw.el_as(tag, "part=spoiler-text role=group", |draw| {
            draw.attr("aria-label", &label);
            draw.flag("hidden", !open);
            if open {
                content(draw);
            }
        });
    });
}

#[inline(never)]
fn toggle(view: &View, draw: &mut Draw, id: u32, about: Option<&str>, open: bool) -> String {
    let words = view.words();
    let label = match about {
        Some(about) => fill(words.spoiler_about, &[about]),
        None => words.spoiler.to_owned(),
    };
    draw.flag("data-open", open);
    draw.el("button part=spoiler-toggle type=button", |draw| {
        draw.expanded(open);
        draw.on_click(view.link, Msg::Spoiler(id, about.map(str::to_owned)));
        draw.el_text("span class=about", &label);
        draw.el_text("span class=visually-hidden", ". ");
        draw.either("span class=action", open, [words.hide, words.show]);
    });
    label
}
