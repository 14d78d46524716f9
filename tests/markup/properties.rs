//! What holds for every text, checked on texts of any characters and on texts that are mostly markup.

use crate::notation::{blocks, inlines};
use crate::said::Said;
use proptest::collection::vec;
use proptest::prelude::*;
use review_card::markup::{Block, FOLD, Inline, MAX_DEPTH, Named, Parsed, Parser, UNFOLD};

/// Words in small letters are text, words in capitals are part of the markup.
const PIECES: &[&str] = &[
    "a",
    "b7",
    "é",
    "字",
    ",",
    "~",
    " ",
    " ",
    "  ",
    "\t",
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    "\0",
    "\\",
    "*",
    "**",
    "***",
    "[",
    "](",
    "](u)",
    ")",
    "]",
    "@[",
    "@[ana]",
    "[l](m)",
    "[l](data:m)",
    "- ",
    "\n- ",
    "> ",
    "\n> ",
    ">",
    ":::",
    "\n:::\n",
    "\n::: SPOILER k\n",
    "\n::: note\n",
    "|",
    "||",
    "||",
    ">!",
    "!<",
    "||h|i||",
    ">!h!<",
    "\n\n||",
    "||\n\n",
    FOLD,
    UNFOLD,
];

fn markup() -> impl Strategy<Value = String> {
    vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat())
}

/// Pieces without the delimiter of a spoiler.
fn without(delimiter: &'static str, count: usize) -> impl Strategy<Value = String> {
    let pieces: Vec<&str> = PIECES.iter().copied().filter(|piece| !piece.contains(delimiter)).collect();
    vec(prop::sample::select(pieces), 0..count).prop_map(|pieces| pieces.concat())
}

/// The same pieces many times over, to nest.
fn nesting() -> impl Strategy<Value = String> {
    let pieces = vec(prop::sample::select(PIECES), 1..4);
    let repeated = (pieces, 1..20_usize).prop_map(|(pieces, count)| pieces.concat().repeat(count));
    vec(repeated, 1..4).prop_map(|texts| texts.concat())
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), markup(), nesting()]
}

fn parse(text: &str) -> (Parsed<Block>, Parsed<Inline>) {
    let ana = Named { name: String::from("ana"), url: Some(String::from("https://ana.example/")) };
    let resolve = |relative: &str| String::from(relative);
    let mut parser = Parser::new(&resolve);
    parser.introduce(&[&ana]);
    let parsed = parser.blocks(text);
    (parsed, parser.line(text))
}

/// The characters that no rule takes for markup.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !c.is_control() && !c.is_ascii_uppercase())
        .filter(|c| !"\\*[]()@|!<>-•:\u{fffd}".contains(*c))
        .collect()
}

fn said(text: &str) -> (Said, Said) {
    let (parsed, line) = parse(text);
    let (mut in_blocks, mut in_line) = (Said::default(), Said::default());
    in_blocks.blocks(&parsed.content);
    in_line.inlines(&line.content);
    (in_blocks, in_line)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_is_lost_doubled_or_moved(text in any_text()) {
        let (in_blocks, in_line) = said(&text);
        prop_assert_eq!(plain(&in_blocks.all), plain(&text));
        prop_assert_eq!(plain(&in_line.all), plain(&text));
    }

    #[test]
    fn spoilers_are_numbered_in_reading_order_and_depth_is_bounded(text in any_text()) {
        let (in_blocks, in_line) = said(&text);
        let ids: Vec<u32> = in_blocks.ids.iter().chain(&in_line.ids).copied().collect();
        prop_assert!(ids.is_sorted_by(|a, b| a < b), "{:?}", ids);
        for said in [&in_blocks, &in_line] {
            prop_assert!(said.deepest.0 <= MAX_DEPTH && said.deepest.1 <= MAX_DEPTH);
        }
        prop_assert!(in_blocks.links + in_line.links <= 1);
    }

    #[test]
    fn the_same_text_is_read_the_same(text in any_text()) {
        prop_assert_eq!(parse(&text), parse(&text));
    }

    /// On one line, with anything at all around and within.
    #[test]
    fn what_stands_between_delimiters_is_hidden(
        angles in any::<bool>(),
        (before, within, after) in (any_text(), any_text(), any_text()),
    ) {
        let (open, close) = if angles { (">!", "!<") } else { ("||", "||") };
        let clean = |text: &str| text.replace(['\\', '☂', '\n', '\r'], "").replace(open, "").replace(close, "");
        let (before, within, after) = (clean(&before), clean(&within), clean(&after));
        let text = format!("{before} {open} {within} ☂{close}{after}");
        let (in_blocks, in_line) = said(&text);
        prop_assert!(in_blocks.all.contains('☂') && in_line.all.contains('☂'));
        prop_assert!(!in_blocks.visible.contains('☂'), "{:?} {}", text, blocks(&parse(&text).0.content));
        prop_assert!(!in_line.visible.contains('☂'), "{:?} {}", text, inlines(&parse(&text).1.content));
    }

    /// Over several blocks, of any kind.
    #[test]
    fn what_stands_between_delimiters_is_hidden_in_blocks_too(
        angles in any::<bool>(),
        bars in (without("|", 9), without("|", 9)),
        angled in (without("!", 9), without("!", 9)),
        after in markup(),
    ) {
        let (open, close) = if angles { (">!", "!<") } else { ("||", "||") };
        let (before, within) = if angles { angled } else { bars };
        let text = format!("{before}.{open}{within}☂{close} {after}");
        let (in_blocks, _) = said(&text);
        prop_assert!(in_blocks.all.contains('☂'));
        prop_assert!(!in_blocks.visible.contains('☂'), "{:?} {}", text, blocks(&parse(&text).0.content));
    }

    /// Whatever is typed.
    #[test]
    fn what_is_folded_is_hidden(before in without("\u{1}", 9), within in without("\u{1}", 20), after in markup()) {
        let text = format!("{before}.{FOLD}{within}☂{UNFOLD} {after}");
        let (in_blocks, in_line) = said(&text);
        prop_assert!(in_blocks.all.contains('☂') && in_line.all.contains('☂'));
        prop_assert!(!in_blocks.visible.contains('☂'), "{:?} {}", text, blocks(&parse(&text).0.content));
        prop_assert!(!in_line.visible.contains('☂'), "{:?} {}", text, inlines(&parse(&text).1.content));
    }

    #[test]
    fn what_stands_in_a_block_spoiler_is_hidden(
        before in vec(prop::sample::select(&["a\n", "\n", "> b\n", "- c\n", "||\n", ">! d\n", "*e\n"]), 0..9),
        within in without(":", 20),
        after in markup(),
    ) {
        let text = format!("{}\n::: SPOILER\n{within}\n☂\n:::\n{after}", before.concat());
        let (in_blocks, _) = said(&text);
        prop_assert!(in_blocks.all.contains('☂'));
        prop_assert!(!in_blocks.visible.contains('☂'), "{:?} {}", text, blocks(&parse(&text).0.content));
    }

    /// What is hidden is not given away by a problem either.
    #[test]
    fn no_problem_names_what_is_hidden(within in without("|", 20)) {
        let within: String = within.chars().map(|c| if c == 'a' || c == 'm' { '☂' } else { c }).collect();
        let (parsed, _) = parse(&format!("||{within} ||"));
        prop_assert!(!parsed.problems.concat().contains('☂'), "{:?}", parsed.problems);
        let (parsed, _) = parse(&format!("::: spoiler\n{}\n:::", within.replace(':', ";")));
        prop_assert!(!parsed.problems.concat().contains('☂'), "{:?}", parsed.problems);
    }
}
