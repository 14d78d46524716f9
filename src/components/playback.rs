//! Playback of trailers: which may play, at whose word, and that the page is asked first.

use super::event::{CardEvent, Msg};
use super::players::Playback;
use super::props::CardProps;
use super::view::State;

/// Does what a message asks for, if it is about trailers; tells whether there is anything to draw.
pub fn update(state: &mut State, props: &CardProps, msg: &Msg) -> bool {
    match *msg {
        Msg::Play(index) => play(state, props, index),
        Msg::PlayFor(index) => {
            let prevented = state.players.prevented;
            let index = index.or(prevented).unwrap_or(0);
            if !is_free(state, props, index) {
                return false;
            }
            state.players.prevented = None;
            // What the page has prevented once and asks for now needs no other question.
            if prevented == Some(index) { start(state, props, index, true) } else { play(state, props, index) }
        }
        Msg::Load => {
            let mut changed = false;
            for (index, trailer) in props.review.item.trailers.iter().enumerate() {
                let slot = state.players.at(index);
                if trailer.spoiler.is_none()
                    && slot.player.is_none()
                    && slot.failure.is_none()
                    && is_always(props, index)
                    && ask(props, index)
                {
                    changed |= start(state, props, index, false);
                }
            }
            changed
        }
        Msg::Always(index) => {
            let Some(trailer) = props.review.item.trailers.get(index) else { return false };
            props.host.tell(CardEvent::Always { provider: trailer.player.provider() });
            if is_always(props, index) {
                return update(state, props, &Msg::Load);
            }
            for index in 0..props.review.item.trailers.len() {
                if !is_always(props, index) {
                    state.players.remove_idle(index);
                }
            }
            true
        }
        Msg::Player(index, signal) => {
            state.players.hear(index, signal);
            true
        }
        _ => false,
    }
}

fn play(state: &mut State, props: &CardProps, index: usize) -> bool {
    if ask(props, index) {
        return start(state, props, index, true);
    }
    state.players.prevented = Some(index);
    false
}

/// Whether the page may have a trailer played: one that plays goes on, and what a spoiler hides stays hidden.
fn is_free(state: &State, props: &CardProps, index: usize) -> bool {
    let Some(trailer) = props.review.item.trailers.get(index) else { return false };
    let hidden = trailer.spoiler.as_ref().is_some_and(|hidden| !state.spoilers.shows(hidden));
    !(hidden || state.players.at(index).plays())
}

/// Asks the page, before anything is requested.
fn ask(props: &CardProps, index: usize) -> bool {
    props.review.item.trailers.get(index).is_some_and(|trailer| {
        props.host.tell(CardEvent::Trailer { provider: trailer.player.provider(), url: &trailer.url })
    })
}

fn start(state: &mut State, props: &CardProps, index: usize, autoplay: bool) -> bool {
    if !state.open {
        state.set_open(true);
        props.host.tell(CardEvent::Opened);
    }
    state.players.start(index, Playback { autoplay, language: props.words.tag() });
    true
}

fn is_always(props: &CardProps, index: usize) -> bool {
    let provider = props.review.item.trailers.get(index).map(|trailer| trailer.player.provider()).unwrap_or_default();
    !provider.is_empty() && props.host.is_always(provider)
}
