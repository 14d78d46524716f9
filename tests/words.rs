//! The card's own words: every language says everything, and has a place for everything that is filled in.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

use review_card::words::{Words, fill, is_rtl, words};

const LANGUAGES: &[&str] = &["ar", "de", "en", "es", "fr"];

/// Takes the table apart, so that a new entry cannot be forgotten here.
macro_rules! entries {
    ($table:expr, $($entry:ident)*) => {{
        let Words { tag: _, $($entry),* } = $table;
        vec![$((stringify!($entry), *$entry)),*]
    }};
}

fn entries(table: &Words) -> Vec<(&'static str, &'static str)> {
    entries! {
        table,
        film_review series_review book_review game_review music_review other_review read close rating out_of percent
        warnings facts released runtime hours whole_hours minutes genre director maker cast pages role poster pros cons spoiler
        spoiler_about show hide spoilers spoilers_hidden some_of spoilers_shown show_all show_minor hide_all seen have_read
        have_played know kept trailer play loads_from loads_file watch_on watch transcript load always blocked silent refused
        gone unplayable about_author by writes_for
    }
}

#[test]
fn every_language_says_everything() {
    let english = entries(words("en"));
    for language in LANGUAGES {
        let table = words(language);
        assert_eq!(table.tag, *language);
        for ((entry, text), (_, english)) in entries(table).into_iter().zip(&english) {
            assert!(!text.is_empty() && text.trim() == text, "{language}, {entry}: {text:?}");
            let places = |text: &str| text.matches("{}").count();
            assert_eq!(places(text), places(english), "{language}, {entry}: {text:?}");
            assert_eq!(text.replace("{}", "").find(['{', '}', '<', '>']), None, "{language}, {entry}: {text:?}");
        }
    }
}

/// Words of two languages may be the same here and there, tables may not.
#[test]
fn no_table_is_a_copy() {
    let english = entries(words("en"));
    for language in LANGUAGES.iter().filter(|language| **language != "en") {
        let same = entries(words(language)).iter().zip(&english).filter(|(a, b)| a.1 == b.1).count();
        assert!(same < english.len() / 4, "{language}: {same} entries are English");
    }
}

#[test]
fn every_table_is_found() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/words");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut tables: Vec<String> = files.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    tables.retain(|name| name != "mod");
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
        assert_eq!(words(tag).tag, found, "{tag}");
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
