//! Spoilers: what they hide, and that in doubt they hide.

use crate::notation::check;

const OPEN: &str = "opened with || is not closed; hidden to the end of the paragraph";
const SPANS: &str = "closed only in a later paragraph";
const ALONE: &str = "|| hides nothing";

#[test]
fn inline_spoilers() {
    check(&[
        ("a ||b|| c", "(p 'a ' {1: 'b'} ' c')", ""),
        ("a >!b!< c", "(p 'a ' {1: 'b'} ' c')", ""),
        (">!b!< c", "(p {1: 'b'} ' c')", ""),
        ("a\n>!b!<", "(p 'a' / {1: 'b'})", ""),
        ("> >!b!<", "(q (p {1: 'b'}))", ""),
        (">>!b!<", "(q (p {1: 'b'}))", ""),
        ("||a||||b||", "(p {1: 'a'} {2: 'b'})", ""),
        ("a||b||c", "(p 'a' {1: 'b'} 'c')", ""),
        ("|| a ||", "(p {1: ' a '})", ""),
        ("||\na\n||", "(p {1: 'a'})", ""),
        ("||a\nb||", "(p {1: 'a' / 'b'})", ""),
        ("||*a* [b](c)||", "(p {1: (em 'a') ' ' (a https://blog.example/films/c 'b')})", ""),
        ("- ||a||\n- >!b!<", "(ul (li {1: 'a'}) (li {2: 'b'}))", ""),
        ("||a >!b!< c||", "(p {1: 'a ' {2: 'b'} ' c'})", ""),
        (">!a ||b|| c!<", "(p {1: 'a ' {2: 'b'} ' c'})", ""),
        (">!a >!b!< c!<", "(p {1: 'a ' {2: 'b'} ' c'})", ""),
        ("||a ||b|| c||", "(p {1: 'a ' {2: 'b'} ' c'})", ""),
        ("||a||b||c||", "(p {1: 'a'} 'b' {2: 'c'})", ""),
        ("||a\\|| b||", "(p {1 a|: ' b'})", ""),
        ("||a\\|\\| b||", "(p {1: 'a|| b'})", ""),
        ("a | b", "(p 'a | b')", ""),
    ]);
}

#[test]
fn labels() {
    check(&[
        ("||the end|b||", "(p {1 the end: 'b'})", ""),
        ("|| the end | b ||", "(p {1 the end: ' b '})", ""),
        ("||the\nend|b||", "(p {1 the end: 'b'})", ""),
        ("|||b||", "(p {1: 'b'})", ""),
        ("|| |b||", "(p {1: 'b'})", ""),
        ("||a|b|c||", "(p {1 a: 'b|c'})", ""),
        ("||a\\|b\\*|c||", "(p {1 a|b*: 'c'})", ""),
        ("||*a*|b||", "(p {1 *a*: 'b'})", ""),
        ("||a| ||", "(p {1: 'a| '})", ""),
        ("||a|||", "(p {1: 'a'} '|')", ""),
        ("||a >!b!< c|d||", "(p {1: 'a ' {2: 'b'} ' c|d'})", ""),
        ("||a|b >!c!< d|e||", "(p {1 a: 'b ' {2: 'c'} ' d|e'})", ""),
        (">!a|b!<", "(p {1: 'a|b'})", ""),
        ("||a|b", "(p {1 a: 'b'})", OPEN),
    ]);
}

#[test]
fn nothing_to_hide() {
    check(&[
        ("||||", "(p '||||')", ALONE),
        ("a |||| b", "(p 'a ||' {1: ' b'})", OPEN),
        ("|| ||", "(p '|| ||')", ALONE),
        (">!!<", "(p '>!!<')", "!< hides nothing"),
        ("||||a||", "(p '||' {1: 'a'})", ""),
        ("a||", "(p 'a||')", ALONE),
        ("a >!", "(p 'a >!')", ">! hides nothing"),
        ("a!<", "(p 'a!<')", "!< hides nothing"),
        ("|", "(p '|')", ""),
        ("|||", "(p {1: '|'})", OPEN),
    ]);
}

