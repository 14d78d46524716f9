//! The list of tags and attributes that a card is made of holds each once, in order, and none that is not used.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;

use review_card::components::{CONSTANTS, Constant};

fn list() -> Vec<&'static str> {
    str::from_utf8(CONSTANTS).expect("text").lines().collect()
}

#[test]
fn it_is_sorted_and_each_is_used() {
    let mut used = BTreeSet::new();
    for entry in fs::read_dir("src/components").expect("the components") {
        let text = fs::read_to_string(entry.expect("an entry").path()).expect("a text");
        for rest in text.split("c!(\"").skip(1) {
            used.extend(rest.split('"').next().map(str::to_owned));
        }
    }
    assert_eq!(list(), used.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn each_is_found_by_what_it_reads() {
    for text in list() {
        assert_eq!(Constant::of(text).text(), text);
    }
}

/// `host/draw.js` takes them apart at the first sign.
#[test]
fn each_value_is_behind_the_only_sign_of_equality() {
    for pair in list().iter().flat_map(|text| text.split(' ')) {
        assert!(!pair.starts_with('=') && pair.matches('=').count() <= 1, "{pair}");
    }
}
