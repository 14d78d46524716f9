//! README.md says what is there: each attribute, event, part, custom property, target and file, and no other.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

type Names = BTreeSet<String>;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// All files of a folder with this end, as one text.
fn read_all(folder: &str, end: &str) -> String {
    let mut paths: Vec<_> = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == end));
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// What stands between each `before` and the `after` that follows it.
fn all_between<'a>(text: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    text.split(before).skip(1).filter_map(|rest| Some(rest.split_once(after)?.0)).collect()
}

fn names<'a>(names: impl IntoIterator<Item = &'a str>) -> Names {
    names.into_iter().map(str::to_owned).collect()
}

/// The rows of the first table below the first heading that holds a word.
fn table(word: &str) -> Vec<String> {
    let readme = read("README.md");
    let below = readme.lines().skip_while(|line| !(line.starts_with('#') && line.contains(word)));
    let rows = below.skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    // The first two lines are the table's head.
    let rows: Vec<String> = rows.skip(2).map(str::to_owned).collect();
    assert!(!rows.is_empty(), "README.md has no table below a heading with {word:?}");
    rows
}

/// The names in backticks in the first column of that table.
fn first_column(word: &str) -> Names {
    let rows = table(word);
    let cells = rows.iter().map(|row| row.trim_start_matches('|').split('|').next().unwrap());
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2).map(str::to_owned)).collect()
}

/// The spans in backticks and the lines of the fenced blocks.
fn code(markdown: &str) -> Vec<String> {
    let mut code = Vec::new();
    for (index, block) in markdown.split("```").enumerate() {
        match index % 2 {
            0 => code.extend(block.split('`').skip(1).step_by(2).map(str::to_owned)),
            // Its first line names the language.
            _ => code.extend(block.lines().skip(1).map(|line| line.trim().to_owned())),
        }
    }
    code
}

#[test]
fn attributes() {
    let embed = read("src/host/embed.js");
    let list = |before, after| -> &str { all_between(&embed, before, after).first().expect(before) };
    let texts = list("const TEXTS = {", "};").split(',').filter_map(|entry| entry.split(':').next());
    let mut known = names(texts.map(|key| key.trim().trim_matches('"')).filter(|key| !key.is_empty()));
    for quoted in [list("const SWITCHES = [", "]"), list("observedAttributes = [", "]")] {
        known.extend(quoted.split('"').skip(1).step_by(2).map(str::to_owned));
    }
    known.remove("data-state"); // which says how the card is, and is watched lest others take it off
    let promised = "src for open spoilers print-spoilers theme heading-level loading lang json-ld debug".split(' ');
    assert_eq!(known, names(promised), "embed.js and the contract");
    assert_eq!(first_column("ttributes"), known, "README.md and embed.js");
}

#[test]
fn events() {
    let told = read_all("src/host", "js");
    let known: Names = all_between(&told, "tell(\"", "\"").iter().map(|name| format!("review-card-{name}")).collect();
    assert_eq!(first_column("vents"), known);
}

#[test]
fn kinds_of_errors() {
    let known = read_all("src/host", "js");
    let readme = code(&read("README.md"));
    for kind in all_between(&known, "fault(\"", "\"") {
        assert!(readme.iter().any(|code| code == kind), "README.md does not know `{kind}`");
    }
}

#[test]
fn parts() {
    let drawn = read_all("src/components", "rs");
    let known = names(drawn.split("part=").skip(1).map(|rest| {
        let rest = rest.trim_start_matches('"');
        &rest[..rest.find(|c: char| !c.is_ascii_lowercase() && c != '-').unwrap_or(rest.len())]
    }));
    let styled = names(all_between(&read_all("src/styles", "css"), "[part=\"", "\""));
    assert_eq!(styled.difference(&known).collect::<Vec<_>>(), Vec::<&String>::new(), "src/styles, but no component");
    let card = read("src/components/card.rs").replace("/// ", "");
    let documented = all_between(&card, "Parts: `", "`").first().expect("a list of parts").split_whitespace();
    assert_eq!(names(documented), known, "the documentation of Card and the components");
    assert_eq!(first_column("arts"), known, "README.md and the components");
}

