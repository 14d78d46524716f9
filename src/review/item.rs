//! The thing reviewed: what it is, who made it, how it looks.

use super::address::Address;
use super::date::{Date, minutes, whole};
use super::model::{Image, Item, Kind, Named, Role};
use super::reader::Reader;
use super::trailer::trailers;
use super::value::Value;
use crate::text::{is_made_of, lower, split};

#[rustfmt::skip]
const KEYS: &[&str] = &[
    "name", "headline", "image", "datePublished", "dateCreated", "copyrightYear", "startDate", "duration",
    "timeRequired", "genre", "director", "directors", "actor", "actors", "author", "creator", "byArtist", "developer",
    "trailer", "sameAs", "partOfSeries", "partOfSeason", "seasonNumber", "episodeNumber",
];

const PERSON: &[&str] =
    &["name", "url", "sameAs", "actor", "characterName", "roleName", "description", "image", "worksFor"];

/// Who made the thing and who plays in it: read first, because mentions in the texts mean these people.
#[derive(Default)]
pub struct Credits {
    directors: Vec<Named>,
    makers: Vec<Named>,
    cast: Vec<Role>,
}

impl Credits {
    /// Reads the credits of a thing.
    pub fn of<'a>(reader: &mut Reader<'a>, node: &'a Value) -> Self {
        Credits {
            directors: people(reader, node, &["director", "directors"]),
            makers: people(reader, node, &["author", "creator", "byArtist", "developer"]),
            cast: roles(reader, node),
        }
    }

    /// All of them, as mentions look for them.
    pub fn people(&self) -> Vec<&Named> {
        let mut people = Vec::new();
        for role in &self.cast {
            people.push(&role.person);
        }
        for person in &self.directors {
            people.push(person);
        }
        for person in &self.makers {
            people.push(person);
        }
        people
    }
}

/// Reads the thing reviewed; a text alone is its title.
#[inline(never)]
pub fn item<'a>(reader: &mut Reader<'a>, node: &'a Value, credits: Credits) -> Item {
    reader.check_keys(node, KEYS);
    let title = match node.is_object() {
        true => reader.text_of(node, &["name", "headline"]),
        false => reader.text(node),
    };
    let (kind, schema_type) = kind(reader, node);
    let mut item = Item {
        kind,
        schema_type,
        title: title.unwrap_or_default(),
        part_of: part_of(reader, node),
        poster: image(reader, node),
        released: date(reader, node, &["datePublished", "dateCreated", "copyrightYear", "startDate"]),
        minutes: amount(
            reader,
            node,
            &["duration", "timeRequired"],
            minutes,
            "not a duration such as PT2H5M; left out",
        ),
        genres: reader.texts_of(node, "genre"),
        directors: credits.directors,
        makers: credits.makers,
        cast: credits.cast,
        pages: pages(reader, node),
        trailers: trailers(reader, node),
    };
    if reader.around.is_some() {
        reader.problem(
            node,
            "marked as a spoiler: image, cast and trailers are hidden, all else but the name is left out",
        );
        item.part_of = None;
        item.released = None;
        item.minutes = None;
        item.directors.clear();
        item.makers.clear();
        item.pages.clear();
        item.genres.clear();
    }
    item
}

/// The series, the season, and their numbers, each empty where it is not said.
#[inline(never)]
fn part_of<'a>(reader: &mut Reader<'a>, node: &'a Value) -> Option<Vec<String>> {
    let is_part = |name: &&str| name.ends_with("Episode") || name.ends_with("Season");
    reader.types(node).iter().find(|name| is_part(name))?;
    let mut names = Vec::new();
    for key in &["partOfSeries", "partOfSeason", "seasonNumber", "episodeNumber"] {
        names.push(reader.text_of(node, &[key]).unwrap_or_default());
    }
    Some(names)
}

const KINDS: [(Kind, &str); 5] = [
    (Kind::Film, "Movie Film"),
    (Kind::Series, "TVSeries TVSeason TVEpisode Episode CreativeWorkSeries CreativeWorkSeason"),
    (Kind::Book, "Book Audiobook"),
    (Kind::Game, "VideoGame Game"),
    (Kind::Music, "MusicAlbum MusicRecording MusicRelease"),
];

/// What kind of thing it is, and its type: the first that is known, or that there is.
#[inline(never)]
fn kind<'a>(reader: &Reader<'a>, node: &'a Value) -> (Kind, String) {
    if reader.get(node, "@type").is_none() {
        return (Kind::Film, "Movie".to_owned());
    }
    let types = reader.types(node);
    let is_word = |name: &&str| !name.is_empty() && is_made_of(name, b"");
    let mut first = None;
    for name in types.iter().copied().filter(is_word) {
        for (kind, names) in KINDS {
            for known in split(names, " ") {
                if known.eq_ignore_ascii_case(name) {
                    // What schema.org calls a film.
                    return (kind, if kind == Kind::Film { "Movie" } else { known }.to_owned());
                }
            }
        }
        first = first.or(Some(name));
    }
    (Kind::Other, first.unwrap_or("Thing").to_owned())
}

