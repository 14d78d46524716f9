//! Which review of a document is meant: it may hold several, by critics and by readers, at any place.

use super::decimal::digits;
use super::reader::Reader;
use super::value::Value;
use crate::text::{after_last, parse_number};

/// A review, and the thing that holds it.
#[derive(Clone, Copy)]
pub struct Found<'a> {
    /// The review.
    pub review: &'a Value,
    /// What it is about, unless it says so itself.
    pub item: Option<&'a Value>,
}

/// Keys under which a thing holds its reviews.
const HELD: [&str; 2] = ["review", "reviews"];

#[derive(Default)]
struct Search<'a> {
    found: Vec<Found<'a>>,
    /// Things that only refer to the reviews that they hold.
    referring: Vec<Found<'a>>,
}

/// Finds the wanted review, else the first of a critic; what else there is becomes a problem.
#[inline(never)]
pub fn choose<'a>(reader: &mut Reader<'a>, root: &'a Value, wanted: &str) -> Option<Found<'a>> {
    let mut search = Search::default();
    search.gather(reader, root, None, true);
    let found = &search.found;
    let mut best: Option<(u8, &Found)> = None;
    for found in found {
        let rank = rank(reader, found.review);
        if best.is_none_or(|(least, _)| rank < least) {
            best = Some((rank, found));
        }
    }
    let Some((rank, first)) = best else {
        if !root.is_object() {
            reader.wrong_kind(root, "a review");
            return None;
        }
        reader.problem(root, "nothing in it is of the type Review; it is read as if it were one itself");
        return Some(Found { review: root, item: Some(root) });
    };
    let named = |found: &&Found| {
        let id = found.review.id().unwrap_or_default();
        let part = after_last(id, b"#");
        found.review.text_at("id") == Some(wanted) || id == wanted || part == wanted
    };
    let by_number = || found.get(parse_number(wanted, 10)?.checked_sub(1)? as usize);
    let mut chosen = *first;
    match found.iter().find(named).or_else(by_number).filter(|_| !wanted.is_empty()) {
        Some(named) => chosen = *named,
        None if !wanted.is_empty() => {
            let message = "no review has the id or the number \"{}\"; the first is shown";
            reader.tell(first.review, message, &[wanted]);
        }
        None if found.len() > 1 => {
            let message = "one of {} reviews; another is shown by its id or number after #";
            reader.tell(first.review, message, &[&digits(found.len())]);
        }
        None if rank == READER => {
            reader.problem(first.review, "a reader’s review, shown because there is none of a critic");
        }
        None => {}
    }
    Some(search.whole(chosen))
}

/// Finds every review; where there are none, or one, with a word on it. Compiled only where it is used, which is natively.
#[inline]
pub fn every<'a>(reader: &mut Reader<'a>, root: &'a Value) -> Vec<Found<'a>> {
    let mut search = Search::default();
    search.gather(reader, root, None, true);
    match search.found.as_slice() {
        [] | [_] => choose(reader, root, "").into_iter().collect(),
        found => found.iter().map(|found| search.whole(*found)).collect(),
    }
}

/// The rank of a review by a reader; smaller ones are shown first.
const READER: u8 = 2;

fn rank<'a>(reader: &Reader<'a>, review: &'a Value) -> u8 {
    if reader.is_a(review, "CriticReview") {
        0
    } else if reader.is_a(review, "UserReview") {
        READER
    } else {
        1
    }
}

impl<'a> Search<'a> {
    /// A review with what it is about, also where that refers to it from elsewhere.
    #[inline(always)]
    fn whole(&self, chosen: Found<'a>) -> Found<'a> {
        let by_reference = || self.referring.iter().find(|found| found.review.is(chosen.review))?.item;
        Found { item: chosen.item.or_else(by_reference), ..chosen }
    }

    /// Looks for reviews in a value, which is held by `item`, or stands at the top.
    fn gather(&mut self, reader: &Reader<'a>, node: &'a Value, item: Option<&'a Value>, top: bool) {
        match node {
            Value::List(list) => {
                for value in list {
                    self.gather(reader, value, item, top);
                }
            }
            Value::Object(entries) => {
                if let Some(meant) = reader.meant(node).filter(|_| entries.len() == 1) {
                    self.referring.push(Found { review: meant, item });
                } else if is_review(reader, node, top || item.is_some()) {
                    self.found.push(Found { review: node, item });
                } else {
                    for (key, value) in entries {
                        let holder = HELD.contains(&key.as_str()).then_some(node);
                        self.gather(reader, value, holder, false);
                    }
                }
            }
            _ => {}
        }
    }
}

/// Whether an object is a review: by its type, or by what only reviews have; without a type also by its place, unless it
/// holds some itself.
fn is_review<'a>(reader: &Reader<'a>, node: &'a Value, in_place: bool) -> bool {
    let types = reader.types(node);
    let is_container = |key: &&str| matches!(reader.get(node, key), Some(Value::Object(_) | Value::List(_)));
    types.iter().any(|name| name.ends_with("Review"))
        || (in_place || !types.is_empty()) && reader.any(node, &["itemReviewed", "reviewRating", "sections"]).is_some()
        || in_place && types.is_empty() && !["@graph", "review", "reviews"].iter().any(is_container)
}
