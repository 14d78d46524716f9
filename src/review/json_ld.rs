//! A review as schema.org's JSON-LD, for search engines: what a reader sees who opens nothing, in that vocabulary alone.

use super::date::Date;
use super::decimal::Decimal;
use super::json_text::JsonText;
use super::model::{Author, Image, Item, Named, Problem, Review, Role};
use super::rating::{Rating, Score};
use crate::markup::{Inline, open_line, open_text};
use crate::text::fill;

/// The review as JSON text that may stand in a script element. Of a spoiler in a text there is an ellipsis, of a section,
/// poster, role or trailer that is one nothing.
pub fn json_ld(review: &Review) -> String {
    let mut json = JsonText::default();
    json.begin("", "Review");
    json.text("@context", "https://schema.org");
    json.text("name", &review.title);
    json.owned("description", open_line(&review.verdict));
    json.owned("abstract", open_text(&review.lead));
    json.owned("reviewBody", body(review));
    ratings(&mut json, &review.ratings);
    notes(&mut json, "positiveNotes", &review.pros);
    notes(&mut json, "negativeNotes", &review.cons);
    item(&mut json, &review.item);
    let list = json.begin_list("author");
    for author in &review.authors {
        self::author(&mut json, author);
    }
    json.end_list(list);
    published(&mut json, review.published);
    json.given("inLanguage", &review.language);
    json.end();
    json.finish()
}

/// What search engines ask of a review and this one has not.
pub fn lacks(review: &Review) -> Vec<Problem> {
    let rating = review.ratings.first().filter(|rating| rating.aspect.is_none()).map(|rating| &rating.score);
    let mut lacks = Vec::new();
    for (lacking, wanted) in [
        (review.item.title.is_empty(), "a name in itemReviewed"),
        (matches!(&*review.item.schema_type, "Thing" | "CreativeWork"), "a type such as Movie or Book in itemReviewed"),
        (matches!(rating, None | Some(Score::Words(_))), "a reviewRating that is a number on a scale"),
        (review.authors.is_empty(), "an author"),
    ] {
        if lacking {
            let message = fill("json-ld: search engines also need {}", &[wanted]);
            lacks.push(Problem { path: String::new(), message });
        }
    }
    lacks
}

fn body(review: &Review) -> String {
    let mut body = String::new();
    let mut add = |text: String| {
        body.push_str(if body.is_empty() { "" } else { "\n\n" });
        body.push_str(&text);
    };
    for section in &review.sections {
        if section.spoiler.is_none() {
            if let Some(title) = &section.title {
                add(open_line(&[Inline::Text(title.clone())]));
            }
            add(open_text(&section.text));
        }
    }
    body
}

fn item(json: &mut JsonText, item: &Item) {
    json.begin("itemReviewed", &item.schema_type);
    json.text("name", &item.title);
    if let Some(series) = item.series() {
        json.begin("partOfSeries", "CreativeWorkSeries");
        json.text("name", series);
        json.end();
    }
    if let Some(poster) = item.poster.as_ref().filter(|poster| poster.spoiler.is_none()) {
        image(json, poster);
    }
    published(json, item.released);
    if let Some(minutes) = item.minutes {
        json.owned("duration", fill("PT{}M", &[&Decimal::whole(u64::from(minutes)).text()]));
    }
    let list = json.begin_list("genre");
    for genre in &item.genres {
        json.text("", genre);
    }
    json.end_list(list);
    people(json, "director", "Person", &item.directors);
    people(json, "author", "Person", &item.makers);
    let list = json.begin_list("actor");
    for role in &item.cast {
        if role.spoiler.is_none() {
            self::role(json, role);
        }
    }
    json.end_list(list);
    let list = json.begin_list("sameAs");
    for page in &item.pages {
        json.given("", &page.url);
    }
    json.end_list(list);
    // As addresses: a VideoObject without the date of its upload is an error to search engines.
    let list = json.begin_list("trailer");
    for trailer in &item.trailers {
        if trailer.spoiler.is_none() {
            json.text("", &trailer.url);
        }
    }
    json.end_list(list);
    json.end();
}

fn image(json: &mut JsonText, image: &Image) {
    json.begin("image", "ImageObject");
    json.text("url", &image.url);
    json.text("caption", &image.alt);
    if let Some((width, height)) = image.size {
        json.owned("width", Decimal::whole(u64::from(width)).text());
        json.owned("height", Decimal::whole(u64::from(height)).text());
    }
    json.end();
}

fn ratings(json: &mut JsonText, ratings: &[Rating]) {
    // A number whose scale nobody knows would be taken for one of five.
    let known = |rating: &&Rating| !matches!(&rating.score, Score::Words(words) if Decimal::parse(words).is_some());
    // One alone stands there without a list, as search engines show it in their examples.
    let many = ratings.iter().filter(known).count() > 1;
    let list = many.then(|| json.begin_list("reviewRating"));
    for rating in ratings.iter().filter(known) {
        json.begin(if list.is_some() { "" } else { "reviewRating" }, "Rating");
        json.given("reviewAspect", &rating.aspect);
        match &rating.score {
            Score::OutOf(value, best) => {
                json.owned("ratingValue", value.text());
                // The card's scales begin at nothing; in schema.org they begin at 1 unless it is said.
                json.text("worstRating", "0");
                json.owned("bestRating", best.text());
            }
            Score::Percent(value) => json.owned("ratingValue", fill("{}%", &[&value.text()])),
            Score::Words(words) => json.text("ratingValue", words),
        }
        json.owned("ratingExplanation", open_line(&rating.explanation));
        json.end();
    }
    if let Some(list) = list {
        json.end_list(list);
    }
}

fn notes(json: &mut JsonText, key: &str, notes: &[Vec<Inline>]) {
    if notes.is_empty() {
        return;
    }
    json.begin(key, "ItemList");
    let list = json.begin_list("itemListElement");
    for note in notes {
        json.begin("", "ListItem");
        json.owned("name", open_line(note));
        json.end();
    }
    json.end_list(list);
    json.end();
}

fn author(json: &mut JsonText, author: &Author) {
    begin_person(json, "", "Person", &author.person);
    json.owned("description", open_text(&author.bio));
    json.given("image", &author.avatar);
    people(json, "worksFor", "Organization", &author.outlets);
    json.end();
}

fn role(json: &mut JsonText, role: &Role) {
    if let Some(character) = &role.character {
        json.begin("", "PerformanceRole");
        json.text("characterName", character);
        begin_person(json, "actor", "Person", &role.person);
        json.end();
    } else {
        begin_person(json, "", "Person", &role.person);
    }
    json.end();
}

fn people(json: &mut JsonText, key: &str, kind: &str, people: &[Named]) {
    let list = json.begin_list(key);
    for person in people {
        begin_person(json, "", kind, person);
        json.end();
    }
    json.end_list(list);
}

#[inline(never)]
fn published(json: &mut JsonText, date: Option<Date>) {
    if let Some(date) = date {
        json.owned("datePublished", date.iso());
    }
}

#[inline(never)]
fn begin_person(json: &mut JsonText, key: &str, kind: &str, person: &Named) {
    json.begin(key, kind);
    json.text("name", &person.name);
    json.given("url", &person.url);
}
