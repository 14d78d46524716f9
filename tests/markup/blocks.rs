//! Paragraphs, lists, quotes: what a line is by its beginning.

use crate::notation::{check, check_lines};

#[test]
fn paragraphs_and_breaks() {
    check(&[
        ("", "", ""),
        (" \n\t\n ", "", ""),
        ("one", "(p 'one')", ""),
        ("one\n\ntwo", "(p 'one') (p 'two')", ""),
        ("one\n \t \n\n\ntwo\n\n", "(p 'one') (p 'two')", ""),
        ("one\ntwo\nthree", "(p 'one' / 'two' / 'three')", ""),
        ("one\r\ntwo\rthree\r\n\r\nfour", "(p 'one' / 'two' / 'three') (p 'four')", ""),
        ("  one  two \t", "(p 'one  two')", ""),
        ("one \n  two", "(p 'one ' / '  two')", ""),
        ("a\0b", "(p 'a\u{fffd}b')", ""),
        ("<b>&amp;</b> <script>x</script>", "(p '<b>&amp;</b> <script>x</script>')", ""),
        ("# no title\n1. no number", "(p '# no title' / '1. no number')", ""),
        ("---", "(p '---')", ""),
    ]);
}

#[test]
fn lists() {
    check(&[
        ("- a", "(ul (li 'a'))", ""),
        ("- a\n* b\n• c", "(ul (li 'a') (li 'b') (li 'c'))", ""),
        ("  - a\n\t-\tb", "(ul (li 'a') (li 'b'))", ""),
        ("- a\n  more\n\tand more\n- b", "(ul (li 'a more and more') (li 'b'))", ""),
        ("- a\nno more", "(ul (li 'a')) (p 'no more')", ""),
        ("- a\n\n- b", "(ul (li 'a') (li 'b'))", ""),
        ("- a\n\n  no more", "(ul (li 'a')) (p 'no more')", ""),
        ("text\n- a\n- b\ntext", "(p 'text') (ul (li 'a') (li 'b')) (p 'text')", ""),
        ("- a\n\ntext\n\n- b", "(ul (li 'a')) (p 'text') (ul (li 'b'))", ""),
        ("- *a* and **b**", "(ul (li (em 'a') ' and ' (b 'b')))", ""),
        ("-no\n•no", "(p '-no' / '•no')", ""),
        ("-\n- \n* ", "(p '-' / '- ' / '*')", ""),
        ("\\- a\n\\* b", "(p '- a' / '* b')", ""),
        ("- *a\n- b*", "(ul (li '*a') (li 'b*'))", "* does not close"),
    ]);
}

#[test]
fn quotes() {
    check(&[
        ("> a\n> b", "(q (p 'a' / 'b'))", ""),
        ("> a\n>\n> b", "(q (p 'a') (p 'b'))", ""),
        ("text\n> a\ntext", "(p 'text') (q (p 'a')) (p 'text')", ""),
        ("> - a\n> - b\n>\n> > c", "(q (ul (li 'a') (li 'b')) (q (p 'c')))", ""),
        (">> a\n> b", "(q (q (p 'a')) (p 'b'))", ""),
        ("- a\n> b", "(ul (li 'a')) (q (p 'b'))", ""),
        (">\n>", "", ""),
        (">a", "(p '>a')", ""),
        ("\\> a", "(p '> a')", ""),
        ("> \\> a", "(q (p '> a'))", ""),
        ("> !a", "(q (p '!a'))", ""),
        (">>>>>>>>>> a", "(q (q (q (q (q (q (q (q (p 'a')))))))))", ""),
    ]);
}

#[test]
fn one_line() {
    check_lines(&[
        ("", "", ""),
        (" a ", "'a'", ""),
        ("a\nb", "'a' / 'b'", ""),
        ("a\r\n \r\n\r\nb\n", "'a' / 'b'", ""),
        ("- a", "'- a'", ""),
        ("> a", "'> a'", ""),
        ("::: spoiler x", "'::: spoiler x'", "a spoiler opened with ::: hides nothing"),
        ("::: x", "'::: x'", ""),
        ("> ::: spoiler\n> a\n> :::\nb", "{1: 'a'} / 'b'", ""),
        ("::: spoiler x\na\n\nb\n:::\nc", "{1 x: 'a' / 'b'} / 'c'", ""),
        ("a\n:::spoiler\nb\n- c\n- d\n> e", "'a' / {1: 'b' / 'c' / 'd' / 'e'}", "opened with ::: is not closed"),
        ("::: spoiler\na\n::: spoiler y\nb\n:::\n:::", "{1: 'a' / {2 y: 'b'}}", ""),
        ("*a* ||b|| [c](d)", "(em 'a') ' ' {1: 'b'} ' ' (a https://blog.example/films/d 'c')", ""),
        ("a ||b\n\nc", "'a ' {1: 'b' / 'c'}", "opened with || is not closed; hidden to the end of the line"),
    ]);
}
