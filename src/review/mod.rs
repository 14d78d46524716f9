//! The review: its model, and reading it from any JSON. Pure Rust; it cannot fail and knows no page.
//!
//! JSON becomes a [`Value`] tree; the readers of the parts look at it in the tolerant ways of `node`; the outcome is a
//! [`Review`] with nothing but what can be shown, and the [`Problem`]s its author should mend.

mod address;
mod author;
mod captions;
mod choice;
mod date;
mod decimal;
mod document;
mod html;
mod item;
mod json_ld;
mod json_text;
mod keys;
mod labels;
mod leaks;
mod links;
mod marks;
mod model;
mod node;
mod player;
mod providers;
mod rating;
mod reader;
mod recognise;
mod repair;
mod section;
mod texts;
mod trailer;
mod value;
mod work;

pub use crate::markup::Hidden;
pub use captions::Captions;
pub use date::Date;
pub use decimal::{Decimal, digits};
pub use json_ld::{json_ld, lacks};
pub use model::{Author, Image, Item, Kind, Named, Problem, Review, Role, Section};
pub use player::{Beginning, Player};
pub use rating::{Rating, Score};
pub use recognise::recognise;
pub use repair::{Repaired, TWICE, encoded, explain, parse, repair};
pub use trailer::{File, Trailer};
pub use value::{Allowance, Budget, LONGEST, Value, beginning};

use crate::markup::Parser;
use crate::text::{before, is_made_of, replace};
use crate::url::Resolve;
use choice::Found;
use item::Credits;
use node::NOTHING;
use reader::Reader;

/// What came of reading: a review, unless the JSON is none, and all that its author should mend.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The review; `None` when the JSON has no name of anything reviewed.
    pub review: Option<Review>,
    /// Problems, in the order of reading.
    pub problems: Vec<Problem>,
}

#[rustfmt::skip]
const KEYS: &[&str] = &[
    "name", "headline", "description", "abstract", "reviewBody", "text", "sections", "reviewRating", "positiveNotes",
    "negativeNotes", "contentWarnings", "itemReviewed", "author", "datePublished", "inLanguage",
];

/// Reads the review in a document; of several the critic's, or the first. Any value gives a reading; `resolve` makes
/// relative addresses absolute.
pub fn read(value: &Value, resolve: Resolve<'_>) -> Reading {
    read_one(value, "", "", resolve)
}

/// Reads one of the reviews in a document: that with this `@id`, its part after `#`, this `id`, or this number. `own_host`
/// is that of the page it is for; empty when there is none.
pub fn read_one(value: &Value, wanted: &str, own_host: &str, resolve: Resolve<'_>) -> Reading {
    let mut reader = Reader::new(value, own_host, resolve);
    let review = choice::choose(&mut reader, value, wanted).and_then(|found| review(&mut reader, found));
    tell_cut(&mut reader);
    Reading { review, problems: reader.problems }
}

/// The problems of every review in a document, each read as if it had been chosen.
#[inline]
pub fn problems(value: &Value) -> Vec<Problem> {
    let mut reader = Reader::new(value, "", &str::to_owned);
    for found in choice::every(&mut reader, value) {
        // Each has people and spoilers of its own.
        reader.texts = Parser::new(&str::to_owned);
        review(&mut reader, found);
    }
    tell_cut(&mut reader);
    reader.problems
}

#[inline(always)]
fn tell_cut(reader: &mut Reader<'_>) {
    if let Some(cut) = reader.document.cut {
        reader.problem(cut, "too deep or too long for a review: from here on something is left out");
    }
}

#[inline(never)]
fn review<'a>(reader: &mut Reader<'a>, Found { review: root, item }: Found<'a>) -> Option<Review> {
    reader.check_keys(root, KEYS);
    let item_node = reader.get(root, "itemReviewed").or(item).unwrap_or(&NOTHING);
    let item_node = reader.items(item_node).next().unwrap_or(item_node);
    reader.enter(item_node);
    let credits = Credits::of(reader, item_node);
    reader.texts.introduce(&credits.people());
    // Literals are read in the order in which they stand, which is that of the card: for so are spoilers numbered and
    // mentions linked.
    let item = item::item(reader, item_node, credits);
    reader.around = None;
    let title = reader.text_of(root, &["name", "headline"]).unwrap_or_else(|| item.title.clone());
    if title.is_empty() {
        reader.problem(root, "not a review: it has neither name nor headline, and itemReviewed has no name");
        return None;
    }
    // The mark of a review hides what it says, also why it is rated so; but no rating, nor of what it warns.
    reader.enter(root);
    let ratings = rating::ratings(reader, root);
    let verdict = reader.line_of(root, "description");
    let around = reader.around.take();
    let warnings = reader.lines_of(root, "contentWarnings");
    reader.around = around;
    let lead = reader.blocks_of(root, &["abstract"]);
    let sections = section::sections(reader, root);
    let pros = reader.lines_of(root, "positiveNotes");
    let cons = reader.lines_of(root, "negativeNotes");
    reader.around = None;
    let review = Review {
        title,
        item,
        ratings,
        verdict,
        published: item::date(reader, root, &["datePublished"]),
        warnings,
        lead,
        sections,
        pros,
        cons,
        authors: author::authors(reader, root),
        language: language(reader, root),
    };
    leaks::check(reader, root, &review);
    Some(review)
}

/// A language tag of BCP 47, or what can be made one.
#[inline(never)]
fn language<'a>(reader: &mut Reader<'a>, root: &'a Value) -> Option<String> {
    let node = reader.get(root, "inLanguage")?;
    let tag = reader.text_of(node, &["alternateName"]).or_else(|| reader.text(node))?;
    let tag = replace(&tag, "_", "-");
    let primary = before(&tag, "-");
    let sound = matches!(primary.len(), 2 | 3) && is_made_of(&tag, b"-");
    if !sound {
        reader.problem(node, "not a language tag such as en or pt-BR; left out");
        return None;
    }
    Some(tag)
}
