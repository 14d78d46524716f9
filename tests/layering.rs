//! The map in `src/lib.rs` holds: who may use whom, what stands nowhere in `src`, and that modules stay small.
#![cfg(not(target_arch = "wasm32"))]

#[path = "layering/scan.rs"]
mod scan;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use scan::{outermost, without_comments, words};

/// Each layer with those it may use; itself it may always use.
const LAYERS: &[(&str, &[&str])] = &[
    ("find", &[]),
    ("url", &["find"]),
    ("markup", &["find", "url"]),
    ("review", &["find", "markup", "url"]),
    ("words", &["find", "review"]),
    ("components", &["find", "review", "markup", "words"]),
    ("prerender", &["url", "markup", "review", "words", "components"]),
    ("check", &["review", "prerender"]),
    ("host", &["find", "url", "markup", "review", "words", "components"]),
];

/// What only some layers may name.
const RESERVED: &[(&str, &[&str])] = &[
    ("yew", &["components", "prerender", "host"]),
    ("web_sys", &["components", "host"]),
    ("js_sys", &["host"]),
    ("wasm_bindgen", &["host"]),
    ("JsValue", &["host"]),
    ("serde", &["prerender", "check"]),
    ("serde_json", &["prerender", "check"]),
    ("html5gum", &["check"]),
    ("cfg", &["root", "prerender", "host"]),
    ("cfg_attr", &["root", "prerender", "host"]),
];

const NOWHERE: &[&str] = &[
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "eval(",
    "new Function",
    "from_html_unchecked",
    "set_inner_html",
    "style=",
    // Other nodes than `components::draw` makes: a release build cannot draw them, see tools/release/unreached.txt.
    "html!",
    "VComp",
    "VPortal",
    "VRaw",
    "VRef",
    "VSuspense",
    "create_portal",
    "IndexMap",
    "add_listener",
    ".forget()",
    ".unwrap()",
    ".expect(",
    "panic!",
    "unsafe {",
];

const MOST_LINES: usize = 250;

#[test]
fn the_map_holds() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = files(&root);
    assert!(files.len() > 40, "only {} files found", files.len());
    let violations: Vec<String> = files
        .iter()
        .filter(|file| file.extension().is_some_and(|end| end != "css"))
        .flat_map(|file| {
            let name = file.strip_prefix(&root).unwrap().to_str().unwrap();
            violations(name, &fs::read_to_string(file).unwrap())
        })
        .collect();
    assert!(violations.is_empty(), "{violations:#?}");
}

#[test]
fn every_layer_is_a_module_of_the_crate() {
    let root = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    let modules: Vec<&str> = root.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let mut layers: Vec<&str> = LAYERS.iter().map(|(layer, _)| *layer).collect();
    layers.sort_unstable();
    assert_eq!(sorted(modules), layers);
}

/// The scan must find what it looks for.
#[test]
fn planted_violations_are_found() {
    for (file, source, found) in [
        ("markup/x.rs", "//! x\nuse crate::review::Review;", "markup uses review"),
        ("markup/x.rs", "//! x\nuse crate::{\n    url::link,\n    words::{Words, words},\n};", "markup uses words"),
        ("markup/x.rs", "//! x\nuse super::super::words;", "markup uses words"),
        ("markup/mod.rs", "//! x\nuse super::components::Card;", "markup uses components"),
        ("url.rs", "//! x\nfn x() -> super::markup::Block {}", "url uses markup"),
        ("words/x.rs", "//! x\nfn x() { let c = crate::components::Card; }", "words uses components"),
        ("components/x.rs", "//! x\nuse crate::host;", "components uses host"),
        ("prerender.rs", "//! x\nuse crate::host::MountedCard;", "prerender uses host"),
        ("host/x.rs", "//! x\nuse crate::prerender::render;", "host uses prerender"),
        ("review/x.rs", "//! x\nuse yew::prelude::*;", "review names yew"),
        ("components/x.rs", "//! x\nuse js_sys::Date;", "components names js_sys"),
        ("components/x.rs", "//! x\nuse web_sys::{Element, HtmlElement};", "components uses more of web_sys"),
        ("components/x.rs", "//! x\nuse web_sys::window;", "components uses more of web_sys"),
        ("markup/x.rs", "//! x\n#[cfg(test)]\nmod tests {}", "markup names cfg"),
        ("markup/x.rs", "//! x\nfn x() { if cfg!(debug_assertions) {} }", "markup names cfg"),
        ("review/x.rs", "//! x\nfn x() { y.unwrap(); } // never\n", "review/x.rs holds .unwrap()"),
        ("components/x.rs", "//! x\nhtml! { <p style={css} /> }", "components/x.rs holds style="),
        ("components/x.rs", "//! x\nhtml! { <p style={css} /> }", "components/x.rs holds html!"),
        ("components/x.rs", "//! x\nlet quote = '\"'; Html::from_html_unchecked(x)", "holds from_html_unchecked"),
        ("host/x.js", "// x\nelement.innerHTML = text;", "host/x.js holds innerHTML"),
        ("review/x.rs", "use super::y;", "review/x.rs has no word on what it is"),
        ("review/x.rs", &format!("//! x\n{}", "\n".repeat(MOST_LINES)), "review/x.rs has 251 lines"),
        ("stray.rs", "//! x", "stray.rs belongs to no layer"),
    ] {
        let violations = violations(file, source);
        assert!(violations.iter().any(|violation| violation.contains(found)), "{found}: {violations:?}");
    }
}

