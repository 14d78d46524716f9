//! HTML that plugins leave in texts becomes text, with its paragraphs; and what only looks like HTML stays as typed.

use review_card::markup::{Block, Inline};

use crate::common::html::text;
use crate::common::{props_with, render, review};

/// The paragraphs of a `reviewBody`, ` | ` between them and ` / ` where a line breaks; `[…]` is hidden.
fn body(text: &str) -> String {
    let json = serde_json::json!({"name": "x", "reviewBody": text}).to_string();
    let sections = review(&json).sections;
    sections.iter().map(|section| blocks(&section.text)).collect()
}

fn blocks(content: &[Block]) -> String {
    let block = |block: &Block| match block {
        Block::Paragraph(content) => inlines(content),
        Block::List(items) => items.iter().map(|item| format!("- {}", inlines(item))).collect::<Vec<_>>().join(" "),
        Block::Quote(content) => format!("> {}", blocks(content)),
        Block::Spoiler(hidden) => format!("[{}]", blocks(&hidden.content)),
    };
    content.iter().map(block).collect::<Vec<_>>().join(" | ")
}

fn inlines(content: &[Inline]) -> String {
    let inline = |inline: &Inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Break => " / ".to_owned(),
        Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => inlines(content),
        Inline::Mention { name, .. } => name.clone(),
        Inline::Spoiler(hidden) => format!("[{}]", inlines(&hidden.content)),
    };
    content.iter().map(inline).collect()
}

fn check(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(body(text), *expected, "{text}");
    }
}

#[test]
fn paragraphs_are_kept() {
    check(&[
        ("<p>One</p><p>Two</p>", "One | Two"),
        ("<p class=\"x\">One</p>\n\n<p>Two</p>", "One | Two"),
        ("<P>One</P><DIV>Two</DIV>Three", "One | Two | Three"),
        ("One<br>two<br/>three<br />four", "One / two / three / four"),
        ("<h2>One</h2>two", "One | two"),
        ("<ul><li>a</li><li>b</li></ul>", "- a - b"),
        ("One<hr class=\"x\"/>two<section><header>three</header></section>", "One | two | three"),
        ("<table><tbody><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></tbody></table>", "a b | c"),
        ("<dl><dt>a</dt><dd>b</dd></dl><pre>c</pre>", "a | b | c"),
        ("plain\n\ntext", "plain | text"),
    ]);
}

#[test]
fn tags_are_not() {
    check(&[
        ("a <strong>b</strong> <em>c</em> d", "a b c d"),
        ("<a href=\"https://example.org/\" rel=\"nofollow\">a</a>", "a"),
        ("<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->", "a"),
        ("a<img src=\"x\" alt=\"y\"/>b", "ab"),
        ("a<!--more-->b <mark>c</mark> <font color=red>d</font>", "ab c d"),
        ("<a\n  href=\"x\"\n>a</a><p\tclass=x >b</p\n>", "a | b"),
    ]);
}

#[test]
fn entities() {
    check(&[
        ("Tom &amp; Jerry", "Tom & Jerry"),
        ("&ldquo;a&rdquo; &lsquo;b&rsquo; &ndash; &mdash; &hellip;", "“a” ‘b’ – — …"),
        ("it&#8217;s, it&#x2019;s, it&apos;s", "it’s, it’s, it's"),
        ("a&nbsp;b", "a\u{a0}b"),
        ("&Eacute;l&eacute;onore, na&iuml;ve&shy;t&eacute;", "Éléonore, naïve\u{ad}té"),
        ("&laquo;&oelig;uvre&raquo; &bdquo;Gr&ouml;&szlig;e&ldquo; &iexcl;ni&ntilde;o!", "«œuvre» „Größe“ ¡niño!"),
        ("&euro;5 &copy; &trade; 3&times;4 90&deg; a &middot; &bull;", "€5 © ™ 3×4 90° a · •"),
        ("1 &lt; 2 &gt; 0", "1 < 2 > 0"),
        // Decoded once.
        ("&amp;lt;", "&lt;"),
        ("R&B; &nosuch; &#xD800; &#99999999; & co", "R&B; &nosuch; &#xD800; &#99999999; & co"),
    ]);
}

