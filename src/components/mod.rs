//! The card as Yew components. The same code renders natively and in the browser; it knows no page, no request, no
//! clock: what it is drawn from comes in as properties, what it looks like goes out as a [`Drawing`], and what readers do as
//! [`CardEvent`]s.

mod author;
mod card;
mod constants;
mod draw;
pub mod drawing;
mod event;
mod facts;
mod header;
mod kept;
mod notes;
mod notice;
mod playback;
mod player;
mod players;
mod props;
mod rating;
mod section;
mod spoiler;
mod spoiler_bar;
mod spoilers;
mod text;
mod trailer;
mod view;

pub use card::Card;
pub use constants::{CONSTANTS, Constant};
pub use drawing::Drawing;
pub use event::{CardEvent, Msg};
pub use players::{PlayerFailure, Signal};
pub use props::{CardProps, Given, Host};
pub use spoilers::Shown;
