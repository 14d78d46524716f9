//! Whatever shape a document has, the review in it is the same; whatever a host does to its text, it is read or refused.

use proptest::prelude::*;
use review_card::review::repair;
use serde_json::{Value, json};

use crate::any;
use crate::common::read_json;

/// The same review in the ways in which plugins print one.
fn shapes(review: &Value) -> Vec<Value> {
    let typed = |name: Value, inner: &Value| {
        let mut inner = inner.clone();
        inner["@type"] = name;
        inner
    };
    let item = typed(json!("Movie"), &review["itemReviewed"]);
    let mut apart = typed(json!("Review"), review);
    apart.as_object_mut().unwrap().remove("itemReviewed");
    let with = |inner: &Value, key: &str, value: Value| {
        let mut inner = inner.clone();
        inner[key] = value;
        inner
    };
    let named = with(&item, "@id", json!("#item"));
    let referring = with(&apart, "itemReviewed", json!({"@id": "#item"}));
    let held = with(&apart, "@id", json!("#review"));
    let whole = with(&apart, "itemReviewed", item.clone());
    vec![
        whole.clone(),
        with(&whole, "@type", json!(["https://schema.org/Review", "schema:CriticReview"])),
        json!([whole]),
        json!([{"@type": "WebSite", "name": "Blog"}, whole]),
        json!({"@context": "https://schema.org", "@graph": [{"@type": "Person", "@id": "#p"}, referring, named]}),
        json!([[named], [referring]]),
        with(&item, "review", apart.clone()),
        json!({"@context": {"@vocab": "http://schema.org/"}, "@graph": [with(&item, "review", json!([apart]))]}),
        json!([held, with(&item, "review", json!({"@id": "#review"}))]),
        json!({"@type": "Article", "headline": "Post", "hasPart": {"@type": "WebPageElement", "about": [whole]}}),
    ]
}

/// A review in which nothing is a document of its own, and no key means two things in two shapes.
fn review() -> impl Strategy<Value = Value> {
    any::review().prop_filter_map("holds another review", |mut review| {
        let root = review.as_object_mut()?;
        for key in ["@graph", "@type", "review", "reviews"] {
            root.remove(key);
        }
        let item = root["itemReviewed"].as_object_mut()?;
        for key in
            ["@graph", "@type", "review", "reviews", "itemReviewed", "reviewRating", "sections", "itemListElement"]
        {
            item.remove(key);
        }
        // An empty one is none, and a list stands for its first member.
        item.insert("name".to_owned(), json!("The thing"));
        item.insert("x".to_owned(), json!(1));
        let text = Value::from(root.clone()).to_string();
        (!text.contains("\"@graph\"") && !text.contains("\"@type\"") && !text.contains("\"@id\"")).then_some(review)
    })
}

/// What hosts put around JSON and into it, and what is in it anyway.
#[rustfmt::skip] // a line for each would hide them
const PIECES: &[&str] = &[
    "{", "}", "[", "]", ":", ",", "\"", "\"a\"", "“", "”", "&quot;", "&#8220;", "&amp;", "&", "<p>", "</p>", "<br />", "<em>",
    "<", ">", "<!--", "-->", "<![CDATA[", "]]>", "//", "/*", "*/", "</script>", "\n", "\\", "\\\"", "\u{feff}", "1", "null",
    "a", "é", "||", " ",
];

proptest! {
    #![proptest_config(crate::config())]

    #[test]
    fn every_shape_is_the_same_review(review in review()) {
        let plain = read_json(&shapes(&review)[0].to_string()).review;
        for shape in shapes(&review) {
            let reading = read_json(&shape.to_string());
            assert_eq!(reading.review, plain, "{shape}");
        }
    }

    #[test]
    fn any_text_is_repaired_or_refused(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        let text = pieces.concat();
        let read = review_card::json::parse(&text);
        assert!(read.is_ok() || !read.unwrap_err().is_empty());
    }

    /// What is sound is read from under everything that may stand around it, and after Markdown has been over it.
    #[test]
    fn what_hosts_do_is_undone(review in any::review()) {
        let json = review.to_string();
        let read = |text: &str| review_card::json::parse(text).map(|(value, _)| value);
        let sound = read(&json).unwrap();
        for around in ["\u{feff}JSON", "<!--\nJSON\n-->", "//<![CDATA[\nJSON\n//]]>", "/*<![CDATA[*/JSON/*]]>*/", "JSON // end"] {
            assert_eq!(read(&around.replace("JSON", &json)).as_ref(), Ok(&sound), "{around}: {json}");
        }
        // Two scripts are a list. No script holds the end of one.
        let json = json.replace("</script>", "");
        assert_eq!(read(&format!("{json}</script>\n{json}")), read(&format!("[{json},{json}]")));
    }

    #[test]
    fn markdown_is_undone(texts in prop::collection::vec("[a-zA-Z0-9 .,:;!?|é'(){}\\[\\]-]{0,30}", 1..6)) {
        let value = json!({"name": "x", "sections": texts.iter().map(|text| json!({"text": text})).collect::<Value>()});
        let json = serde_json::to_string_pretty(&value).unwrap();
        let broken = format!("<p>{}</p>\n", json.replace('"', "&quot;").replace("\n  ", "<br />\n  "));
        let repaired = repair(&broken, &|_| true);
        assert_eq!(serde_json::from_str::<Value>(&repaired.text).ok(), Some(value), "{broken}: {repaired:?}");
        assert_eq!(repaired.messages().len(), 1, "{repaired:?}");
    }
}
