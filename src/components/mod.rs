//! The card as Yew components. The same code renders natively and in the browser; it knows no page, no request, no
//! clock: what it is drawn from comes in as properties, what it looks like goes out as a [`Drawing`], and what readers do as
//! [`CardEvent`]s.

mod author;
mod card;
mod direct;
mod draw;
mod drawing;
mod event;
mod facts;
mod header;
mod kept;
mod notes;
mod notice;
mod player;
mod rating;
mod section;
mod spoiler;
mod spoiler_bar;
mod spoilers;
mod stage;
mod text;
mod trailer;
mod view;

pub use card::{Card, CardProps};
pub use drawing::{Drawing, Step};
pub use event::{CardEvent, Msg};
pub use spoilers::Shown;
pub use stage::{Signal, Trouble};
