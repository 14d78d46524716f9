//! A button that counts.

use yew::prelude::*;

#[component]
fn Counter() -> Html {
    let count = use_state(|| 0);
    let more = {
        let count = count.clone();
        Callback::from(move |_| count.set(*count + 1))
    };
    html! { <button onclick={more}>{ *count }</button> }
}

fn main() {
    yew::Renderer::<Counter>::new().render();
}
