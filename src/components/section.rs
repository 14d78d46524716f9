//! The sections of the body, each with its own open state.

use super::constants::c;
use super::draw::Draw;
use super::event::Msg;
use super::view::View;
use super::{spoiler, text};
use crate::review::{Section, digits};
use crate::text::fill;

/// One section. A section that is a spoiler opens as one, by one button and not two.
pub fn section(view: &View, draw: &mut Draw, index: usize, section: &Section) {
    let label = fill("section-{}", &[&digits(index)]);
    draw.el(c!("section part=section"), |draw| {
        view.lang(draw);
        if let Some(title) = &section.title {
            heading(view, draw, index, section, title, &label);
        }
        let content = |draw: &mut Draw| text::blocks(view, draw, &section.text);
        match &section.spoiler {
            Some(hidden) => spoiler::spoiler(view, draw, c!("div"), hidden, &content),
            None => draw.el(c!("div class=section-text"), |draw| {
                draw.attr(c!("id"), &fill("{}-text", &[&label]));
                draw.fold(!is_open(view, index, section));
                content(draw);
            }),
        }
    });
}

fn is_open(view: &View, index: usize, section: &Section) -> bool {
    section.title.is_none() || view.state.sections.get(index).copied().unwrap_or(true)
}

fn heading(view: &View, draw: &mut Draw, index: usize, section: &Section, title: &str, label: &str) {
    draw.el_as(view.heading(1), c!("class=section-title"), |draw| {
        if section.spoiler.is_some() {
            draw.attr(c!("id"), label);
            draw.attr(c!("dir"), "auto");
            return draw.text(title);
        }
        draw.el(c!("button part=section-toggle type=button"), |draw| {
            draw.attr(c!("id"), label);
            draw.expanded(is_open(view, index, section));
            draw.attr(c!("aria-controls"), &fill("{}-text", &[label]));
            draw.on_click(&Msg::Section(index));
            draw.el_text(c!("span dir=auto"), title);
        });
    });
}
