//! The command line: which file and which review an argument means, and what is told beside what is to be mended.

use std::fs;
use std::path::Path;

use super::{file, run, text};

fn folder(name: &str) -> std::path::PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// What README.md recommends: a file for each review, and pages whose cards name it.
#[test]
fn files_and_the_pages_that_name_them_are_checked_together() {
    let folder = folder("together/posts");
    let reviews = folder.join("../my reviews.json");
    fs::write(
        &reviews,
        r#"[{"@type": "Review", "id": "a", "name": "A"}, {"@type": "Review", "id": "b", "name": "B"}]"#,
    )
    .unwrap();
    let page = folder.join("page.html");
    fs::write(&page, "<!doctype html>\n<review-card src='../my%20reviews.json?v=1#a'></review-card>").unwrap();
    let [reviews, page] = [reviews.to_str().unwrap(), page.to_str().unwrap()];
    let note = format!("{page}:2:1: not checked: its review is in ../my%20reviews.json?v=1#a: check that file, too\n");
    for (args, err) in [
        (&["check", page, reviews][..], "2 files: nothing to mend\n".to_owned()),
        (&["check", page, &format!("{reviews}#a")], "2 files: nothing to mend\n".to_owned()),
        (&["check", page, &format!("{reviews}#b")], format!("{note}2 files: nothing to mend\n")),
        (&["check", page], format!("{note}1 file: nothing to mend\n")),
    ] {
        let output = run(args);
        assert_eq!(
            (output.status.code(), text(&output.stdout), text(&output.stderr)),
            (Some(0), String::new(), err),
            "{args:?}"
        );
    }
}

#[test]
fn what_stands_behind_a_sign_chooses_a_review() {
    let reviews = file(
        "choice.json",
        br#"[{"@type": "Review", "id": "a", "name": "A", "datePublished": "soon"},
{"@type": "Review", "id": "\u00e4 b", "name": "B", "datePublished": "later"}]"#,
    );
    let reviews = reviews.to_str().unwrap();
    let told = |choice: &str| {
        let output = run(&["check", &format!("{reviews}{choice}")]);
        let out = text(&output.stdout);
        out.lines()
            .map(|line| line.strip_prefix(&format!("{reviews}:")).unwrap().split(':').next().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    for (choice, lines) in [
        ("", &["1", "2"][..]),
        ("#", &["1", "2"]),
        ("#a", &["1"]),
        ("#%C3%A4%20b", &["2"]),
        ("#ä b", &["2"]),
        ("#2", &["2"]),
    ] {
        assert_eq!(told(choice), lines, "{choice}");
    }
    // What is no such code is taken as it is.
    let output = run(&["check", &format!("{reviews}#%zz")]);
    assert!(text(&output.stdout).contains("number \"%zz\""), "{output:?}");
    // A file of that very name is the one that is meant.
    file("chosen.json", b"[");
    let other = file("chosen.json#a", br#"{"name": "Other"}"#);
    assert_eq!(run(&["check", other.to_str().unwrap()]).status.code(), Some(0));
    // And what is not there is named as it was given.
    assert!(text(&run(&["check", "none.json"]).stdout).starts_with("none.json:1:1: cannot be read"));
}

#[cfg(unix)]
#[test]
fn a_name_need_not_be_text() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::process::Command;

    let path = folder("names").join(OsStr::from_bytes(b"\xe9#1.json"));
    if fs::write(&path, "{\"name\": \"A\",\n\"datePublished\": \"soon\"}").is_err() {
        return; // some file systems take text alone
    }
    let output = Command::new(env!("CARGO_BIN_EXE_review-card")).arg("check").arg(&path).output().unwrap();
    assert!(text(&output.stdout).contains("\u{fffd}#1.json:2:1: not a date"), "{output:?}");
}