/// Every custom property with its defaults: one, or one for light and one for dark.
fn properties() -> Vec<(String, Vec<String>)> {
    let css = read("style.css");
    all_between(&css, "var(--review-card-", ";")
        .into_iter()
        .filter_map(|rest| {
            // Of the declaration, what stands before the bracket that closes `var(`.
            let (name, default) = rest.split_once(", ")?;
            let default = default.strip_suffix(')')?;
            let schemes = default.strip_prefix("light-dark(").and_then(|both| both.strip_suffix(')'));
            let defaults = match schemes {
                Some(both) => both.split(", ").map(str::to_owned).collect(),
                None => vec![default.to_owned()],
            };
            Some((format!("--review-card-{name}"), defaults))
        })
        .collect()
}

/// The one property that the loader needs, and its default.
fn room() -> (String, Vec<String>) {
    let loader = read("src/host/embed.js");
    let defaults = all_between(&loader, "var(--review-card-room,", ")").into_iter().map(str::to_owned).collect();
    ("--review-card-room".to_owned(), defaults)
}

#[test]
fn custom_properties() {
    let mut properties = properties();
    assert!(properties.len() > 10, "only {} found in style.css", properties.len());
    let mentioned = read("style.css").matches("--review-card-").count();
    // The comment at its top names the prefix once more.
    assert_eq!(mentioned, properties.len() + 1, "a custom property in style.css has no default");
    properties.push(room());
    let known = names(properties.iter().map(|(name, _)| name.as_str()));
    assert_eq!(first_column("ustom properties"), known, "README.md, style.css and embed.js");
    let rows = table("ustom properties");
    for (name, defaults) in properties {
        let row = rows.iter().find(|row| row.contains(&format!("`{name}`"))).expect("a row");
        for default in defaults {
            assert!(row.contains(&default), "README.md does not give {default} as a default of {name}: {row}");
        }
    }
}

#[test]
fn targets() {
    let makefile = read("Makefile");
    let known =
        names(makefile.lines().filter(|line| line.contains(": ") || line.contains(" ## ")).filter_map(|line| {
            let (target, _) = line.split_once(':')?;
            (line.contains(" ## ") && target.bytes().all(|b| b.is_ascii_lowercase())).then_some(target)
        }));
    let readme = code(&read("README.md"));
    let named = readme.iter().filter_map(|code| code.strip_prefix("make ")?.split_whitespace().next());
    assert_eq!(names(named), known, "README.md and Makefile");
}

/// Whether something in backticks means a file of this repository, and not one of a reader's or of a build.
fn is_path(code: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/');
    let first = code.split('/').next().unwrap_or_default();
    let elsewhere = ["", "dist", "target", "application", "text", "image", ".", "..", "node_modules"];
    let ours = [".md", ".toml", ".lock", ".rs", ".sh", ".mjs"].iter().any(|end| code.ends_with(end));
    code.chars().all(plain) && (ours || code.contains('/') && !elsewhere.contains(&first))
}

#[test]
fn paths() {
    let readme = read("README.md");
    // Fenced blocks show readers' own files.
    let prose: String = readme.split("```").step_by(2).collect();
    let missing: Vec<String> =
        code(&prose).into_iter().filter(|code| is_path(code) && !root().join(code).exists()).collect();
    assert!(missing.is_empty(), "README.md names {missing:?}");
    for (code, path) in [
        ("src/host/embed.js", true),
        ("tests/", true),
        ("Trunk.toml", true),
        ("review-card.js", false),
        ("application/json", false),
        ("dist/index.html", false),
        ("https://x.example/a", false),
        ("/videos/embed/…", false),
        ("2/3", true),
    ] {
        assert_eq!(is_path(code), path, "{code}");
    }
}
