//! A text that is sixteen times as long takes about sixteen times as long to read, whatever it holds.

use crate::notation::parser;
use std::hint::black_box;
use std::time::Duration;

use cpu_time::ThreadTime;

/// Beginning, repeated part, end.
const PATTERNS: &[(&str, &str, &str)] = &[
    ("", "plain words on a line ", ""),
    ("", "a\n\n", ""),
    ("", "*a **a ", ""),
    ("", "***a", ""),
    ("", "a* b** ", ""),
    ("", "*a **b* c** ", ""),
    ("", "*", ""),
    ("", "* ", "a"),
    ("", "[", "]"),
    ("", "[a", "](b)"),
    ("", "[a](", ""),
    ("", "[a](b", ")"),
    ("", "[a](((((((((b", ""),
    ("", "[](", ")"),
    ("", "[a](data:", ")"),
    ("", "[a](b \n", ")"),
    ("[[[[[[[[", "a](b)[", ""),
    ("", "@[", ""),
    ("", "@[a", "]"),
    ("", "@[a]", ""),
    ("", "|", ""),
    ("", "||a ", ""),
    ("", "|| ", "a"),
    ("", "||a|", ""),
    ("||", "| ", "a||"),
    ("", ">!", ""),
    ("", ">!a ", "!<"),
    ("", ">!a ||b", "!<"),
    ("", ">!a *b [c @[d", "](e)"),
    ("", "!<", ""),
    ("", "\\", ""),
    ("", ">", "a"),
    ("", "> ", "a"),
    ("", "> >a\n", ""),
    ("", "- a\n  b\n", ""),
    ("", "-\n", ""),
    ("", "||a\n\n", ""),
    ("", ">!a\n\n", "||b"),
    ("", "||a\n\nb||\n\n", ""),
    ("", "- ||a\n", ">!\n\n||"),
    ("", "::: spoiler\n", "a"),
    ("", "::: spoiler\na\n:::\n", ""),
    ("", "::: spoiler ||\na\n:::\n", ""),
    ("", ":::\n", ""),
    ("", ":::", ""),
    ("", "::: a\n", ""),
    ("::: spoiler\n", "> ::: spoiler\n", ""),
    ("", "> ::: spoiler\n\n", ""),
    ("a", " ", "a"),
    ("[a](", "\n ", ")"),
    ("a", "\r", "||b"),
    ("", "\0", ""),
    ("", "字*", ""),
];

const SHORT: usize = 8_192;
const TIMES: usize = 16;

fn time((start, part, end): &(&str, &str, &str), size: usize) -> Duration {
    let text = format!("{start}{}{end}", part.repeat(size / part.len()));
    let start = ThreadTime::now();
    black_box(parser().blocks(&text));
    black_box(parser().line(&text));
    start.elapsed()
}

#[test]
fn time_grows_with_length_only() {
    for pattern in PATTERNS {
        // The time of this thread alone, so that a busy machine is no slope; what is quadratic takes 256 times as long.
        let short = (0..3).map(|_| time(pattern, SHORT)).max().unwrap_or_default();
        let limit = short * 64 + Duration::from_millis(20);
        let fast = (0..5).any(|_| time(pattern, SHORT * TIMES) < limit);
        assert!(fast, "{pattern:?} takes more than {limit:?}; a 16th of it takes {short:?}");
    }
}

#[test]
fn a_megabyte_of_all_of_it_is_read_in_reasonable_time() {
    let size = (1 << 20) / PATTERNS.len();
    let texts = PATTERNS.iter().map(|(start, part, end)| format!("{start}{}{end}", part.repeat(size / part.len())));
    let text = texts.collect::<Vec<_>>().join("\n");
    let start = ThreadTime::now();
    black_box(parser().blocks(&text));
    black_box(parser().line(&text));
    assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
}

/// Every mention looks the person up.
#[test]
fn a_long_cast_does_not_slow_mentions_down() {
    let person = |n: usize| review_card::markup::Named { name: format!("Somebody Number {n}"), url: None };
    let people: Vec<_> = (0..20_000).map(person).collect();
    let text: String = (0..20_000).map(|n| format!("@[somebody number {n}]")).collect();
    let start = ThreadTime::now();
    let mut parser = review_card::markup::Parser::new(&|_| String::new());
    parser.introduce(&people.iter().collect::<Vec<_>>());
    let parsed = parser.line(&text);
    assert!(parsed.problems.is_empty());
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
}
