//! A keyed list that grows and shrinks.

use yew::prelude::*;

#[component]
fn List() -> Html {
    let rows = use_state(Vec::<u32>::new);
    let more = {
        let rows = rows.clone();
        Callback::from(move |_| rows.set(rows.iter().copied().chain([rows.len() as u32]).collect()))
    };
    let less = {
        let rows = rows.clone();
        Callback::from(move |_| rows.set(rows.iter().copied().skip(1).collect()))
    };
    html! {
        <>
            <button onclick={more}>{ "More" }</button>
            <button onclick={less}>{ "Less" }</button>
            <ul>{ for rows.iter().map(|row| html! { <li key={*row}>{ format!("Row {row}") }</li> }) }</ul>
        </>
    }
}

fn main() {
    yew::Renderer::<List>::new().render();
}
