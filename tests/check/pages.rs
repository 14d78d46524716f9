//! Pages: which of their scripts are judged, and where what is wrong in them stands.

use super::found;

#[test]
fn all_blocks_of_json_ld_that_speak_of_a_review_are_judged() {
    let page = "<!doctype html>\r\n<title>é</title>\r\n<script>var a = '</scr' + 'ipt>'; {</script>\r\n\
        <script type=\"application/ld+json\">{\"@type\": \"WebSite\", \"name\": \"A blog\", \"author\": 1, \"nmae\": 2}</script>\r\n\
        <!-- <script type=\"application/ld+json\">{ broken</script> -->\r\n\
        <script type=\"application/ld+json\">\r\n{ \"@type\": \"Review\", \"name\": \"A\",\r\n\"datePublished\": \"soon\" }</script>\r\n\
        <SCRIPT TYPE='Application/LD+JSON' id=x>{ \"@type\": \"Review\", \"name\": \"B\", }</SCRIPT>";
    let found = found(page);
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(found[0].starts_with("8:1: not a date"), "{found:#?}");
    assert!(found[1].starts_with("9:75: the comma before a closing bracket"), "{found:#?}");
}

#[test]
fn what_a_card_is_given_is_judged_whatever_it_is() {
    for page in [
        "<review-card><script type=application/json>{\"abstract\": 1}</script></review-card>",
        "<div data-review-card><div></div><script type=application/ld+json>{\"abstract\": 1}</script></div>",
        "<script type=application/json id=r>{\"abstract\": 1}</script><review-card for=r></review-card>",
        "<div data-review-card data-for=r></div><script type=application/json id=r>{\"abstract\": 1}</script>",
    ] {
        assert!(found(page).iter().any(|found| found.contains("not a review")), "{page}: {:?}", found(page));
    }
}

/// Of several reviews those are judged that the cards of the page show.
#[test]
fn the_chosen_review_is_judged() {
    let script = r#"<script type=application/json id=r>[
{"@type": "Review", "id": "a", "name": "A", "datePublished": "soon"},
{"@type": "Review", "id": "b", "name": "B", "datePublished": "later"}]</script>"#;
    let card = |place: &str| format!("<review-card for=\"{place}\"></review-card>");
    let told = |cards: &str| {
        let found = found(&format!("{cards}{script}"));
        found.iter().map(|found| found.split(':').take(2).collect::<Vec<_>>().join(":")).collect::<Vec<_>>()
    };
    let lines = |cards: &str| {
        told(cards).iter().map(|at| at.split(':').next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(lines(&card("r#b")), ["3"]);
    assert_eq!(lines(&card("r#2")), ["3"]);
    assert_eq!(lines(&(card("r#a") + &card("r#b"))), ["2", "3"]);
    assert_eq!(lines(&(card("r#b") + &card("r#b"))), ["3"]);
    let open = found(&format!("{}{script}", card("r")));
    assert!(open.iter().any(|found| found.contains("one of 2 reviews")), "{open:?}");
}

#[test]
fn a_page_without_a_review_is_told_so() {
    for (page, told) in [
        ("<p>Nothing.</p>", "1:1: a page without a review: it holds no script"),
        (
            "\u{feff}<!doctype html><script type=application/json>{}</script>",
            "1:1: a page without a review: it holds no script",
        ),
        (
            "<script type=application/ld+json>{\"@type\": \"WebSite\"}</script>",
            "1:1: a page without a review: there is none",
        ),
    ] {
        let found = found(page);
        assert!(matches!(&found[..], [one] if one.starts_with(told)), "{page}: {found:?}");
    }
}

#[test]
fn a_graph_in_several_scripts_is_one() {
    let page = "<script type=application/ld+json class=seo>{\"@id\": \"#film\", \"@type\": \"Movie\", \"name\": \"A\"}</script>\
        <script type=application/ld+json class='seo x'>{\"@type\": \"Review\", \"name\": \"R\", \"itemReviewed\": {\"@id\": \"#film\"}}</script>\
        <review-card for='seo#1'></review-card>";
    assert_eq!(found(page), Vec::<String>::new());
}
