//! A review as static HTML, rendered natively: what the browser draws before anyone clicks.

mod elements;

pub use elements::elements;

use yew::LocalServerRenderer;

use crate::components::{Card, CardProps};

/// Renders a card in the state in which it is first shown.
pub async fn render(props: CardProps) -> String {
    LocalServerRenderer::<Card>::with_props(props).hydratable(false).render().await
}