#[test]
fn in_doubt_hidden() {
    let angle = "opened with >! is not closed";
    check(&[
        ("a ||b c", "(p 'a ' {1: 'b c'})", OPEN),
        ("a >!b c\nd", "(p 'a ' {1: 'b c' / 'd'})", angle),
        ("if a || b", "(p 'if a ' {1: ' b'})", OPEN),
        ("||a\n\nb", "(p {1: 'a'}) (p 'b')", OPEN),
        ("- ||a\n- b", "(ul (li {1: 'a'}) (li 'b'))", "hidden to the end of the list item"),
        ("||a|| b ||c", "(p {1: 'a'} ' b ' {2: 'c'})", OPEN),
        ("||a >!b|| c", "(p {1: 'a ' {2: 'b' {3: ' c'}}})", OPEN),
        ("||a >!b|| c!< d", "(p {1: 'a ' {2: 'b' {3: ' c!< d'}}})", OPEN),
        (">!a ||b!< c|| d", "(p {1: 'a ' {2: 'b!< c'} ' d'})", angle),
        ("*a ||b* c||", "(p '*a ' {1: 'b* c'})", "* does not close"),
        ("||a *b|| c*", "(p {1: 'a *b'} ' c*')", "* does not close"),
        ("*a ||b|| c*", "(p (em 'a ' {1: 'b'} ' c'))", ""),
        ("*||a||*", "(p (em {1: 'a'}))", ""),
        ("||*a||*", "(p {1: '*a'} '*')", "* does not close"),
        ("[a ||b|| c](d)", "(p '[a ' {1: 'b'} ' c](d)')", "a link cannot hold a spoiler"),
        ("[a ||b](c)||", "(p '[a ' {1: 'b](c)'})", ""),
        ("[a](b||c||)", "(p '[a](b' {1: 'c'} ')')", "a link does not close"),
        ("||[a||](b)", "(p {1: '[a'} '](b)')", ""),
    ]);
}

#[test]
fn over_several_paragraphs() {
    check(&[
        ("||a\n\nb||", "{1: (p 'a') (p 'b')}", SPANS),
        ("||x|a\n\nb|| c\n\nd", "{1 x: (p 'a') (p 'b c')} (p 'd')", SPANS),
        ("y ||x|a\n\nb||", "{1: (p 'y x|a') (p 'b')}", SPANS),
        (">!a\n\nb\n\nc!<\n\nd", "{1: (p 'a') (p 'b') (p 'c')} (p 'd')", SPANS),
        ("||\n\na\n\n||\n\nb", "{1: (p 'a')} (p 'b')", SPANS),
        ("||\na\n\nb\n||", "{1: (p 'a') (p 'b')}", SPANS),
        ("||a\n\nb|| c ||d||", "{1: (p 'a') (p 'b c ' {2: 'd'})}", SPANS),
        ("||a\n\nb|| c ||d", "{1: (p 'a') (p 'b c ' {2: 'd'})}", "closed only & opened with ||"),
        ("||a\n\nb|| c ||d\n\ne||", "{1: (p 'a') (p 'b c ' {2: 'd'}) (p 'e')}", "closed only & opened with ||"),
        ("||a\n\nb ||c||\n\nd||", "{1: (p 'a') (p 'b ' {2: 'c'}) (p 'd')}", SPANS),
        ("||a\n\nb ||c\n\nd", "{1: (p 'a') (p 'b ' {2: 'c'})} (p 'd')", "closed only & opened with ||"),
        // Bars after a gap and against what follows only open, so what seems to stand between two spoilers nests.
        ("||a\n\n||b\n\nc||", "{1: (p 'a') (p {2: 'b'}) (p 'c')}", "closed only & opened with ||"),
        ("||a\n\nb ||c||", "(p {1: 'a'}) (p 'b ' {2: 'c'})", OPEN),
        ("||a|| ||b\n\nc||", "{1: (p {2: 'a'} ' b') (p 'c')}", SPANS),
        ("- ||a\n- b||\n- c", "{1: (ul (li 'a') (li 'b'))} (ul (li 'c'))", SPANS),
        ("> ||a\n\nb||", "{1: (q (p 'a')) (p 'b')}", SPANS),
        ("> ||a\n>\n> b||\n\nc", "(q {1: (p 'a') (p 'b')}) (p 'c')", SPANS),
        ("||a\n\n::: spoiler x\nb||\n:::", "{1: (p 'a') {2 x: (p 'b')}}", SPANS),
        ("::: spoiler k\n||a|b\n:::\nc||", "{1: {2 k: (p 'a|b')} (p 'c')}", SPANS),
        (">!a\n\nx || y\n\nb!<", "{1: (p 'a') (p 'x  y') (p 'b')}", SPANS),
        (">!a\n\nb ||c|| d!<", "{1: (p 'a') (p 'b ' {2: 'c'} ' d')}", SPANS),
        (">!a\n\nb ||c!< d||", "{1: (p 'a') (p 'b ' {2: 'c!< d'})}", SPANS),
        ("||a\n\nb >!c|| d!<", "{1: (p 'a') (p 'b c' {2: ' d!<'})}", "closed only & opened with ||"),
        ("||a|>!\n- ||", "(p 'a')", SPANS),
        ("||a\n\n:::\n\nb||", "{1: (p 'a') (p ':::') (p 'b')}", "::: closes no & closed only"),
        ("||a\n\n::: spoiler b||\nc\n:::", "{1: (p 'a') {2: (p 'b' / 'c')}}", SPANS),
        ("||a\n\nb||\n\nc\n\n||d\n\ne||", "{1: (p 'a') (p 'b')} (p 'c') {2: (p 'd') (p 'e')}", SPANS),
        ("::: spoiler x\n||a\n\nb||\n:::", "{1 x: {2: (p 'a') (p 'b')}}", SPANS),
    ]);
}