/// Reads a date; what cannot be read is left out, and said.
pub fn date<'a>(reader: &mut Reader<'a>, node: &'a Value, keys: &[&str]) -> Option<Date> {
    let node = reader.any(node, keys)?;
    let date = Date::parse(&reader.text(node)?);
    if date.is_none() {
        reader.problem(node, "not a date such as 2025, 2025-06 or 2025-06-08; left out");
    }
    date
}

/// Reads a number in one of its ways; what cannot be read is left out, and said.
#[inline(never)]
fn amount<'a>(
    reader: &mut Reader<'a>,
    node: &'a Value,
    keys: &[&str],
    read: fn(&str) -> Option<u32>,
    problem: &str,
) -> Option<u32> {
    let node = reader.any(node, keys)?;
    let amount = read(&reader.text(node)?);
    if amount.is_none() {
        reader.problem(node, problem);
    }
    amount
}

/// Reads an image: an address, or an `ImageObject`. Of several the first is taken.
#[inline(never)]
fn image<'a>(reader: &mut Reader<'a>, node: &'a Value) -> Option<Image> {
    let node = reader.items_of(node, "image").next()?;
    reader.check_keys(node, &["url", "contentUrl", "caption", "description", "width", "height"]);
    Some(Image {
        url: reader.picture(node)?,
        alt: reader.text_of(node, &["caption", "description"]).unwrap_or_default(),
        size: length(reader, node, "width").zip(length(reader, node, "height")),
        spoiler: reader.hidden(node),
    })
}

fn length<'a>(reader: &mut Reader<'a>, node: &'a Value, key: &str) -> Option<u32> {
    amount(reader, node, &[key], pixels, "not a number of pixels; left out")
}

fn pixels(text: &str) -> Option<u32> {
    whole(text.strip_suffix("px").unwrap_or(text)).filter(|pixels| *pixels > 0)
}

/// Pages about the thing, by the names of their sites.
#[inline(never)]
fn pages<'a>(reader: &mut Reader<'a>, node: &'a Value) -> Vec<Named> {
    let mut pages = Vec::new();
    let Some(node) = reader.get(node, "sameAs").filter(|node| !reader.refuses(node)) else { return pages };
    for item in reader.items(node) {
        if let Some(url) = reader.link(item) {
            let host = Address::of(&url).map(|address| lower(address.host)).unwrap_or_default();
            let site = host.strip_prefix("www.").unwrap_or(&host);
            let name = if site.is_empty() { &url } else { site }.to_owned();
            pages.push(Named { name, url: Some(url) });
        }
    }
    pages
}

/// Reads people or organisations, given by name or as objects.
pub fn people<'a>(reader: &mut Reader<'a>, node: &'a Value, keys: &[&str]) -> Vec<Named> {
    let mut people = Vec::new();
    let Some(node) = reader.any(node, keys).filter(|node| !reader.refuses(node)) else { return people };
    for item in reader.items(node) {
        if let Some(person) = person(reader, item) {
            people.push(person);
        }
    }
    people
}

/// Reads one person.
pub fn person<'a>(reader: &mut Reader<'a>, node: &'a Value) -> Option<Named> {
    if reader.refuses(node) { None } else { shown(reader, node) }
}

fn shown<'a>(reader: &mut Reader<'a>, node: &'a Value) -> Option<Named> {
    reader.check_keys(node, PERSON);
    Some(Named { name: reader.shown(node)?, url: reader.link_of(node, &["url", "sameAs"]) })
}

/// A cast list: people, or `PerformanceRole`s with a person in them.
#[inline(never)]
fn roles<'a>(reader: &mut Reader<'a>, node: &'a Value) -> Vec<Role> {
    let mut roles = Vec::new();
    let Some(node) = reader.any(node, &["actor", "actors"]) else { return roles };
    let around = reader.around;
    for item in reader.enter_list(node) {
        reader.check_keys(item, PERSON);
        let inner = reader.items_of(item, "actor").next().unwrap_or(item);
        let spoiler = reader.hidden(item).or_else(|| reader.hidden(inner));
        let Some(person) = shown(reader, inner) else { continue };
        roles.push(Role { person, character: reader.text_of(item, &["characterName", "roleName"]), spoiler });
    }
    reader.around = around;
    roles
}
