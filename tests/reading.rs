//! Reading a review: what becomes of each kind of value, of what is nearly right, and of what is no use at all.
#![cfg(not(target_arch = "wasm32"))]

#[path = "reading/addresses.rs"]
mod addresses;
mod common;
#[path = "reading/dates.rs"]
mod dates;
#[path = "reading/html.rs"]
mod html;
#[path = "reading/leaks.rs"]
mod leaks;
#[path = "reading/limits.rs"]
mod limits;
#[path = "reading/marks.rs"]
mod marks;
#[path = "reading/names.rs"]
mod names;
#[path = "reading/notes.rs"]
mod notes;
#[path = "reading/own_host.rs"]
mod own_host;
#[path = "reading/pictures.rs"]
mod pictures;
#[path = "reading/problems.rs"]
mod problems;
#[path = "reading/ratings.rs"]
mod ratings;
#[path = "reading/repaired.rs"]
mod repaired;
#[path = "reading/spoilers.rs"]
mod spoilers;
#[path = "reading/trailers.rs"]
mod trailers;
#[path = "reading/values.rs"]
mod values;
#[path = "reading/ways.rs"]
mod ways;
#[path = "reading/works.rs"]
mod works;
