//! A drawing that follows another: the page shows what it would show of it alone, and what both have stays where it is.
#![cfg(target_arch = "wasm32")]

#[path = "common/browser.rs"]
mod browser;
#[path = "common/drawings.rs"]
mod drawings;

use browser::{stage, whole};
use drawings::{Random, drawing};
use review_card::components::{Constant, Drawing};
use review_card::host::Surface;
use review_card::review::Budget;
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
    let (surface, page) = (Surface::of(root.clone()), whole());
    (root, move |drawing| surface.show(Some(&page), drawing.clone()))
}

/// An article with a language, and elements in it of which the last is an `i`: a letter begins one, with a key behind it if it
/// is not zero, and a slash ends it.
fn article(key: u32, lang: &str, inner: &str) -> Drawing {
    let mut drawing = Drawing::default();
    drawing.open(Constant::of("article part=card aria-labelledby=title"), key);
    drawing.attribute(Constant::of("lang"), Some(lang));
    for step in inner.split_whitespace().chain(["i", "/"]) {
        match step.split_at(1) {
            ("/", _) => drawing.close(),
            (tag, key) => drawing.open(Constant::of(tag), key.parse().unwrap_or(0)),
        }
    }
    drawing.close();
    drawing
}

/// What an element holds as it is seen: nobody sees where an empty text stands.
fn seen(root: &Element) -> web_sys::Node {
    let copy = root.clone_node_with_deep(true).expect("a copy");
    copy.normalize();
    copy
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
            assert!(
                seen(&root).is_equal_node(Some(&seen(&alone))),
                "turn {turn}: {next:?} became {}",
                root.inner_html()
            );
            alone.remove();
        }
        root.remove();
    }
}

#[wasm_bindgen_test]
fn what_both_have_stays() {
    let (root, show) = surface();
    show(&article(0, "en", "p / b b / /"));
    let kept = root.query_selector("i").expect("a selector").expect("the element");
    // Before it something is added, something is another, and all moves on.
    show(&article(0, "de", "p b / / b1 /"));
    let html = r#"<article part="card" aria-labelledby="title" lang="de"><p><b></b></p><b></b><i></i></article>"#;
    assert_eq!(root.inner_html(), html);
    assert!(root.contains(Some(&kept)));
    show(&article(1, "de", ""));
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

/// An article with a text in it, which its element holds alone.
fn article_about(text: &str) -> Drawing {
    let mut drawing = Drawing::default();
    drawing.open(Constant::of("article part=card aria-labelledby=title"), 0);
    drawing.open(Constant::of("p"), 0);
    drawing.text(text);
    drawing.close();
    drawing.close();
    drawing
}

#[wasm_bindgen_test]
fn a_text_is_changed_where_it_stands_and_what_a_translator_made_of_it_goes() {
    let (root, show) = surface();
    show(&article_about("one"));
    let p = root.query_selector("p").expect("a selector").expect("the element");
    let text = p.first_child().expect("a text");
    show(&article_about("two"));
    assert!(p.first_child().is_some_and(|now| now.is_same_node(Some(&text))), "another node");
    assert_eq!(p.inner_html(), "two");
    for (html, next) in [("<font>zwei</font>", "three"), ("dr<font>ei</font>", "four"), ("", "five"), ("<i></i>", "")] {
        p.set_inner_html(html);
        show(&article_about(next));
        assert_eq!(p.inner_html(), next);
    }
}

#[wasm_bindgen_test]
fn behind_the_longest_text_all_is_in_its_place() {
    let (root, show) = surface();
    let longest = "€".repeat(2 * Budget::LONGEST / 3);
    for last in ["before", "after"] {
        let mut drawing = Drawing::default();
        drawing.open(Constant::of("div"), 0);
        for text in [longest.as_str(), last] {
            drawing.open(Constant::of("p"), 0);
            drawing.text(text);
            drawing.close();
        }
        drawing.close();
        show(&drawing);
        let text = root.text_content().expect("text");
        assert!(text.strip_prefix(&longest) == Some(last), "{} characters", text.chars().count());
    }
}
