#![cfg(not(target_arch = "wasm32"))]
//! Which addresses may be used; the `url` crate, which reads addresses as browsers do, has the last word.

use proptest::prelude::*;
use review_card::url::{absolute, link, media};
use url::Url;

const HOST: &str = "the address names no host";
const EMPTY: &str = "the address is empty";

/// An address, and what a link and a media file make of it: the cleaned address, or why it cannot be used.
type Case = (&'static str, Result<&'static str, &'static str>, Result<&'static str, &'static str>);

fn same(address: &'static str) -> Case {
    (address, Ok(address), Ok(address))
}

fn cleaned(address: &'static str, cleaned: &'static str) -> Case {
    (address, Ok(cleaned), Ok(cleaned))
}

fn refused(address: &'static str, reason: &'static str) -> Case {
    (address, Err(reason), Err(reason))
}

#[test]
fn addresses() {
    let script = "the scheme javascript: is not allowed";
    let cases = [
        same("https://a.example/b?c=d#e"),
        same("http://a.example"),
        same("HTTPS://A.example"),
        same("https://a.example:8080/b:c"),
        same("https://me:word@a.example:80"),
        same("https://[::1]/"),
        same("https://münchen.example/ü"),
        same("//a.example/b"),
        same("/a/b"),
        same("a/b.html"),
        same("../a"),
        same("?a=b:c"),
        same("#a"),
        same("./a:b"),
        same("a b"),
        same("www"),
        same("/www.a.example"),
        cleaned("www.a.example/b?c=d:e", "https://www.a.example/b?c=d:e"),
        cleaned(" WwW.a.example", "https://WwW.a.example"),
        cleaned("www.a.example:8080", "https://www.a.example:8080"),
        same("1a:b"),
        same(":a"),
        same("\\\\a.example"),
        same("ä:b"),
        same("\u{a0}javascript:alert(1)"),
        same("java\u{0}script:alert(1)"),
        ("mailto:a@b.example", Ok("mailto:a@b.example"), Err("the scheme mailto: is not allowed")),
        ("MailTo:a", Ok("MailTo:a"), Err("the scheme mailto: is not allowed")),
        cleaned(" \n https://a.example \t", "https://a.example"),
        cleaned("ht\ttps://a\n.example/b\r", "https://a.example/b"),
        cleaned("\u{1}\u{1f}a\u{0}", "a"),
        refused("", EMPTY),
        refused(" \t\r\n\u{0}", EMPTY),
        refused("javascript:alert(1)", script),
        refused("JaVaScRiPt:alert(1)", script),
        refused("java\tscript:alert(1)", script),
        refused("java\r\nscript\n:alert(1)", script),
        refused("  javascript:alert(1)", script),
        refused("\u{1}javascript:alert(1)", script),
        refused("\u{0}\u{1b} \tjavascript:alert(1)", script),
        refused("javascript://https://a.example/%0aalert(1)", script),
        refused("vbscript:x", "the scheme vbscript: is not allowed"),
        refused("data:image/png;base64,AA==", "the scheme data: is not allowed"),
        refused("blob:https://a.example/x", "the scheme blob: is not allowed"),
        refused("file:///etc/passwd", "the scheme file: is not allowed"),
        refused("ftp://a.example", "the scheme ftp: is not allowed"),
        refused("view-source:https://a.example", "the scheme view-source: is not allowed"),
        refused("a.b+c-d:e", "the scheme a.b+c-d: is not allowed"),
        refused("localhost:8080/a", "the scheme localhost: is not allowed"),
        refused("https:", HOST),
        refused("https://", HOST),
        refused("https:///evil.example", HOST),
        refused("https:evil.example", HOST),
        refused("https:/evil.example", HOST),
        refused("https:\\\\evil.example", HOST),
        refused("https:evil://a.example", HOST),
        refused("https://?a", HOST),
        refused("https://#a", HOST),
        refused("https://:80", HOST),
        refused("https://me@", HOST),
        refused("https://me:word@/a", HOST),
        refused("https://me@:80/", HOST),
        refused("https://\\a", HOST),
    ];
    for (address, as_link, as_media) in cases {
        assert_eq!(link(address), owned(as_link), "link {address:?}");
        assert_eq!(media(address), owned(as_media), "media {address:?}");
    }
}

fn owned(result: Result<&str, &str>) -> Result<String, String> {
    result.map(String::from).map_err(String::from)
}

#[test]
fn only_relative_addresses_are_made_absolute() {
    let resolve = |relative: &str| format!("<{relative}>");
    for (address, expected) in [
        ("https://a.example", "https://a.example"),
        ("mailto:a", "mailto:a"),
        ("a", "<a>"),
        ("//a.example", "<//a.example>"),
        ("?a:b", "<?a:b>"),
    ] {
        assert_eq!(absolute(String::from(address), &resolve), expected);
    }
}

fn any_address() -> impl Strategy<Value = String> {
    let pieces = [
        "https",
        "http",
        "javascript",
        "JavaScript",
        "data",
        "mailto",
        ":",
        ":",
        "/",
        "//",
        "\\",
        "@",
        "?",
        "#",
        "a",
        "é",
        "1",
        ".",
        "%",
        "-",
        "+",
        "\t",
        "\n",
        "\r",
        " ",
        "\0",
        "\u{1}",
        "\u{1f}",
        "\u{7f}",
        "\u{a0}",
        "\u{2028}",
        "\u{feff}",
    ];
    let made = proptest::collection::vec(prop::sample::select(pieces.to_vec()), 0..9);
    prop_oneof![any::<String>(), made.prop_map(|pieces| pieces.concat())]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_browser_finds_no_other_scheme_than_those_allowed(address in any_address()) {
        let judged = [(link(&address), ["https", "http", "mailto"]), (media(&address), ["https", "http", "http"])];
        for base in ["https://base.example/a/b", "http://base.example"].map(|base| Url::parse(base).unwrap()) {
            for (judged, allowed) in &judged {
                if let Ok(judged) = judged
                    && let Ok(url) = Url::options().base_url(Some(&base)).parse(judged)
                {
                    prop_assert!(allowed.contains(&url.scheme()), "{:?} {}", address, url);
                }
            }
        }
    }

    /// Cleaning changes nothing that a browser would see.
    #[test]
    fn a_browser_reads_the_cleaned_address_as_the_raw_one(address in any_address()) {
        let base = Url::parse("https://base.example/a/b").unwrap();
        if let Ok(cleaned) = link(&address) {
            prop_assert_eq!(base.join(&cleaned), base.join(&address));
            prop_assert_eq!(link(&cleaned), Ok(cleaned));
        }
    }

    /// What a browser takes for an absolute address of the web is not refused, if it is written as one.
    #[test]
    fn sound_addresses_are_allowed(host in "[a-z]{1,9}(\\.[a-z]{2,5})?", path in "[ -~]{0,20}") {
        let address = format!("https://{host}/{path}x");
        prop_assert_eq!(link(&address), Ok(address));
    }
}
