//! HTML that a plugin left in a text: its words and paragraphs are kept, its tags are not.
//!
//! This is no HTML parser and need not be one: what comes out is text, and text is all it will ever be.

use crate::markup::{FOLD, UNFOLD};
use crate::text::{contains, fill, lower, parse_number, split, split_once, split_once_near};

/// No entity that is known has a longer name.
const LONGEST: usize = 10;

/// The text without tags, with a blank line for every paragraph; text that only looks a little like HTML stays as it is.
pub fn to_text(text: &str) -> String {
    let plain = without_tags(text);
    if contains(text, "&lt;") {
        let once = decoded(text);
        let twice = without_tags(&once);
        // A text whose only tags are escaped has been escaped as a whole.
        if plain == once && twice != decoded(&once) {
            return twice;
        }
    }
    plain
}

fn without_tags(text: &str) -> String {
    if let Some(text) = shortcodes_as_tags(text) {
        return without_tags(&text);
    }
    let mut out = String::with_capacity(text.len());
    // The name of the tag that hides, how many of that name are open, and if it is a script's, where what it hides begins.
    let (mut hiding, mut depth, mut script) = (String::new(), 0_u32, None);
    let mut pieces = split(text, "<");
    push_decoded(&mut out, pieces.next().unwrap_or(""));
    for piece in pieces {
        let end = if piece.as_bytes().first() == Some(&b'[') { "]" } else { ">" };
        let (tag, behind) = split_once(piece, end).unwrap_or(("", piece));
        let Tag { name, opens, hides, gap } = Tag::of(&lower(tag), &hiding);
        let Some(gap) = gap else {
            out.push('<');
            push_decoded(&mut out, piece);
            continue;
        };
        let counts = name == hiding;
        if counts && !opens {
            depth = depth.wrapping_sub(1);
            if depth == 0 {
                hiding.clear();
                match script {
                    Some(start) => out.truncate(start),
                    None => out.push_str(UNFOLD),
                }
            }
        }
        out.push_str(gap);
        if counts && opens {
            depth = depth.wrapping_add(1);
        } else if hides && (depth == 0 || script.is_some()) {
            (hiding, depth, script) = (name, 1, None);
            if gap == SCRIPT {
                script = Some(out.len());
            } else {
                out.push_str(FOLD);
            }
        }
        push_decoded(&mut out, behind);
    }
    // What is never unfolded hides to the end.
    if depth > 0 && script.is_none() {
        out.push_str(UNFOLD);
    }
    out
}

/// The text with tags in the place of all shortcodes that call themselves a spoiler, such as `[spoiler]` or `[su_spoiler
/// title="…"]`, if any of them closes: what only opens may be the text of a link. They are taken for one kind: in doubt, hidden.
fn shortcodes_as_tags(text: &str) -> Option<String> {
    if !contains(text, "[/") {
        return None;
    }
    let small = lower(text);
    let (mut tags, mut at, mut closes) = (String::new(), 0_usize, false);
    while let Some((before, mut ahead)) = split_once(small.get(at..)?, "[") {
        let bracket = at.wrapping_add(before.len());
        tags.push_str(text.get(at..bracket)?);
        at = bracket.wrapping_add(1);
        let closing = ahead.as_bytes().first() == Some(&b'/');
        if closing {
            ahead = ahead.get(1..)?;
        }
        let end = ahead.bytes().position(|byte| !(byte.is_ascii_alphanumeric() || b"_-".contains(&byte)));
        let (name, rest) = ahead.split_at_checked(end.unwrap_or(ahead.len()))?;
        if !contains(name, "spoiler") || closing && !rest.starts_with(']') {
            tags.push('[');
            continue;
        }
        closes |= closing;
        tags.push_str(if closing { "</[spoiler>" } else { "<[spoiler " });
        at = small.len().wrapping_sub(rest.len()).wrapping_add(usize::from(closing));
    }
    tags.push_str(text.get(at..)?);
    closes.then_some(tags)
}

/// Tags that part what stands before and behind them, and tags that do not.
const PARTING: &str = " p div ul ol blockquote figure h1 h2 h3 h4 h5 h6 details hr table thead tbody tfoot tr pre dl dt dd \
    section article header footer center ";
