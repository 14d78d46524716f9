//! The card's own words: every language says everything, and has a place for everything that is filled in.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

use review_card::text::fill;
use review_card::words::{is_rtl, words};

const LANGUAGES: &[&str] = &["ar", "de", "en", "es", "fr"];

#[test]
fn every_language_says_everything() {
    let english = words("en").entries().skip(1).collect::<Vec<_>>();
    for language in LANGUAGES {
        let table = words(language);
        assert_eq!(table.tag(), *language);
        for ((entry, text), (_, english)) in table.entries().skip(1).zip(&english) {
            // What stands behind a number may begin with a gap that never breaks.
            let bare = text.strip_prefix('\u{a0}').filter(|_| entry == "percent_sign").unwrap_or(text);
            assert!(!bare.is_empty() && bare.trim() == bare, "{language}, {entry}: {text:?}");
            let places = |text: &str| text.matches("{}").count();
            assert_eq!(places(text), places(english), "{language}, {entry}: {text:?}");
            assert_eq!(text.replace("{}", "").find(['{', '}', '<', '>']), None, "{language}, {entry}: {text:?}");
        }
    }
}

/// Words of two languages may be the same here and there, tables may not.
#[test]
fn no_table_is_a_copy() {
    let english = words("en").entries().skip(1).collect::<Vec<_>>();
    for language in LANGUAGES.iter().filter(|language| **language != "en") {
        let same = words(language).entries().skip(1).zip(&english).filter(|(a, b)| a.1 == b.1).count();
        assert!(same < english.len() / 4, "{language}: {same} entries are English");
    }
}

#[test]
fn every_table_is_found() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/words");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut tables: Vec<String> = files.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    tables.retain(|name| !["mod", "table"].contains(&name.as_str()));
    tables.sort();
    assert_eq!(tables, LANGUAGES);
}

#[test]
fn tags() {
    for (tag, found) in [
        ("de", "de"),
        ("de-AT", "de"),
        ("DE", "de"),
        ("fr-Latn-CA", "fr"),
        ("ar-EG", "ar"),
        ("en-GB", "en"),
        ("xx", "en"),
        ("deu", "en"),
        ("", "en"),
        ("-", "en"),
    ] {
        assert_eq!(words(tag).tag(), found, "{tag}");
    }
}

#[test]
fn filling() {
    for (pattern, parts, filled) in [
        ("", &[][..], ""),
        ("plain", &["unused"], "plain"),
        ("{}", &["a"], "a"),
        ("{} of {}", &["a", "b"], "a of b"),
        ("{}{}", &["a"], "a"),
        ("({})", &[], "()"),
        // What is filled in is not looked at again.
        ("{} and {}", &["{}", "b"], "{} and b"),
    ] {
        assert_eq!(fill(pattern, parts), filled, "{pattern}");
    }
}

#[test]
fn directions() {
    for (tag, rtl) in [
        ("ar", true),
        ("AR-EG", true),
        ("he", true),
        ("fa-IR", true),
        ("ur-PK", true),
        ("ckb", true),
        ("en", false),
        ("de-AR", false),
        ("arn", false),
        ("", false),
    ] {
        assert_eq!(is_rtl(tag), rtl, "{tag}");
    }
}
