//! Each review in `tests/reviews` is rendered and compared with the files beside it: `NAME.html` is the card as first drawn,
//! `NAME.problems.txt` what its author is told. `make bless` writes them anew.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_review_is_drawn_as_expected() {
    let mut differing = Vec::new();
    let mut seen = 0;
    for json in reviews() {
        let reading = common::read_json(&fs::read_to_string(&json).unwrap());
        let problems: String = reading.problems.iter().map(|p| format!("{}: {}\n", p.path, p.message)).collect();
        let html = match reading.review {
            Some(review) => common::html::pretty(&common::card(review)),
            None => String::new(),
        };
        for (end, now) in [("html", html), ("problems.txt", problems)] {
            // In all of these reviews it stands for what is hidden.
            assert!(!now.contains("CLOSED"), "{json:?} gives a spoiler away: {now}");
            if !matches(&json.with_extension(end), &now) {
                differing.push(json.with_extension(end));
            }
        }
        seen += 1;
    }
    assert!(seen >= 20, "only {seen} reviews in tests/reviews");
    assert!(differing.is_empty(), "not as expected, see `git diff` after `make bless`: {differing:#?}");
}

/// Compares with an expected file; nothing is expected as no file.
fn matches(path: &Path, now: &str) -> bool {
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        let _ = fs::remove_file(path);
        if !now.is_empty() {
            fs::write(path, now).unwrap();
        }
    }
    fs::read_to_string(path).unwrap_or_default() == now
}

fn reviews() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reviews");
    let mut reviews: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .collect();
    reviews.sort();
    reviews
}

/// The browser's twin of this test names its files, for it cannot look for them.
#[test]
fn the_component_tests_know_every_review() {
    let twin = include_str!("component_markup.rs");
    let (_, drawn) = twin.split_once("fixtures! {").unwrap();
    let (drawn, told) = drawn.split_once("problems! {").unwrap();
    for (end, known) in [("html", drawn), ("problems.txt", told)] {
        let unknown: Vec<PathBuf> = reviews()
            .into_iter()
            .filter(|json| json.with_extension(end).exists())
            .filter(|json| !known.contains(&format!("\"{}\"", json.file_stem().unwrap().to_str().unwrap())))
            .collect();
        assert!(unknown.is_empty(), "not in tests/component_markup.rs: {unknown:#?}");
    }
}
