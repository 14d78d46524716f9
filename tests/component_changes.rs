//! A drawing that follows another: the page shows what it would show of it alone, and what both have stays where it is.
#![cfg(target_arch = "wasm32")]

#[path = "common/browser.rs"]
mod browser;
#[path = "common/drawings.rs"]
mod drawings;

use std::rc::Rc;

use browser::{stage, whole};
use drawings::{Random, drawing};
use review_card::components::{Drawing, Step};
use review_card::host::Surface;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Element;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen(inline_js = r#"
export function watch(root) {
  const watcher = new MutationObserver(() => {});
  watcher.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  return () => watcher.takeRecords().length;
}
"#)]
extern "C" {
    /// Gives what tells how much has changed in an element since it was asked last.
    fn watch(root: &Element) -> js_sys::Function;
}

/// An element, and what shows drawings in it.
fn surface() -> (Element, impl Fn(&Drawing)) {
    let root = stage();
    let show = Rc::new(Surface::of(root.clone())).show(whole());
    (root, move |drawing| drop(show.emit(drawing.clone())))
}

/// An article with a language and an element in it.
fn article(key: u32, lang: &str, inner: &[Step]) -> Drawing {
    let mut steps = vec![Step::Open("article", key), Step::Attribute("lang", lang.len())];
    steps.extend_from_slice(inner);
    steps.extend([Step::Open("i id=i", 0), Step::Close, Step::Close]);
    Drawing { steps, text: lang.to_owned() }
}

#[wasm_bindgen_test]
fn any_drawing_may_follow_any() {
    let mut random = Random(2026);
    for _ in 0..40 {
        let (root, show) = surface();
        for turn in 0..25 {
            let next = drawing(&mut random);
            let (alone, show_alone) = surface();
            show_alone(&next);
            show(&next);
            assert!(root.is_equal_node(Some(&alone)), "turn {turn}: {next:?} became {}", root.inner_html());
            alone.remove();
        }
        root.remove();
    }
}

#[wasm_bindgen_test]
fn what_both_have_stays() {
    let (root, show) = surface();
    let (p, b, end) = (Step::Open("p", 0), Step::Open("b", 0), Step::Close);
    show(&article(0, "en", &[p, end, b, b, end, end]));
    let kept = root.query_selector("i").expect("a selector").expect("the element");
    // Before it something is added, something is another, and all moves on.
    show(&article(0, "de", &[p, b, end, end, Step::Open("b", 1), end]));
    assert_eq!(root.inner_html(), r#"<article lang="de"><p><b></b></p><b></b><i id="i"></i></article>"#);
    assert!(root.contains(Some(&kept)));
    show(&article(1, "de", &[]));
    assert!(!root.contains(Some(&kept)), "another card has none of its nodes");
}

#[wasm_bindgen_test]
fn the_same_drawing_changes_nothing() {
    let mut random = Random(7);
    for _ in 0..20 {
        let (root, show) = surface();
        let drawn = drawing(&mut random);
        show(&drawn);
        let changed = watch(&root);
        show(&drawn);
        assert_eq!(changed.call0(&JsValue::NULL).expect("a count"), JsValue::from(0));
        root.remove();
    }
}