/// A text whose only tags are escaped has been escaped as a whole.
#[test]
fn escaped_html() {
    check(&[
        ("&lt;p&gt;One&lt;/p&gt;\n&lt;p&gt;Two&lt;/p&gt;", "One | Two"),
        ("&lt;p&gt;Tom &amp;amp; Jerry&lt;br /&gt;1 &amp;lt; 2&lt;/p&gt;", "Tom & Jerry / 1 < 2"),
        ("One &lt;b&gt;two&lt;/b&gt;", "One two"),
        // Beside real tags, escaped ones are what the text is about.
        ("<p>The tag &lt;b&gt; makes bold.</p>", "The tag <b> makes bold."),
        ("1 &lt; 2 &gt; 0", "1 < 2 > 0"),
    ]);
}

/// What stands in them is no text, unless it never ends.
#[test]
fn scripts_and_styles_are_left_out() {
    check(&[
        ("a<script src=\"x\">if (a<b && c>d) { '<p>' }</script>b", "a\t\tb"),
        ("<STYLE>p > a { }</STYLE><p>a</p>", "a"),
        ("<details>a<style>b</style></details>c", "[a\tb\t] | c"),
        ("<script>'<details>'</script>a", "' | ['\ta]"),
        ("a <style>b", "a \tb"),
    ]);
}

/// What a page folds away it may well mean to hide.
#[test]
fn folded_text_is_hidden() {
    check(&[
        ("a <details><summary>the end</summary>He dies.</details> b", "a | [the end / He dies.] | b"),
        ("<details open><p>One</p><p>Two</p></details><p>b</p>", "[One | Two] | b"),
        ("<details>a", "[a]"),
        ("<details\n  class=\"x\"><summary>S</summary>a</details>b", "[S / a] | b"),
        ("<details>a<details>b</details>c</details>d", "[a | b | c] | d"),
        ("<details markdown>a</details>b", "[a] | b"),
        ("<details></details>a", "a"),
        ("a</details>b", "a | b"),
    ]);
}

/// Spoilers of plugins, whatever their tags.
#[test]
fn what_is_called_a_spoiler_is_hidden() {
    check(&[
        ("a <span class=\"spoiler\">b</span> c", "a [b] c"),
        ("a <Spoiler>b</spoiler> c", "a [b] c"),
        ("<div class='Spoiler-content'>a</div>b", "[a] | b"),
        ("<div class=\"spoiler\"><div>a</div>b</div>c", "[a | b] | c"),
        ("<div id=spoiler><p>a</p><p>b</p></div><p>c</p>", "[a | b] | c"),
        ("<ul><li class=\"spoiler\">a</li><li>b</li></ul>", "- [a] - b"),
        ("a <button data-spoiler=\"x\">b <b>c</b></button> d", "a [b c] d"),
        ("\\<span class=\"spoiler\">a\\</span> b", "\\[a\\] b"),
        ("a <span class=\"spoiler\">b", "a [b]"),
        ("a<img src=\"no-spoilers.jpg\"><span class=\"spoiler-icon\"></span>b", "ab"),
        ("see <a href=\"/no-spoilers\">this</a> <h2 id=\"spoilers\">The end</h2>c", "see this | The end | c"),
        ("&lt;span class=\"spoiler\"&gt;a&lt;/span&gt; b", "[a] b"),
        ("[spoiler]a[/spoiler] b [spoiler title=\"x\"]c <b>d</b>[/spoiler] e", "[a] b [c d] e"),
        ("[spoiler=\"x\"]a\n\nb[/spoiler]\n\nc", "[a | b] | c"),
        ("[spoiler](https://example.org/) <p>[spoiler] a</p>", "spoiler | [spoiler] a"),
        ("a [Spoiler]B[/Spoiler] [SPOILER]C[/SPOILER] [Spoiler]D[/spoiler]", "a [B] [C] [D]"),
        ("a [su_spoiler title=\"x\" style=\"y\"]b[/su_spoiler] c", "a [b] c"),
        ("[spoilers]a[/spoilers] b [spoiler]c[/spoiler] [d]", "[a] b [c] [d]"),
        ("é [spoiler]Ä[/spoiler] [ [/]", "é [Ä] [ [/]"),
        ("[spoiler\ntitle=\"x\"]a[/spoiler] [spoilers]b[/spoiler] [spoiler: x]c[/spoiler] d", "[a] [b] [c] d"),
        ("[spoiler]a [/sarcasm, no[/spoiler] b", "[a [/sarcasm, no] b"),
        ("[spoiler]a [su_spoiler title=\"x\"]b[/su_spoiler] c[/spoiler] d", "[a b c] d"),
        ("a [/spoiler] b", "a  b"),
    ]);
}

