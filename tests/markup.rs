#![cfg(not(target_arch = "wasm32"))]
//! The small markup: what each rule makes of a text, and what holds for every text.

#[path = "markup/blocks.rs"]
mod blocks;
#[path = "markup/inline.rs"]
mod inline;
#[path = "markup/mentions.rs"]
mod mentions;
#[path = "markup/notation.rs"]
mod notation;
#[path = "markup/properties.rs"]
mod properties;
#[path = "markup/said.rs"]
mod said;
#[path = "markup/spoilers.rs"]
mod spoilers;
#[path = "markup/time.rs"]
mod time;
