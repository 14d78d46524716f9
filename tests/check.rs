//! The command `review-card check`: what it says of files, where, and how it ends.
#![cfg(not(target_arch = "wasm32"))]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use review_card::check::{Finding, Kind, check};

#[path = "check/cards.rs"]
mod cards;
#[path = "check/command.rs"]
mod command;
#[path = "check/files.rs"]
mod files;
#[path = "check/pages.rs"]
mod pages;
#[path = "check/places.rs"]
mod places;

/// A file of a test, which may be any bytes.
fn file(name: &str, content: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    path
}

fn run(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_review-card")).args(args).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// What is to be mended in a file of this content, as `LINE:COLUMN: MESSAGE`.
fn found(content: &str) -> Vec<String> {
    let found = check(content.as_bytes()).into_iter().filter(|finding| finding.kind == Kind::Mend);
    found.map(line).collect()
}

/// All that is told of it.
fn all_found(content: &str) -> Vec<String> {
    check(content.as_bytes()).into_iter().map(line).collect()
}

fn line(finding: Finding) -> String {
    format!("{}: {}", finding.place, finding.message)
}

#[test]
fn a_sound_file_is_praised_in_few_words() {
    let sound = file("sound.json", br#"{"$schema": "review-card.schema.json", "name": "Sound"}"#);
    let output = run(&["check", sound.to_str().unwrap()]);
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(0), String::new()));
    assert_eq!(text(&output.stderr), "1 file: nothing to mend\n");
}

#[test]
fn what_is_wrong_is_told_file_by_file() {
    let wrong = file("wrong.json", b"{\n  \"name\": \"Wrong\",\n  \"datePublished\": \"soon\"\n}\n");
    let [wrong, gone] = [wrong.to_str().unwrap(), "no-such-file.json"];
    let output = run(&["check", wrong, gone]);
    assert_eq!(output.status.code(), Some(1));
    let out = text(&output.stdout);
    let lines: Vec<&str> = out.lines().collect();
    assert!(lines[0].starts_with(&format!("{wrong}:3:3: not a date")), "{out}");
    assert!(lines[1].starts_with("no-such-file.json:1:1: cannot be read: No such file"), "{out}");
    assert_eq!(text(&output.stderr), "2 problems in 2 files\n");
}

#[test]
fn the_standard_input_is_a_file() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_review-card"))
        .args(["check", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"[").unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stdout), "-:1:2: not JSON: EOF while parsing a list\n");
}

#[test]
fn help_and_wrong_calls() {
    for args in [&["--help"][..], &["-h"], &["help"], &["check", "--help"]] {
        let output = run(args);
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        assert!(text(&output.stdout).contains("review-card check FILE…"), "{args:?}");
    }
    assert!(text(&run(&["--version"]).stdout).starts_with(concat!("review-card ", env!("CARGO_PKG_VERSION"))));
    for args in [&[][..], &["check"], &["chek", "a.json"], &["check", "--strict", "a.json"]] {
        let output = run(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{args:?}");
    }
    // After two dashes everything is a file.
    assert_eq!(run(&["check", "--", "--strict"]).status.code(), Some(1));
}

#[test]
fn what_is_no_json_is_told_in_words() {
    for (content, told) in [
        ("", "1:1: nothing here; a review is JSON such as"),
        (" \n\t", "1:1: nothing here"),
        ("{\n  \"name\": “A”\n}", "2:11: typographic quotes"),
        ("{'name': 1}", "1:2: not JSON: key must be a string; texts stand in \", not in '"),
        ("{\"name\": \"é\",\n}", "2:1: the comma before a closing bracket"),
        ("{ // a\n}", "1:1: not a review"),
        ("{\"name\": \"a\nb\"}", "1:12: a new line within a text"),
        ("{\"name\": \"Half a fi", "1:20: not JSON: EOF while parsing a string"),
        ("{\"name\": \"\\ud800\"}", "1:17: not JSON: unexpected end of hex escape"),
        ("# A review\n", "1:1: not JSON: expected value"),
    ] {
        let found = found(content);
        assert!(matches!(&found[..], [one] if one.starts_with(told)), "{content:?}: {found:?}");
    }
}

#[test]
fn bytes_that_are_no_text_are_told_apart() {
    let told = |content: &[u8]| {
        let found = check(content);
        (found[0].place.to_string(), found[0].message.clone())
    };
    let (place, message) = told(b"{\"name\":\n \"\xe9\"}");
    assert!(place == "2:3" && message.contains("save the file as UTF-8"), "{place} {message}");
    let (place, message) = told(b"\xff\xfe{\0}\0");
    assert!(place == "1:1" && message.contains("UTF-16"), "{place} {message}");
}
