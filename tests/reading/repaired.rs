//! JSON that a host has changed on its way: what is read of it, and what its author is told.

use review_card::review::{explain, repair};

/// What the repaired text holds, and what was told; nothing when it is no JSON still.
fn repaired(text: &str) -> Option<(serde_json::Value, Vec<&'static str>)> {
    assert!(serde_json::from_str::<serde_json::Value>(text).is_err(), "sound already: {text}");
    let repaired = repair(text, &|text| serde_json::from_str::<serde_json::Value>(text).is_ok());
    Some((serde_json::from_str(&repaired.text).ok()?, repaired.messages()))
}

/// Each text, what it is read as, and a word of what is told; nothing where nothing is.
fn check(cases: &[(&str, &str, &str)]) {
    for (text, expected, word) in cases {
        let (value, told) = repaired(text).unwrap_or_else(|| panic!("not repaired: {text}"));
        assert_eq!(value, serde_json::from_str::<serde_json::Value>(expected).unwrap(), "{text}");
        match *word {
            "" => assert_eq!(told, Vec::<&str>::new(), "{text}"),
            word => assert!(told.len() == 1 && told[0].contains(word), "{told:?}: {text}"),
        }
    }
}

#[test]
fn what_stands_around_inline_json() {
    check(&[
        ("\u{feff}{\"a\": 1}", r#"{"a": 1}"#, ""),
        ("<!--\n{\"a\": 1}\n-->", r#"{"a": 1}"#, ""),
        ("<!--{\"a\": 1}-->", r#"{"a": 1}"#, ""),
        ("<!-- by a plugin --> {\"a\": 1}", r#"{"a": 1}"#, ""),
        ("<![CDATA[{\"a\": [1]}]]>", r#"{"a": [1]}"#, ""),
        ("//<![CDATA[\n{\"a\": 1}\n//]]>", r#"{"a": 1}"#, ""),
        ("//<![CDATA[{\"a\": 1}//]]>", r#"{"a": 1}"#, ""),
        ("/*<![CDATA[*/{\"a\": 1}/*]]>*/", r#"{"a": 1}"#, ""),
        ("{\"a\": 1, // a remark, {\n \"b\": /* another */ 2}", r#"{"a": 1, "b": 2}"#, ""),
        ("{\u{a0}\"a\":\u{a0}\"\u{a0}\"}", "{\"a\": \"\u{a0}\"}", ""),
        (
            r#"{"a": "/* no remark */ // <!-- --> ]]> {{ }}",}"#,
            r#"{"a": "/* no remark */ // <!-- --> ]]> {{ }}"}"#,
            "comma",
        ),
    ]);
}

/// An empty line in the JSON ends what Markdown takes for HTML; the rest becomes a paragraph.
#[test]
fn markdown() {
    check(&[
        (
            "{\n  \"name\": \"Ballerina\",\n<p>  &quot;abstract&quot;: &quot;An <em>hour</em> of <strong>homework</strong> &amp; more.&quot;,\n\
             &quot;a&quot;: [1, 2]</p>\n<p>}</p>\n",
            r#"{"name": "Ballerina", "abstract": "An *hour* of **homework** & more.", "a": [1, 2]}"#,
            "Markdown",
        ),
        ("<p>{&quot;a&quot;: &quot;she said &quot;no&quot;&quot;}</p>", r#"{"a": "she said \"no\""}"#, "Markdown"),
        ("{<br />\n\"a\": 1<br>\n}", r#"{"a": 1}"#, "Markdown"),
    ]);
}

#[test]
fn typographic_quotes() {
    check(&[
        ("{ “name”: “Ballerina”, “a”: [ “b” ] }", r#"{"name": "Ballerina", "a": ["b"]}"#, "typographic"),
        ("{ &#8220;name&#8221;: &#8220;Ballerina&#8221; }", r#"{"name": "Ballerina"}"#, "typographic"),
        ("{ &#8220;name&#8221;: &#8220;10&#8243; of film&#8221; }", r#"{"name": "10″ of film"}"#, "typographic"),
        ("{ „name“: „A \"straight\" one“ }", r#"{"name": "A \"straight\" one"}"#, "typographic"),
        ("{ “a”: “She said “no” to him” }", r#"{"a": "She said “no” to him"}"#, "typographic"),
        // In a text that straight quotes hold they are what its author wrote.
        (r#"{ "a": "“b”", “c”: 1 }"#, r#"{"a": "“b”", "c": 1}"#, "typographic"),
    ]);
    // Where it cannot be told which quote ends the text, nothing is made up.
    assert_eq!(repaired("{ “a”: “She said “no”, then left” }"), None);
}

#[test]
fn slips_of_the_pen() {
    check(&[
        (r#"{"a": [1, 2,], "b": {"c": 3,},}"#, r#"{"a": [1, 2], "b": {"c": 3}}"#, "comma"),
        ("{\"a\": \"one\n\ntwo\"}", r#"{"a": "one\n\ntwo"}"#, "new line"),
        ("{\"a\": \"one\r\ntwo\\\"\"}", r#"{"a": "one\ntwo\""}"#, "new line"),
        ("{\"a\": \"one\ttwo\"}", r#"{"a": "one two"}"#, ""),
        (r#"{"a": , "b": }"#, r#"{"a": null, "b": null}"#, "placeholder"),
    ]);
}

#[test]
fn several_scripts() {
    let two = r#"{"a": 1}</script>{"b": "</b>"}"#;
    check(&[(two, r#"[{"a": 1}, {"b": "</b>"}]"#, "")]);
    let (value, told) = repaired(r#"{"a": 1}</script>var b = 2;</script>{"c": 3,}"#).expect("two sound ones");
    assert_eq!(value, serde_json::json!([{"a": 1}, {"c": 3}]));
    assert!(told.len() == 2 && told[1].contains("one of the scripts"), "{told:?}");
}

/// What is no JSON for reasons that nobody can repair is explained.
#[test]
fn what_cannot_be_repaired() {
    for (text, word) in [
        ("", "empty"),
        (" \n", "empty"),
        ("<!doctype html><title>Welcome</title>", "HTML"),
        ("<p>Not found</p>", "HTML"),
        ("<!doctype html><script>let a = {};</script><script>b()</script><p>Welcome</p>", "HTML"),
        (r#"{"name": {{ page.title | jsonify }} }"#, "placeholder {{"),
        ("{% include review.json %}", "placeholder {%"),
        (r#"{ "name": "x" "#, "not JSON: the error"),
        ("{ 'name': 'x' }", "not JSON: the error"),
        ("{ name: \"x\" }", "not JSON: the error"),
    ] {
        assert_eq!(repaired(text), None, "{text}");
        let why = explain(text, "the error");
        assert!(why.contains(word), "{text}: {why}");
    }
}

/// Whatever is repeated in a text that is no JSON, repair takes a time that grows with its length and no faster.
#[test]
fn mending_takes_linear_time() {
    let pieces = [
        "“",
        "“ ",
        "”  ",
        "&",
        "&quot;",
        "&quot; ",
        "<",
        "<p",
        "<p>",
        "</script>",
        "/*",
        "<!--",
        ", ",
        ",\n",
        "\\",
        "\n",
        "{{",
    ];
    for piece in pieces {
        for start in ["", "{\"a\": \"", "{“a”: “", "{&quot;"] {
            let text = format!("{start}{}", piece.repeat(60_000));
            let begun = cpu_time::ThreadTime::now();
            let _ = review_card::json::parse(&text);
            assert!(begun.elapsed().as_secs() < 10, "{start}{piece} took {:?}", begun.elapsed());
        }
    }
}
