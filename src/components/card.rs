//! The card: the one component that holds state. All else in this layer draws a part of a [`View`].
//!
//! One component per card, because a page may carry a hundred cards and every component is paid for in bytes and in
//! time; and because one place then knows everything a reader did.

use std::rc::Rc;

use yew::prelude::*;

use super::constants::c;
use super::draw::Draw;
use super::event::{CardEvent, Msg};
use super::players::Playback;
use super::props::CardProps;
use super::spoilers::Known;
use super::view::{Drawn, State, View};
use super::{author, header, notes, notice, playback, section, spoiler_bar, text, trailer};
use crate::text::before;
use crate::words::is_rtl;

/// A review as a card.
///
/// Parts: `card header poster title rating verdict toggle body lead section section-toggle spoiler spoiler-toggle
/// spoiler-text spoiler-bar trailer trailer-play trailer-link trailer-frame facts author avatar notice`.
pub struct Card {
    state: State,
    /// Whether it stood open when it was drawn last.
    was_open: bool,
    drawn: Option<u32>,
    /// What was drawn just now, and the spoilers as the reader has known them.
    just_drawn: Drawn,
    known: Known,
    /// Counts the reviews that were shown here.
    reviews: u32,
}

impl Component for Card {
    type Message = Msg;
    type Properties = CardProps;

    fn create(ctx: &Context<Self>) -> Self {
        Card {
            state: State::of(ctx.props()),
            was_open: false,
            drawn: None,
            just_drawn: Drawn::default(),
            known: Known::default(),
            reviews: 0,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &CardProps) -> bool {
        let props = ctx.props();
        if !Rc::ptr_eq(&props.review, &old.review) {
            self.state = State::of(props);
            self.was_open = false;
            self.known = Known::default();
            self.reviews = self.reviews.wrapping_add(1);
        } else if props.open != old.open {
            self.state.set_open(props.open);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let props = ctx.props();
        let spoilers = &mut self.state.spoilers;
        match msg {
            Msg::Toggle => {
                let open = !self.state.open;
                self.state.set_open(open);
                props.host.tell(CardEvent::Toggle { open, section: None });
            }
            Msg::Open(open) if open == self.state.open => return false,
            Msg::Open(open) => self.state.set_open(open),
            Msg::Section(index) => {
                let (Some(open), Some(section)) =
                    (self.state.sections.get_mut(index), props.review.sections.get(index))
                else {
                    return false;
                };
                *open = !*open;
                props.host.tell(CardEvent::Toggle { open: *open, section: Some(&section.id) });
            }
            Msg::Spoiler(id) => spoilers.turn(id),
            Msg::Spoilers(shown) => spoilers.show(shown),
            Msg::Seen => {
                let seen = spoilers.seen.is_none();
                let kept = props.host.tell(CardEvent::Seen(seen));
                spoilers.know(seen.then_some(kept));
            }
            Msg::SeenElsewhere(seen) if seen.is_some() == spoilers.seen.is_some() => return false,
            Msg::SeenElsewhere(seen) => spoilers.know(seen),
            Msg::Print(printing) => spoilers.printing = printing,
            Msg::Play(_) | Msg::PlayFor(_) | Msg::Load | Msg::Always(_) | Msg::Player(..) => {
                return playback::update(&mut self.state, props, &msg);
            }
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let props = ctx.props();
        if self.drawn.replace(props.drawing) != Some(props.drawing) {
            props.host.tell(CardEvent::Drawn);
        }
        let drawn = self.just_drawn.spoilers.take();
        if !self.state.spoilers.printing {
            self.known.changes(drawn, props);
        }
        props.host.tell(CardEvent::Keep(&self.state.kept()));
        if !std::mem::replace(&mut self.was_open, self.state.open) && self.state.open {
            ctx.link().send_message(Msg::Load);
        }
        let players = self.just_drawn.players.take();
        self.state.players.drop_undrawn(&players);
        let to_focus = self.state.players.to_focus.take();
        for index in players {
            if let Some(Playback { autoplay, .. }) = self.state.players.take_new(index) {
                props.host.tell(CardEvent::Player { index, autoplay, to_focus: to_focus == Some(index) });
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let review = &*props.review;
        let language = review.language.as_deref();
        let view = View {
            review,
            state: &self.state,
            props,
            text_lang: language.filter(|tag| before(tag, "-") != props.words.tag()),
            drawn: &self.just_drawn,
        };
        let mut draw = Draw::default();
        // Nothing of an earlier review is reused: a page translator may have put texts of its own in it.
        draw.el_keyed(c!("article part=card aria-labelledby=title"), self.reviews, |draw| {
            draw.attr(c!("lang"), props.words.tag());
            draw.attr_if(c!("dir"), language.map(|tag| if is_rtl(tag) { "rtl" } else { "ltr" }));
            draw.flag(c!("data-open"), self.state.open);
            header::header(&view, draw);
            let mut body = Draw::default();
            self::body(&view, &mut body);
            // Only now it is known how many spoilers there are.
            if !view.has_body() {
                spoiler_bar::spoiler_bar(&view, draw);
            }
            draw.el(c!("div part=body id=body"), |draw| {
                // Without anything to unfold, what little there is of it is seen.
                draw.fold(if view.has_body() { !self.state.open } else { body.is_empty() });
                if view.has_body() {
                    spoiler_bar::spoiler_bar(&view, draw);
                }
                draw.append(body);
            });
            notice::notice(&view, draw);
        });
        props.host.show(draw.finish())
    }
}

fn body(view: &View, draw: &mut Draw) {
    let review = view.review;
    text::lead(view, draw);
    for (index, section) in review.sections.iter().enumerate() {
        section::section(view, draw, index, section);
    }
    notes::notes(view, draw);
    for (index, trailer) in review.item.trailers.iter().enumerate() {
        trailer::trailer(view, draw, index, trailer);
    }
    author::authors(view, draw);
}