const WITHIN: &str = " a b i em strong span img u s small sup sub code cite li figcaption iframe mark del ins q abbr time \
    video audio source picture font td th ";
/// What stands for a shortcode.
const SHORTCODE: &str = " [spoiler ";
/// What stands for a script or a style, whose text is none.
const SCRIPT: &str = "\t";

struct Tag {
    name: String,
    opens: bool,
    hides: bool,
    /// What stands for it; nothing is known of what is none, such as `<sigh>` and `<3`.
    gap: Option<&'static str>,
}

impl Tag {
    /// The tag with this text in small letters, after one that hides.
    fn of(tag: &str, hiding: &str) -> Self {
        let closing = tag.strip_prefix('/');
        let opens = closing.is_none();
        let tag = closing.unwrap_or(tag);
        let end = tag.bytes().position(|byte| byte <= b' ' || byte == b'/' || byte == b'=');
        let (name, rest) = tag.split_at_checked(end.unwrap_or(tag.len())).unwrap_or_default();
        let name = fill(" {} ", &[name]);
        let (mut hides, mut gap) = (false, None);
        if tag.starts_with("!--") {
            gap = Some("");
        } else if name == SHORTCODE
            || contains(rest, "=")
            || matches!(rest.trim(), "" | "/" | "controls")
            || name == " details "
        {
            gap = match name.as_str() {
                " br " | " summary " => Some("\n"),
                " li " if opens => Some("\n- "),
                " td " | " th " if opens => Some(" "),
                " script " | " style " => Some(SCRIPT),
                _ if contains(PARTING, &name) => Some("\n\n"),
                _ if name == hiding || name == SHORTCODE || contains(WITHIN, &name) => Some(""),
                _ => None,
            };
            // Folded text may well be hidden on purpose, and what scripts say is no text.
            hides = opens && contains(" details script style ", &name);
            if opens && !hides && contains(tag, "spoiler") {
                // A link may lead to what is called so, and a heading be one over it.
                hides = !contains(" br hr img source a h1 h2 h3 h4 h5 h6 ", &name);
                gap = gap.or(Some(""));
            }
        }
        Self { name, opens, hides, gap }
    }
}

/// The text with the characters that its entities stand for.
pub fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_decoded(&mut out, text);
    out
}

fn push_decoded(out: &mut String, text: &str) {
    let mut pieces = split(text, "&");
    out.push_str(pieces.next().unwrap_or(""));
    for piece in pieces {
        let (c, rest) = decode(piece).unwrap_or(('&', piece));
        out.push(c);
        out.push_str(rest);
    }
}

/// The character that an entity stands for, and what follows it; given what follows its `&`.
pub fn decode(piece: &str) -> Option<(char, &str)> {
    let (name, rest) = split_once_near(piece, b';', LONGEST)?;
    Some((entity(name)?, rest))
}

/// The characters that editors write as entities; others are left as they stand.
const ENTITIES: &str = ";amp=&;lt=<;gt=>;quot=\";apos='\
    ;nbsp=\u{a0};lsquo=‘;rsquo=’;ldquo=“;rdquo=”;ndash=–;mdash=—;hellip=…\
    ;laquo=«;raquo=»;bdquo=„;euro=€;shy=\u{ad};times=×;deg=°;copy=©;trade=™;bull=•;middot=·;iexcl=¡;iquest=¿\
    ;aacute=á;eacute=é;iacute=í;oacute=ó;uacute=ú;agrave=à;egrave=è;acirc=â;ecirc=ê;icirc=î;ocirc=ô\
    ;auml=ä;iuml=ï;ouml=ö;uuml=ü;atilde=ã;ntilde=ñ;otilde=õ;ccedil=ç;aring=å;aelig=æ;oelig=œ;oslash=ø;szlig=ß\
    ;Eacute=É;Auml=Ä;Ouml=Ö;Uuml=Ü;OElig=Œ";

/// The character of an entity's name or number.
fn entity(name: &str) -> Option<char> {
    if let Some(code) = name.strip_prefix('#') {
        let (digits, radix) = code.strip_prefix('x').map_or((code, 10), |hex| (hex, 16));
        return parse_number(digits, radix).and_then(char::from_u32);
    }
    let known = fill(";{}=", &[name]);
    split_once(ENTITIES, &known)?.1.chars().next()
}
