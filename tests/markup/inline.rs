//! Emphasis, links and escapes.

use crate::notation::check;

const OPEN: &str = "* does not close";
const OPEN2: &str = "** does not close";
const LINK: &str = "a link does not close";

#[test]
fn emphasis() {
    check(&[
        ("*a*", "(p (em 'a'))", ""),
        ("**a**", "(p (b 'a'))", ""),
        ("***a***", "(p (b (em 'a')))", ""),
        ("a *b* **c** d", "(p 'a ' (em 'b') ' ' (b 'c') ' d')", ""),
        ("**a *b* c**", "(p (b 'a ' (em 'b') ' c'))", ""),
        ("*a **b** c*", "(p (em 'a ' (b 'b') ' c'))", ""),
        ("***a* b**", "(p (b (em 'a') ' b'))", ""),
        ("***a** b*", "(p (em (b 'a') ' b'))", ""),
        ("**a *b***", "(p (b 'a ' (em 'b')))", ""),
        ("*a **b***", "(p (em 'a ' (b 'b')))", ""),
        ("*a\nb*", "(p (em 'a' / 'b'))", ""),
        ("*a\n\nb*", "(p '*a') (p 'b*')", OPEN),
        ("“*Alien*”, (*Aliens*)", "(p '“' (em 'Alien') '”, (' (em 'Aliens') ')')", ""),
        ("*“Alien”*: *Alien*’s end", "(p (em '“Alien”') ': ' (em 'Alien') '’s end')", ""),
        ("*a*-*b*", "(p (em 'a') '-' (em 'b'))", ""),
        ("*é*", "(p (em 'é'))", ""),
        ("这是*重点*内容 และ*ไทย*ครับ", "(p '这是' (em '重点') '内容 และ' (em 'ไทย') 'ครับ')", ""),
        ("**重点：**内容", "(p (b '重点：') '内容')", ""),
    ]);
}

#[test]
fn stars_that_are_none() {
    check(&[
        ("5 * 3 * 2", "(p '5 * 3 * 2')", ""),
        ("2*3*4 and 2**3**4", "(p '2*3*4 and 2**3**4')", ""),
        ("f*** that", "(p 'f*** that')", ""),
        ("f***, s**t and f*ck, f*ck", "(p 'f***, s**t and f*ck, f*ck')", ""),
        ("*oh f*ck*", "(p (em 'oh f*ck'))", ""),
        ("*oh f*** no*", "(p (em 'oh f*** no'))", ""),
        ("**** of *****", "(p '**** of *****')", ""),
        ("**********", "(p '**********')", ""),
        ("* a*", "(ul (li 'a*'))", ""),
        ("a * b*", "(p 'a * b*')", ""),
        ("un*believ*able", "(p 'un*believ*able')", ""),
        ("note*", "(p 'note*')", ""),
        ("_a_ and __b__", "(p '_a_ and __b__')", ""),
        ("*a", "(p '*a')", OPEN),
        ("a *b", "(p 'a *b')", OPEN),
        ("*a *b *c", "(p '*a *b *c')", OPEN),
        ("**a", "(p '**a')", OPEN2),
        ("**a*", "(p '**a*')", OPEN2),
        ("*a**", "(p '*a**')", OPEN),
        ("*a **b c*", "(p (em 'a **b c'))", OPEN2),
        ("**a *b** c*", "(p (b 'a *b') ' c*')", OPEN),
        ("***a*", "(p '**' (em 'a'))", OPEN2),
        ("***a", "(p '***a')", "*** does not close"),
    ]);
}

