//! The card: the one component that holds state. All else in this layer draws a part of a [`View`].
//!
//! One component per card, because a page may carry a hundred cards and every component is paid for in bytes and in
//! time; and because one place then knows everything a reader did.

use std::rc::Rc;

use yew::prelude::*;

use super::direct::direct;
use super::draw::Draw;
use super::drawing::Drawing;
use super::event::{CardEvent, Msg};
use super::spoilers::Known;
use super::stage::Entrance;
use super::view::{Drawn, State, View};
use super::{author, header, notes, notice, section, spoiler_bar, text, trailer};
use crate::find::before;
use crate::review::{Problem, Review};
use crate::words::{Format, Words, is_rtl};

/// What a card is drawn from.
#[derive(Properties, Clone)]
pub struct CardProps {
    /// The review. What the reader has opened stays open for as long as it is this very one.
    pub review: Rc<Review>,
    /// Counts the drawings; each new number is answered by [`CardEvent::Drawn`].
    pub drawing: u32,
    /// What its author should mend.
    pub problems: Rc<[Problem]>,
    /// Whether the problems are shown in the card, as on the author's own machine.
    pub debug: bool,
    /// Whether the card stands open.
    pub open: bool,
    /// Whether spoilers stand open at first.
    pub shown: bool,
    /// Set when the reader has said before that they know the thing reviewed; true when it is kept for the next time.
    pub seen: Option<bool>,
    /// What the reader had opened in this review when it stood in the page before; empty when it did not.
    pub kept: String,
    /// Level of the title, 1 to 5; sections are one below.
    pub heading: u8,
    /// The card's own words.
    pub words: &'static Words,
    /// How numbers and dates are written.
    pub format: Rc<dyn Format>,
    /// Whether a player's frame needs a tap of its own to play.
    pub two_taps: bool,
    /// Whether the reader wants a provider's players without a click.
    pub always: Callback<String, bool>,
    /// Shows a drawing: in a page itself, elsewhere by what Yew is to draw.
    pub show: Callback<Drawing, Html>,
    /// Hears of what the reader does; `false` prevents what can be prevented.
    pub on_event: Callback<CardEvent, bool>,
}

impl CardProps {
    /// Tells the page of something; false when it prevents that.
    #[inline(never)]
    pub(super) fn tell(&self, event: CardEvent) -> bool {
        self.on_event.emit(event)
    }
}

impl PartialEq for CardProps {
    fn eq(&self, other: &Self) -> bool {
        // Between two drawings only the page's word on `open` can change.
        self.drawing == other.drawing && self.open == other.open
    }
}

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
        props.tell(CardEvent::Turn);
        let spoilers = &mut self.state.spoilers;
        match msg {
            Msg::Toggle => {
                let open = !self.state.open;
                self.state.set_open(open);
                props.tell(CardEvent::Toggle { open, section: None });
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
                props.tell(CardEvent::Toggle { open: *open, section: Some(section.id.clone()) });
            }
            Msg::Spoiler(id) => spoilers.turn(id),
            Msg::Spoilers(shown) => spoilers.show(shown),
            Msg::Seen => {
                let seen = spoilers.seen.is_none();
                let kept = props.tell(CardEvent::Seen(seen));
                spoilers.know(seen.then_some(kept));
            }
            Msg::SeenElsewhere(seen) if seen.is_some() == spoilers.seen.is_some() => return false,
            Msg::SeenElsewhere(seen) => spoilers.know(seen),
            Msg::Print(printing) => spoilers.printing = printing,
            Msg::Play(_) | Msg::PlayFor(_) | Msg::Load | Msg::Always(_) | Msg::Player(..) => {
                return direct(&mut self.state, props, &msg);
            }
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let props = ctx.props();
        if self.drawn.replace(props.drawing) != Some(props.drawing) {
            props.tell(CardEvent::Drawn);
        }
        let drawn = self.just_drawn.spoilers.take();
        if !self.state.spoilers.printing {
            self.known.changes(drawn, props);
        }
        props.tell(CardEvent::Keep(self.state.kept()));
        if !std::mem::replace(&mut self.was_open, self.state.open) && self.state.open {
            ctx.link().send_message(Msg::Load);
        }
        let players = self.just_drawn.players.take();
        self.state.stages.sweep(&players);
        let awaited = self.state.stages.awaited.take();
        for index in players {
            if let Some(Entrance { plays, .. }) = self.state.stages.greet(index) {
                props.tell(CardEvent::Player { index, plays, awaited: awaited == Some(index) });
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        props.tell(CardEvent::Turn);
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
        draw.el_keyed("article part=card aria-labelledby=title", self.reviews, |draw| {
            draw.attr("lang", props.words.tag());
            draw.attr_if("dir", language.map(|tag| if is_rtl(tag) { "rtl" } else { "ltr" }));
            draw.flag("data-open", self.state.open);
            header::header(&view, draw);
            let mut body = Draw::default();
            self::body(&view, &mut body);
            // Only now it is known how many spoilers there are.
            if !view.has_body() {
                spoiler_bar::spoiler_bar(&view, draw);
            }
            draw.el("div part=body id=body", |draw| {
                draw.fold(!(self.state.open && view.has_body()));
                if view.has_body() {
                    spoiler_bar::spoiler_bar(&view, draw);
                }
                draw.append(body);
            });
            notice::notice(&view, draw);
        });
        props.show.emit(draw.finish())
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