#[test]
fn block_spoilers() {
    let open = "opened with ::: is not closed";
    check(&[
        ("::: spoiler the end\na\n\nb\n:::\nc", "{1 the end: (p 'a') (p 'b')} (p 'c')", ""),
        ("::: spoiler\na\n:::", "{1: (p 'a')}", ""),
        (":::::SPOILER: the \\*end\\*\na\n:::::", "{1 the *end*: (p 'a')}", ""),
        ("a\n::: spoiler\nb\n:::\nc", "(p 'a') {1: (p 'b')} (p 'c')", ""),
        ("  ::: spoiler x\n  - a\n  > b\n  :::", "{1 x: (ul (li 'a')) (q (p 'b'))}", ""),
        ("::: spoiler x\na\n::: spoiler y\nb\n:::\nc\n:::\nd", "{1 x: (p 'a') {2 y: (p 'b')} (p 'c')} (p 'd')", ""),
        ("> ::: spoiler x\n> a\n> :::\nb", "(q {1 x: (p 'a')}) (p 'b')", ""),
        ("- a\n  ::: spoiler\n  b\n  :::", "(ul (li 'a')) {1: (p 'b')}", ""),
        ("- ::: spoiler x\n  b\n  :::", "{1 x: (p 'b')}", ""),
        ("::: spoiler x\na\n\nb", "{1 x: (p 'a') (p 'b')}", open),
        ("::: spoiler x\na\n::: spoiler y\nb\n:::\nc", "{1 x: (p 'a') {2 y: (p 'b')} (p 'c')}", open),
        ("::: note\na", "(p '::: note' / 'a')", ""),
        ("::: spoilers ahead", "(p '::: spoilers ahead')", ""),
        ("::: spoiler\n::: note\na\n:::\nb\n:::", "{1: (p '::: note' / 'a') (p ':::') (p 'b')}", "::: closes no"),
        (":: spoiler x\na", "(p ':: spoiler x' / 'a')", ""),
        ("a\n:::\nb", "(p 'a') (p ':::') (p 'b')", "::: closes no spoiler"),
        ("::: spoiler x\n:::\na", "(p '::: spoiler x' / ':::') (p 'a')", "::: hides nothing"),
        ("::: spoiler x", "(p '::: spoiler x')", "::: hides nothing"),
        ("::: spoiler ||x||\na\n:::", "{1: (p {2: 'x'} / 'a')}", ""),
        (
            "> ::: spoiler x\na\n> :::\nb",
            "{1: (q (p '::: spoiler x')) (p 'a') (q (p ':::'))} (p 'b')",
            "hides nothing & closes no & closed only",
        ),
    ]);
}

#[test]
fn what_nests_too_deep_stays_hidden() {
    let opened = ">!a ".repeat(10);
    let closed = " b!<".repeat(10);
    let parsed = crate::notation::parse(&format!("{opened}{closed} c"));
    assert_eq!(
        crate::notation::blocks(&parsed.content),
        "(p {1: 'a ' {2: 'a ' {3: 'a ' {4: 'a ' {5: 'a ' {6: 'a ' \
         {7: 'a ' {8: 'a >!a >!a  b!< b!< b'} ' b'} ' b'} ' b'} ' b'} ' b'} ' b'} ' b'} ' c')"
    );
    let text = format!("{}a\n{}b", "::: spoiler x\n".repeat(9), ":::\n".repeat(9));
    let parsed = crate::notation::parse(&text);
    assert_eq!(
        crate::notation::blocks(&parsed.content),
        "{1 x: {2 x: {3 x: {4 x: {5 x: {6 x: {7 x: \
         (p '::: spoiler x' / '::: spoiler x' / 'a' / ':::' / ':::')}}}}}}} (p 'b')"
    );
    assert_eq!(parsed.problems.len(), 1);

    let text = format!("{0}a\n{0}::: spoiler\n{0}b\n{0}:::", ">".repeat(12) + " ");
    let parsed = crate::notation::parse(&text);
    assert_eq!(crate::notation::blocks(&parsed.content), "(q (q (q (q (q (q (q (q (p 'a') {1: (p 'b')}))))))))");
}