#[test]
fn links() {
    check(&[
        ("[a](https://b.example/c?d=e#f)", "(p (a https://b.example/c?d=e#f 'a'))", ""),
        ("[a](b.html)", "(p (a https://blog.example/films/b.html 'a'))", ""),
        ("[a](mailto:a@b.example)", "(p (a mailto:a@b.example 'a'))", ""),
        ("[a *b* **c**](b)", "(p (a https://blog.example/films/b 'a ' (em 'b') ' ' (b 'c')))", ""),
        ("*[a](b)*", "(p (em (a https://blog.example/films/b 'a')))", ""),
        ("[a](\n https://b.example )", "(p (a https://b.example 'a'))", ""),
        ("[a](https://b.example/c_(d)_(e(f)))", "(p (a https://b.example/c_(d)_(e(f)) 'a'))", ""),
        ("[a](https://b.example/\\)c\\_)", "(p (a https://b.example/)c_ 'a'))", ""),
        ("[a](https://b.example/*c*) *d*", "(p (a https://b.example/*c* 'a') ' ' (em 'd'))", ""),
        ("*a [b](c*d)*", "(p (em 'a ' (a https://blog.example/films/c*d 'b')))", ""),
        ("[a [b] c](d)", "(p (a https://blog.example/films/d 'a [b] c'))", ""),
        ("[a](b)(c)", "(p (a https://blog.example/films/b 'a') '(c)')", ""),
        ("[a\nb](c)", "(p (a https://blog.example/films/c 'a' / 'b'))", ""),
        ("[*a](b)*", "(p (a https://blog.example/films/b '*a') '*')", OPEN),
        ("![a](b)", "(p '!' (a https://blog.example/films/b 'a'))", ""),
    ]);
}

#[test]
fn links_that_are_none() {
    let held = "cannot hold";
    check(&[
        ("[a] [b [c", "(p '[a] [b [c')", ""),
        ("a] (b)", "(p 'a] (b)')", ""),
        ("[a] (b)", "(p '[a] (b)')", ""),
        ("[a](b", "(p '[a](b')", LINK),
        ("[a](b c)", "(p '[a](b c)')", LINK),
        ("[a](b(c)", "(p '[a](b(c)')", LINK),
        ("[a](b *c*", "(p '[a](b ' (em 'c'))", LINK),
        ("[a]((((((((((b))))))))))", "(p '[a]((((((((((b))))))))))')", LINK),
        ("*[a*](b)", "(p (em '[a') '](b)')", ""),
        ("[a [b](c) d](e)", "(p '[a ' (a https://blog.example/films/c 'b') ' d](e)')", held),
        ("[a]()", "(p '[a]()')", "a link is shown as typed: the address is empty"),
        ("[ ](b)", "(p '[ ](b)')", "it has no text"),
        (
            "x [a *b* \\*](javascript:alert\\(1\\)) *y*",
            "(p 'x [a *b* \\*](javascript:alert\\(1\\)) ' (em 'y'))",
            "the scheme javascript: is not allowed",
        ),
        ("*[a](data:x)*", "(p (em '[a](data:x)'))", "the scheme data: is not allowed"),
        (
            "||[a](vader:father)||",
            "(p {1: '[a](vader:father)'})",
            "a link is shown as typed: its address is not allowed",
        ),
    ]);
}

#[test]
fn escapes() {
    check(&[
        ("\\*a\\* \\\\ \\[b](c)", "(p '*a* \\ [b](c)')", ""),
        ("\\||a|\\|", "(p '||a||')", ""),
        ("\\>!a!<", "(p '>!a!<')", "!< hides nothing"),
        ("\\@[Ana]", "(p '@[Ana]')", ""),
        ("C:\\temp \\é \\", "(p 'C:\\temp \\é \\')", ""),
        ("a\\\nb", "(p 'a\\' / 'b')", ""),
        ("*a\\* b*", "(p (em 'a* b'))", ""),
        ("\\**a*", "(p '*' (em 'a'))", ""),
        ("[a\\]](b)", "(p (a https://blog.example/films/b 'a]'))", ""),
        (
            "\\!\\\"\\#\\$\\%\\&\\'\\(\\)\\+\\,\\-\\.\\/\\:\\;\\<\\=\\?\\^\\_\\`\\{\\}\\~",
            "(p '!\"#$%&'()+,-./:;<=?^_`{}~')",
            "",
        ),
        ("\\::: spoiler x\na\n\\:::", "(p '::: spoiler x' / 'a' / ':::')", ""),
    ]);
}