/// Only the tag that folds ends what it hides, and nobody is told of marks that nobody typed.
#[test]
fn a_heart_closes_no_fold() {
    check(&[
        ("<details>I love it!<3 then a.</details>b", "[I love it!<3 then a.] | b"),
        ("<details>sad!&lt;3 a.</details>b", "[sad!<3 a.] | b"),
        ("<details>!<3 a</details>b", "[!<3 a] | b"),
        ("<details><p>a!<3 b</p><p>c</p></details>d", "[a!<3 b | c] | d"),
        ("<details>a >!b!< c</details>d", "[a [b] c] | d"),
        ("||a <span class=\"spoiler\">b</span> c|| d", "[a [b] c] d"),
    ]);
    let json = r#"{"name": "x", "reviewBody": "<details><summary>a</summary><p>b</p><p>c!</p></details>"}"#;
    assert!(crate::common::read_json(json).problems.is_empty());
}

/// No text is lost for looking a little like HTML.
#[test]
fn what_only_looks_like_html() {
    for text in [
        "I <3 this film, and 5 > 4",
        "I </3 this film, and 5 > 4",
        "a < b and c > d",
        "if x<y and y>z then",
        "she said <sigh> and left",
        "the killer is <redacted>",
        "I loved <A Quiet Place> and <I Saw the TV Glow>, less <Code 8>",
        "[spoiler] dies",
        "<",
        "<p",
        "a <b",
        "</",
        "<>",
        "->a<-",
    ] {
        assert_eq!(body(text), text);
    }
}

#[test]
fn spoilers_stay_closed_around_tags() {
    check(&[
        ("<p>||a <b>b</b> c||</p>", "[a b c]"),
        ("<p>||a</p><p>b||</p>", "[a | b]"),
        ("<p>||a</p>", "[a]"),
        ("||a <b title=\"||\">b</b> c||", "[a b c]"),
        ("&gt;!a!&lt; b", "[a] b"),
        ("<p>&#124;&#124;a&#124;&#124;</p>", "[a]"),
    ]);
}

/// Entities that a host has put into strings are read as what they stand for, wherever a string is shown.
#[test]
fn entities_in_every_string() {
    let odd = "&quot;A&quot;&#8217;s";
    let json = serde_json::json!({
        "name": odd, "description": odd, "abstract": odd, "contentWarnings": [odd], "positiveNotes": odd,
        "negativeNotes": [{"name": odd}],
        "sections": [{"name": odd, "text": odd, "spoiler": odd}, {"text": odd, "spoiler": {"about": odd}}],
        "reviewRating": [{"ratingValue": odd, "ratingExplanation": odd}, {"reviewAspect": odd, "ratingValue": 3}],
        "itemReviewed": {
            "name": format!("{odd} 2"), "genre": odd, "director": odd, "author": {"name": odd},
            "actor": {"actor": {"name": odd}, "characterName": odd}, "image": {"url": "a.jpg", "caption": odd},
            "trailer": {"url": "a.mp4", "name": odd, "transcript": odd},
        },
        "author": {"name": odd, "description": odd, "worksFor": odd},
    });
    let html = render(props_with(review(&json.to_string()), |given| given.shown = true));
    assert!(!html.contains("&amp;quot;") && !html.contains("&amp;#8217;") && !html.contains("&amp;#x27;"), "{html}");
    let count = text(&html).matches("\"A\"’s").count();
    assert!(count >= 20, "{count} of them in {}", text(&html));
}
