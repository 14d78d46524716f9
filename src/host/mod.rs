//! The only place that knows that a page exists: it mounts cards, updates them, takes them away, and speaks with the
//! element that holds them. It neither reads reviews nor draws them itself.
//!
//! - `mount`: what the element calls: a card from the JSON of its review to the end.
//! - `json`: what the browser has parsed, as a tree of values.
//! - `page`: what the page gives a card and hears of it; `page_host` is that page as the card's [`Host`].
//! - `pool`: the apps of Yew's, which are used again; `surface`: where one draws; `changes`: what differs between two drawings.
//! - `format`: numbers and dates as the browser writes them. `memory`: the allocator.
//!
//! [`Host`]: crate::components::Host

mod changes;
mod format;
mod json;
mod memory;
mod mount;
mod page;
mod page_host;
mod pool;
mod surface;

pub use json::read as read_json;
pub use mount::{Json, MountedCard};
pub use page::Page;
pub use surface::Surface;
