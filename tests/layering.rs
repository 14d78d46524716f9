//! The map in `src/lib.rs` holds: who may use whom, what stands nowhere in `src`, and that modules stay small.
#![cfg(not(target_arch = "wasm32"))]

#[path = "layering/scan.rs"]
mod scan;

use std::fs;
use std::path::{Path, PathBuf};

use scan::{outermost, without_comments, words};

/// Each layer with those it may use; itself it may always use.
const LAYERS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("packed", &[]),
    ("url", &["text"]),
    ("markup", &["text", "url"]),
    ("review", &["text", "markup", "url"]),
    ("words", &["text", "packed", "review"]),
    ("components", &["text", "packed", "review", "markup", "words"]),
    ("json", &["review"]),
    ("prerender", &["text", "url", "markup", "review", "words", "components"]),
    ("check", &["review", "json"]),
    ("host", &["text", "url", "markup", "review", "words", "components"]),
];

/// What only some layers may name.
const RESERVED: &[(&str, &[&str])] = &[
    ("yew", &["components", "prerender", "host"]),
    ("web_sys", &["host"]),
    // A release build cannot draw nodes of Yew's, see tools/release/unreached.txt.
    ("virtual_dom", &["prerender"]),
    ("js_sys", &["host"]),
    ("wasm_bindgen", &["host"]),
    ("JsValue", &["host"]),
    ("serde", &["json"]),
    ("serde_json", &["json"]),
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
    "html!",
    "create_portal",
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
        ("check/x.rs", "//! x\nuse crate::prerender::render;", "check uses prerender"),
        ("check/x.rs", "//! x\nuse serde_json::from_str;", "check names serde_json"),
        ("review/x.rs", "//! x\nuse yew::prelude::*;", "review names yew"),
        ("components/x.rs", "//! x\nuse js_sys::Date;", "components names js_sys"),
        ("components/x.rs", "//! x\nuse web_sys::window;", "components names web_sys"),
        ("host/x.rs", "//! x\nuse yew::virtual_dom::VTag;", "host names virtual_dom"),
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
        ("components/x.rs", "//! x\nuse yew::Html;\nlet at = \"https://example.org\"; let c = '\"'; // panic!"),
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
