//! Spoilers. What a closed one hides is in no tree: its content is not even made until it is opened.

use super::constants::{Constant, c};
use super::draw::Draw;
use super::event::Msg;
use super::spoilers::DrawnSpoiler;
use super::view::View;
use crate::markup::Hidden;
use crate::text::fill;

/// What may be hidden as one.
pub fn perhaps(view: &View, draw: &mut Draw, tag: Constant, hidden: &Option<Hidden>, content: &dyn Fn(&mut Draw)) {
    match hidden {
        Some(hidden) => spoiler(view, draw, tag, hidden, content),
        None => content(draw),
    }
}

/// A spoiler: in a `span` within a sentence, in a `div` as a block.
pub fn spoiler(view: &View, draw: &mut Draw, tag: Constant, hidden: &Hidden, content: &dyn Fn(&mut Draw)) {
    draw.el_as(tag, c!("part=spoiler"), |draw| {
        let (open, label) = toggle(view, draw, hidden);
        // The place of the text stands always, empty while closed, so that opening only ever appends.
        draw.el_as(tag, c!("part=spoiler-text role=group"), |draw| {
            draw.attr(c!("aria-label"), &label);
            draw.flag(c!("hidden"), !open);
            if open {
                content(draw);
            }
        });
    });
}

#[inline(never)]
fn toggle(view: &View, draw: &mut Draw, hidden: &Hidden) -> (bool, String) {
    let words = view.words();
    let open = view.state.spoilers.shows(hidden);
    view.drawn.spoilers.borrow_mut().push(DrawnSpoiler { hidden: hidden.clone(), open });
    let label = match &hidden.about {
        Some(about) => fill(words.spoiler_about(), &[about]),
        None => words.spoiler().to_owned(),
    };
    draw.flag(c!("data-open"), open);
    draw.el(c!("button part=spoiler-toggle type=button"), |draw| {
        draw.expanded(open);
        draw.on_click(&Msg::Spoiler(hidden.id));
        // Among the author's texts the card's own words are in another language; the label is the author's.
        let own = view.text_lang.map(|_| words.tag());
        draw.el(c!("span class=about"), |draw| {
            draw.attr_if(c!("lang"), own.filter(|_| hidden.about.is_none()));
            draw.text(&label);
            draw.el_text(c!("span class=stop"), ". ");
        });
        draw.either(c!("span class=action"), own, open, [words.hide(), words.show()]);
    });
    (open, label)
}