/// And nothing else.
#[test]
fn sound_code_is_no_violation() {
    for (file, source) in [
        ("markup/x.rs", "//! Nothing of yew or crate::host here.\nuse super::y; // not .unwrap()\n/* panic! */"),
        ("markup/x.rs", "//! x\nuse crate::url::Resolve;\nuse std::cfg_names_nothing;"),
        (
            "components/x.rs",
            "//! x\nuse web_sys::HtmlElement;\nlet at = \"https://example.org\"; let c = '\"'; // panic!",
        ),
        (
            "host/x.rs",
            "//! x\n#[cfg(x)]\nuse wasm_bindgen::JsValue;\nuse crate::{components::Card, review, words::words};",
        ),
    ] {
        assert_eq!(violations(file, source), Vec::<String>::new(), "{source}");
    }
}

/// All that is wrong with one file, whose name counts from `src`.
fn violations(file: &str, source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let layer = match file {
        "lib.rs" | "main.rs" => "root",
        _ => file.split(['/', '.']).next().unwrap(),
    };
    let Some(allowed) = LAYERS.iter().find(|(name, _)| *name == layer).map(|(_, allowed)| *allowed).or(
        // The root names its modules and no more.
        (layer == "root").then_some(&[]),
    ) else {
        return vec![format!("{file} belongs to no layer")];
    };
    let code = without_comments(source);
    if file.ends_with(".rs") {
        for used in used_layers(&code, depth(file)) {
            if used != layer && !allowed.contains(&used) {
                found.push(format!("{file}: {layer} uses {used}"));
            }
        }
        for (name, layers) in RESERVED {
            if words(&code).any(|(word, _)| word == *name) && !layers.contains(&layer) {
                found.push(format!("{file}: {layer} names {name}"));
            }
        }
        // Components give focus and hear of events: that is all they know of the page.
        let allowed = |after: &str| ["::HtmlElement", "::Event"].iter().any(|name| after.starts_with(name));
        let mut page = words(&code).filter(|(word, _)| *word == "web_sys");
        if layer == "components" && page.any(|(_, after)| !allowed(after)) {
            found.push(format!("{file}: components uses more of web_sys than HtmlElement and Event"));
        }
    }
    found.extend(NOWHERE.iter().filter(|held| code.contains(**held)).map(|held| format!("{file} holds {held}")));
    if !source.starts_with(if file.ends_with(".rs") { "//! " } else { "// " }) {
        found.push(format!("{file} has no word on what it is about"));
    }
    let lines = source.lines().count();
    if lines > MOST_LINES {
        found.push(format!("{file} has {lines} lines"));
    }
    found
}

/// How many modules the file stands in, itself included: as many `super` lead to the root.
fn depth(file: &str) -> usize {
    let steps = file.trim_end_matches(".rs").split('/').filter(|step| !["mod", "lib"].contains(step));
    steps.count()
}

/// The layers that stand behind `crate::` or as many `super::`, alone or in braces.
fn used_layers(code: &str, depth: usize) -> Vec<&'static str> {
    let root = "super::".repeat(depth);
    let starts = ["crate::", root.as_str()];
    let mut used = Vec::new();
    for start in starts.iter().filter(|start| !start.is_empty()) {
        for (at, _) in code.match_indices(start) {
            let names = &code[at + start.len()..];
            let names: Vec<&str> = match names.strip_prefix('{') {
                Some(group) => outermost(group),
                None => vec![names],
            };
            used.extend(names.iter().filter_map(|name| {
                let name = name.trim_start().split(|c: char| !c.is_alphanumeric() && c != '_').next()?;
                LAYERS.iter().map(|(layer, _)| *layer).find(|layer| *layer == name)
            }));
        }
    }
    used
}

/// Yew keeps an element of each tag in a table with room for 56; what makes it bigger is left out of a release
/// (tools/release/unreached.txt). Ten are for headings and for tags that are passed on.
#[test]
fn the_card_has_few_tags() {
    let mut tags = BTreeSet::new();
    for file in files(Path::new("src/components")) {
        let source = fs::read_to_string(file).unwrap();
        for call in ["el(\"", "el_as(\"", "el_text(\"", "either(\""] {
            let calls = source.split(call).skip(1);
            tags.extend(calls.filter_map(|rest| rest.split([' ', '"']).next().map(str::to_owned)));
        }
    }
    assert!((30..=46).contains(&tags.len()), "{}: {tags:?}", tags.len());
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else {
            files.push(path);
        }
    }
    sorted(files)
}

fn sorted<T: Ord>(mut items: Vec<T>) -> Vec<T> {
    items.sort_unstable();
    items
}
