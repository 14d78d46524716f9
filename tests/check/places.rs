//! Lines and columns: each problem points at what is to be mended.

use std::time::Duration;

use cpu_time::ThreadTime;

use super::found;

#[test]
fn members_are_found_by_their_keys_and_list_items_by_themselves() {
    let found = found(
        "\u{feff}{\n\t\"name\": \"Ää\", \"datePublished\": \"soon\",\n  \"sections\": [\n    \"text\",\n    { \"text\": \"a\", \"open\": 3 },\n    {}\n  ],\n  \"a/b~c\": 1\n}",
    );
    let places: Vec<&str> = found.iter().map(|line| line.split(": ").next().unwrap()).collect();
    assert_eq!(places, ["2:16", "5:20", "6:5"], "{found:#?}");
}

#[test]
fn of_a_key_that_stands_twice_the_second_counts() {
    assert!(found("{\"name\": \"a\",\n\"datePublished\": 2020,\n\"datePublished\": \"soon\"}")[0].starts_with("3:1: "));
}

/// A great many problems in a long line, and more levels than a stack has room for.
#[test]
fn long_and_deep_files_are_checked_in_time() {
    let start = ThreadTime::now();
    let sections = "{\"text\":\"a\",\"open\":3},".repeat(9_000);
    assert!(found(&format!("{{\"name\":\"a\",\"sections\":[{sections}1]}}")).len() > 20);
    for (open, close, depth) in [("[", "]", 100_000), ("{\"name\":", "}", 20_000)] {
        found(&format!("{{\"name\":\"a\",\"author\":{}1{}}}", open.repeat(depth), close.repeat(depth)));
    }
    assert!(start.elapsed() < Duration::from_secs(90), "{:?}", start.elapsed());
}

/// A repaired accident is no end: each is named where it is, and so is what is wrong with the review.
#[test]
fn all_accidents_and_problems_of_a_file_are_named_in_their_places() {
    let found = found(
        "/* by a plugin */\n{\n  “name”: “A”, \"author\": ,\n  \"abstract\": \"a\nb\",\n  \"datePublished\": \"soon\",\n\
         \"sections\": [\n    { \"text\": \"x\", \"open\": 3, },\n    {},\n  ],\n}",
    );
    let begin = |line: &String| line.chars().take(30).collect::<String>();
    assert_eq!(
        found.iter().map(begin).collect::<Vec<_>>(),
        [
            "3:3: typographic quotes, which",
            "3:26: after a colon there is n",
            "4:17: a new line within a text",
            "6:3: not a date such as 2025, ",
            "8:20: should be true or false;",
            "8:31: the comma before a closi",
            "9:5: a section without text; l",
            "10:3: the comma before a closi",
            "11:1: the comma before a closi",
        ],
        "{found:#?}"
    );
}
