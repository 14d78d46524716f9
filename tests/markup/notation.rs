//! How the tests write down a parsed text, and the one check of all tables.
//!
//! | notation | means |
//! |---|---|
//! | `(p …)` `(ul (li …))` `(q …)` | paragraph, list, quote |
//! | `{1 about: …}` `{2: …}` | spoiler, of blocks or inlines, with its number |
//! | `'text'` `/` | text, break |
//! | `(em …)` `(b …)` `(a url …)` | emphasis, strong, link |
//! | `@name` `@name=url` | mention, without and with a link |

use review_card::markup::{Block, Inline, Named, Parsed, Parser, Spoiler};

/// A text, what it becomes, and a part of each problem that is named (joined by ` & `).
pub type Case = (&'static str, &'static str, &'static str);

pub fn check(cases: &[Case]) {
    check_all(cases, |parser, text| {
        let parsed = parser.blocks(text);
        (blocks(&parsed.content), parsed.problems)
    });
}

pub fn check_lines(cases: &[Case]) {
    check_all(cases, |parser, text| {
        let parsed = parser.line(text);
        (inlines(&parsed.content), parsed.problems)
    });
}

fn check_all(cases: &[Case], parse: fn(&mut Parser<'_>, &str) -> (String, Vec<String>)) {
    let mut wrong = Vec::new();
    for (text, expected, problems) in cases {
        let (found, named) = parse(&mut parser(), text);
        let parts: Vec<&str> = problems.split(" & ").filter(|part| !part.is_empty()).collect();
        let same = parts.len() == named.len() && named.iter().zip(&parts).all(|(n, p)| n.contains(p));
        if found != *expected || !same {
            wrong.push(format!("text     {text:?}\nexpected {expected} {parts:?}\nfound    {found} {named:?}\n"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} cases\n\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// A parser of a review with a small cast, on a page in the folder `https://blog.example/films/`.
pub fn parser() -> Parser<'static> {
    let person = |name: &str, url: Option<&str>| Named { name: String::from(name), url: url.map(String::from) };
    let people = [
        person("Ana de Armas", Some("https://ana.example/")),
        person("Keanu Reeves", None),
        person(" Élodie Ö. Żak ", Some("https://elodie.example/")),
        person("keanu reeves", Some("https://keanu.example/")),
    ];
    let mut parser = Parser::new(&|relative| format!("https://blog.example/films/{relative}"));
    parser.introduce(&people.each_ref());
    parser
}

pub fn parse(text: &str) -> Parsed<Block> {
    parser().blocks(text)
}

pub fn blocks(blocks: &[Block]) -> String {
    join(blocks, |block| match block {
        Block::Paragraph(content) => format!("(p {})", inlines(content)),
        Block::List(items) => format!("(ul {})", join(items, |item| format!("(li {})", inlines(item)))),
        Block::Quote(content) => format!("(q {})", self::blocks(content)),
        Block::Spoiler(spoiler) => hidden(spoiler, self::blocks),
    })
}

pub fn inlines(content: &[Inline]) -> String {
    join(content, |inline| match inline {
        Inline::Text(text) => format!("'{text}'"),
        Inline::Break => String::from("/"),
        Inline::Emphasis(content) => format!("(em {})", inlines(content)),
        Inline::Strong(content) => format!("(b {})", inlines(content)),
        Inline::Link { url, content } => format!("(a {url} {})", inlines(content)),
        Inline::Mention { name, url: None } => format!("@{name}"),
        Inline::Mention { name, url: Some(url) } => format!("@{name}={url}"),
        Inline::Spoiler(spoiler) => hidden(spoiler, inlines),
    })
}

fn hidden<T>(spoiler: &Spoiler<T>, content: fn(&[T]) -> String) -> String {
    let about = spoiler.hidden.about.as_ref().map(|about| format!(" {about}")).unwrap_or_default();
    format!("{{{}{about}: {}}}", spoiler.hidden.id, content(&spoiler.content))
}

fn join<T>(parts: &[T], show: impl Fn(&T) -> String) -> String {
    parts.iter().map(show).collect::<Vec<_>>().join(" ")
}
