//! Reviews as authors write them, each word of which says whether it is to be seen: `SEEN7`, or hidden: `CLOSED8`.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::common::html::{elements, text};
use crate::common::{card, read_json};

/// A piece of a text; `#` stands for a word that is hidden, `+` for one that is seen.
#[rustfmt::skip] // a line for each would hide them
const PIECES: &[&str] = &[
    "+", "*+*", "**+ +**", "[+](https://example.org/)", "@[+]", "+ < + > + & +", "||#||", "||+|#||", ">!#!<",
    "|| # ||", "*+ ||#|| +*", "||# *#* **#**||", "||+|# >!#!< #||", ">!# ||+|#|| #!<", "(||#||)",
    "||[#](https://example.org/#)||", "||@[#]||",
];

/// A block; likewise.
#[rustfmt::skip] // a line for each would hide them
const BLOCKS: &[&str] = &[
    "\n\n", "\n", "\n\n- + ||#||\n- +\n\n", "\n\n> + ||#||\n>\n> +\n\n",
    "\n\n::: spoiler +\n#\n\n- #\n> #\n:::\n\n", "\n\n::: spoiler\n# ||#||\n::: spoiler #\n#\n:::\n#\n:::\n\n",
    "\n\n||#\n\n#||\n\n", "\n\n||+|#\n\n- #\n- #||\n\n",
];

/// What is never closed hides to the end.
#[rustfmt::skip] // a line for each would hide them
const ENDS: &[&str] = &[
    "", "", "", "+ ||#", "\n\n||+|# >!#!<", "+ >!#", "\n\n- +\n- >!#", "\n\n::: spoiler +\n#\n\n- # ||#||\n",
];

fn line() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 1..5).prop_map(|pieces| pieces.join(" "))
}

fn blocks() -> impl Strategy<Value = String> {
    let piece = prop_oneof![2 => prop::sample::select(PIECES), 1 => prop::sample::select(BLOCKS)];
    let end = prop::sample::select(ENDS);
    (prop::collection::vec(piece, 1..9), end).prop_map(|(pieces, end)| format!("+ {} {end}", pieces.join(" ")))
}

/// All of a text that is hidden as a whole.
fn hidden(text: &str) -> String {
    text.replace('+', "#")
}

fn review() -> impl Strategy<Value = Value> {
    let section =
        (blocks(), prop::option::of(prop_oneof![Just(json!(true)), Just(json!("+")), Just(json!({"about": "+"}))]));
    let sections = prop::collection::vec(section, 0..4).prop_map(|sections| {
        let section = |(text, spoiler): (String, Option<Value>)| match spoiler {
            Some(spoiler) => json!({"name": "+", "text": hidden(&text), "spoiler": spoiler}),
            None => json!({"name": "+", "text": text}),
        };
        sections.into_iter().map(section).collect::<Value>()
    });
    let poster = prop_oneof![
        Just(json!({"url": "#.jpg", "caption": "#", "spoiler": "+"})),
        Just(json!({"url": "poster.jpg", "caption": "+"})),
    ];
    let notes = || prop::collection::vec(line(), 0..3);
    (line(), blocks(), sections, poster, notes(), notes(), blocks()).prop_map(
        |(verdict, lead, sections, image, pros, cons, bio)| {
            json!({
                "name": "+", "description": verdict, "abstract": lead, "sections": sections, "contentWarnings": ["+", "+"],
                "reviewRating": ["+", {"reviewAspect": "+", "ratingValue": "+"}],
                "positiveNotes": pros, "negativeNotes": cons,
                "itemReviewed": {
                    "name": "+", "image": image, "genre": ["+", "+"], "director": {"name": "+"}, "creator": "+",
                    "actor": [{"actor": "+", "characterName": "+"}, "+"],
                    "trailer": [{"name": "+", "url": "https://vimeo.com/1"}],
                },
                "author": [{"name": "+", "description": bio, "worksFor": ["+", {"name": "+"}]}, "+"],
            })
        },
    )
}

/// Gives each word its number, so that none is taken for another.
fn numbered(review: &Value) -> String {
    let mut count = 0;
    let mut word = |kind: &str| {
        count += 1;
        format!("{kind}{count}x")
    };
    let text = review.to_string();
    text.chars()
        .map(|c| match c {
            '+' => word("SEEN"),
            '#' => word("CLOSED"),
            c => c.to_string(),
        })
        .collect()
}

fn words<'a>(text: &'a str, kind: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(|c: char| !c.is_ascii_alphanumeric()).filter(move |word| word.starts_with(kind))
}

proptest! {
    #![proptest_config(crate::config())]

    #[test]
    fn what_is_hidden_is_nowhere_and_nothing_else_is_lost(review in review()) {
        let json = numbered(&review);
        let reading = read_json(&json);
        let review = reading.review.expect("a review");
        let told = format!("{:?}", reading.problems);
        assert!(!told.contains("CLOSED"), "{told}, {json}");

        let told = review_card::review::json_ld(&review);
        assert!(!told.contains("CLOSED"), "{told}, {json}");

        let model = format!("{review:?}");
        let html = card(review);
        assert_eq!(words(&html, "CLOSED").collect::<Vec<_>>(), Vec::<&str>::new(), "{json}");
        // Some words are heard and not seen: the description of an image.
        let heard = elements(&html).into_iter().flat_map(|element| element.attributes).map(|(_, value)| value);
        let drawn: String = heard.chain([text(&html)]).collect::<Vec<_>>().join(" ");
        for word in words(&json, "SEEN") {
            // In doubt, what stands behind a spoiler that is not closed is hidden with it.
            assert!(drawn.contains(word) || model.contains(word) || told.contains(word), "{word} is lost: {json}");
        }
        for word in words(&json, "CLOSED") {
            assert!(model.contains(word), "{word} is lost: {json}");
        }
    }
}
