//! The cards of a page: which JSON each of them is given, and what is said where that is not in the page.

use super::{all_found, found};

const SOON: &str = "{\"name\": \"A\", \"datePublished\": \"soon\"}";

#[test]
fn a_review_that_is_not_in_the_page_is_nothing_to_mend() {
    for (card, told) in [
        ("<review-card src=\"a.json#b\"></review-card>", "1:4: its review is in a.json#b: check that file, too"),
        ("<div data-review-card data-src='a.json'></div>", "1:4: its review is in a.json: check"),
        ("<review-card src=a.json for=none><script type=application/json>{}</script></review-card>", "1:4: its review"),
        ("<review-card><p>Fallback</p></review-card>", "1:4: it has neither src nor for nor JSON in it: a script"),
        ("<div data-review-card src=a.json></div>", "1:4: it has neither"),
    ] {
        let page = format!("<p>{card}");
        assert_eq!(found(&page), Vec::<String>::new(), "{card}");
        let all = all_found(&page);
        assert!(matches!(&all[..], [one] if one.starts_with(told)), "{card}: {all:?}");
    }
    // What else is in the page is judged all the same.
    let page = format!("<review-card src=a.json></review-card>\n<script type=application/ld+json>{SOON}</script>");
    assert_eq!(found(&page), Vec::<String>::new(), "nothing says that it is a review");
    let page = page.replace("{\"name\"", "{\"@type\": \"Review\", \"name\"");
    assert!(found(&page)[0].starts_with("2:67: not a date"), "{:?}", found(&page));
}

#[test]
fn the_scripts_in_an_element_that_for_names_are_judged() {
    for page in [
        "<div id=\"box\"><p>x<br></p><script type=\"application/json\">~</script></div><review-card for=\"box\">",
        "<review-card for=box></review-card><section id=box><div><script type=application/ld+json>~</script></div></section>",
        // A script that is named itself is read whatever its type is.
        "<script id=box type=text/json>~</script><review-card for=box></review-card>",
        // An unknown end is the end of nothing.
        "<div id=box></section><img id=box></i><script type=application/json>~</script></div><review-card for=box>",
        // An end closes what is still open inside.
        "<div id=box><p><b>x<script type=application/json>~</script></div><review-card for=box></review-card>",
    ] {
        let found = found(&page.replace('~', SOON));
        assert!(matches!(&found[..], [one] if one.contains("not a date")), "{page}: {found:?}");
    }
}

/// It may come later, from a script; but more likely it is a slip.
#[test]
fn what_for_names_in_vain_is_told() {
    for page in [
        "<review-card for=bx></review-card><script type=application/json id=box>{\"name\": \"A\"}</script>",
        "<div data-review-card data-for='bx#2'></div>",
        // Behind its end, an element holds nothing; and an element with the id stands before all of that class.
        "<review-card for=bx></review-card><div id=bx></div><script type=application/json class=bx>{\"name\": 1}</script>",
        "<review-card for=bx></review-card><hr id=bx><script type=application/json>{\"name\": 1}</script>",
        "<review-card for=bx></review-card><script class=bx>{\"name\": 1}</script>",
    ] {
        let found = found(page);
        let told = "1:1: the card asks for \"bx\", and nothing on this page";
        assert!(
            matches!(&found[..], [one] if one.starts_with(told) && one.contains("brings one later")),
            "{page}: {found:?}"
        );
    }
}

/// As in the browser, where all that a card is given is one document.
#[test]
fn several_scripts_of_one_card_are_one_document() {
    let scripts = "<script type=application/ld+json class=y>\n{ \"@type\": \"Review\", \"itemReviewed\": { \"@id\": \"#m\" },\n\
        \"author\": { \"@id\": \"#nobody\" }, }</script>\n\
        <script type=application/ld+json class=y>\n</script>\n\
        <script type=application/ld+json class='y z'>{ \"@id\": \"#m\", \"@type\": \"Movie\", \"name\": \"M\",\n\
        \"duration\": \"long\", }</script>\n";
    let begins = |cards: &str| {
        let found = found(&format!("{scripts}{cards}"));
        found.iter().map(|line| line.chars().take(18).collect()).collect::<Vec<String>>()
    };
    let [author, comma] = ["3:1: a reference t", "3:33: the comma be"];
    let [duration, other_comma] = ["7:1: not a duratio", "7:21: the comma be"];
    assert_eq!(begins("<review-card for=y></review-card>"), [author, comma, duration, other_comma]);
    // Search engines read the page as a whole, too, and only what they are told of reviews is judged.
    assert_eq!(begins(""), [author, comma, "4:42: nothing here", duration]);
    // A card that is given a part of it has no more.
    let last = begins("<review-card for=z></review-card>");
    assert!(last.contains(&"6:46: nothing in i".to_owned()), "{last:?}");
    let first = scripts.replacen("class=y", "id=x", 1);
    let found = found(&format!("{first}<review-card for=x></review-card>"));
    assert!(found.iter().any(|found| found.starts_with("2:1: not a review")), "{found:?}");
}

/// What no card shows of a page's JSON-LD is judged, and what a card shows is not judged again.
#[test]
fn a_review_beside_that_of_a_card_is_judged_in_its_own_right() {
    let page = "<script type=application/ld+json id=x>[{\"@type\": \"Review\", \"name\": \"A\"},\n\
        {\"@type\": \"Review\", \"name\": \"B\", \"datePublished\": \"soon\"}]</script>\n\
        <script type=application/ld+json>{\"note\": 1}</script>\n\
        <script type=application/ld+json>{\"@type\": \"Review\", \"name\": \"C\", \"datePublished\": \"later\"}</script>\n\
        <review-card for='x#1'></review-card>";
    let found = found(page);
    assert!(matches!(&found[..], [one] if one.starts_with("4:67: not a date")), "{found:?}");
}
