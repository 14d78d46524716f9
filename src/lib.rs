//! review-card: a critic's review as a card on any web page, spoilers truly closed, trailers loaded after a click.
//!
//! # The map
//!
//! ```text
//! text, packed, url, markup, review  →  words, components  →  { json, prerender, check | host }
//! ```
//!
//! Never the other way, and what is native and what knows a page never meet (`tests/layering.rs` checks it).
//!
//! - [`text`]: short patterns in texts: `split_once` and the like, smaller than the standard library's.
//! - [`packed`]: lists of texts as one text, for the words and for the tags of the card.
//! - [`url`]: which addresses may be used at all.
//! - [`markup`]: text → paragraphs, emphasis, links, mentions, spoilers. Linear time, never HTML.
//! - [`review`]: any JSON → a [`review::Review`] and the problems its author should mend. Total: it cannot fail.
//! - [`words`]: what the card itself says, one table per language.
//! - [`components`]: the card. The same code renders natively and in the browser: Yew holds its state, and what it looks like is
//!   a [`components::Drawing`], a list of steps. In a page `host/draw.js` takes them by one call: all of the first drawing, and
//!   of the next ones what has changed (`host/changes.rs`).
//! - `host`, in the browser only: the one place that knows that a page exists. Beside it stands its JavaScript:
//!   `embed.js` is the custom element's class, because wasm-bindgen cannot extend `HTMLElement`, and all that a page loads at
//!   first; `app.js` and what it uses come with the wasm.
//! - `json`, natively only: JSON text → a [`review::Value`], and where in the text its values stand.
//! - `prerender`, natively only: a review → static HTML.
//! - `check`, natively only: what is wrong with a file, by line and column; `main.rs` is the command around it.
//!
//! # Invariants
//!
//! 1. Reading a review is total: any JSON gives a reading, in bounded time and memory. Lints forbid whatever can panic.
//! 2. There is no HTML string and no HTML parser; only elements and text nodes, and no `style` attribute.
//! 3. Addresses are checked before use; those of player frames are built from a recognised provider and id alone.
//! 4. The text of a closed spoiler is in no DOM tree.
//! 5. Before a click the only requests are loader, wasm, review and the author's own images.
//! 6. The element's own children are the author's fallback: never deleted, and shown whenever the card cannot be.
//! 7. Text that changes stands in an element of its own, and what opens is appended to an empty place, because page
//!    translators move text nodes and put others in their stead.
//! 8. The same review gives the same markup natively and in the browser: no clock, no random ids, no floats.

#![forbid(unsafe_code)]
#![deny(missing_docs, unused_must_use)]
// Invariant 1: whatever can panic, and whatever would be lost on a page, is refused here. Tests may fail loudly.
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::todo,
    clippy::unimplemented,
    clippy::unreachable,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    clippy::mem_forget,
    clippy::dbg_macro,
    clippy::print_stdout,
    clippy::print_stderr
)]

pub mod components;
pub mod markup;
pub mod packed;
pub mod review;
pub mod text;
pub mod url;
pub mod words;

#[cfg(not(target_arch = "wasm32"))]
pub mod check;
#[cfg(target_arch = "wasm32")]
pub mod host;
#[cfg(not(target_arch = "wasm32"))]
pub mod json;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
