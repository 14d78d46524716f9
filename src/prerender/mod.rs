//! A review as static HTML, rendered natively: what the browser draws before anyone clicks. And JSON text, natively.

mod elements;
mod json;

pub use elements::elements;
pub use json::{parse, value};

use yew::LocalServerRenderer;

use crate::components::{Card, CardProps};

/// Renders a card in the state in which it is first shown.
pub async fn render(props: CardProps) -> String {
    LocalServerRenderer::<Card>::with_props(props).hydratable(false).render().await
}
