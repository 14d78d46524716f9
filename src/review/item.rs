//! The thing reviewed: what it is, who made it, how it looks.

use super::address::Address;
use super::date::{Date, minutes, whole};
use super::model::{Image, Item, Kind, Person, Role};
use super::node::Node;
use super::reader::Reader;
use super::trailer::trailers;
use crate::find::holds;

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
    directors: Vec<Person>,
    makers: Vec<Person>,
    cast: Vec<Role>,
}

impl Credits {
    /// Reads the credits of a thing.
    pub fn of(reader: &mut Reader, node: &Node) -> Self {
        Credits {
            directors: people(reader, node, &["director", "directors"]),
            makers: people(reader, node, &["author", "creator", "byArtist", "developer"]),
            cast: roles(reader, node),
        }
    }

    /// All of them, as mentions look for them.
    pub fn people(&self) -> Vec<crate::markup::Person> {
        (self.cast.iter().map(|role| &role.person).chain(&self.directors).chain(&self.makers))
            .map(|person| crate::markup::Person { name: person.name.clone(), url: person.url.clone() })
            .collect()
    }
}

/// Reads the thing reviewed; a text alone is its title.
pub fn item(reader: &mut Reader, node: &Node, credits: Credits) -> Item {
    reader.check_keys(node, KEYS);
    let title = match node.is_object() {
        true => reader.text_of(node, &["name", "headline"]),
        false => reader.text(node),
    };
    let (kind, schema_type) = kind(node);
    let mut item = Item {
        kind,
        schema_type,
        title: title.unwrap_or_default(),
        part_of: part_of(reader, node),
        poster: image(reader, node),
        released: date(reader, node, &["datePublished", "dateCreated", "copyrightYear", "startDate"]),
        minutes: runtime(reader, node),
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
        let Item { kind, schema_type, title, poster, cast, trailers, .. } = item;
        item = Item { kind, schema_type, title, poster, cast, trailers, ..Item::default() };
    }
    item
}

/// The series, the season, and their numbers.
fn part_of(reader: &mut Reader, node: &Node) -> Option<Vec<String>> {
    let types = node.get("@type")?;
    let is_part = |name: String| name.ends_with("Episode") || name.ends_with("Season");
    types.items().iter().filter_map(Node::as_text).any(is_part).then(|| {
        let keys = ["partOfSeries", "partOfSeason", "seasonNumber", "episodeNumber"];
        keys.iter().filter_map(|key| reader.text_of(node, &[key])).collect()
    })
}

const KINDS: [(Kind, &str); 5] = [
    (Kind::Film, " Movie "),
    (Kind::Series, " TVSeries TVSeason TVEpisode Episode CreativeWorkSeries CreativeWorkSeason "),
    (Kind::Book, " Book Audiobook "),
    (Kind::Game, " VideoGame Game "),
    (Kind::Music, " MusicAlbum MusicRecording MusicRelease "),
];

/// What kind of thing it is, and its type: the first that is known, or that there is.
fn kind(node: &Node) -> (Kind, String) {
    if node.get("@type").is_none() {
        return (Kind::Film, "Movie".to_owned());
    }
    let types = node.types();
    let is_word = |name: &&String| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let known = types.iter().filter(is_word).find_map(|name| {
        let named = [" ", name, " "].concat();
        let (kind, _) = KINDS.iter().find(|(_, names)| holds(names, &named))?;
        Some((*kind, name.clone()))
    });
    let other = || types.iter().find(is_word).map_or("Thing", String::as_str);
    known.unwrap_or_else(|| (Kind::Other, other().to_owned()))
}

/// Reads a date; what cannot be read is left out, and said.
pub fn date(reader: &mut Reader, node: &Node, keys: &[&str]) -> Option<Date> {
    let node = keys.iter().find_map(|key| node.get(key))?;
    let date = Date::parse(&reader.text(&node)?);
    if date.is_none() {
        reader.problem(&node, "not a date such as 2025, 2025-06 or 2025-06-08; left out");
    }
    date
}

fn runtime(reader: &mut Reader, node: &Node) -> Option<u32> {
    let node = node.get("duration").or_else(|| node.get("timeRequired"))?;
    let runtime = minutes(&reader.text(&node)?);
    if runtime.is_none() {
        reader.problem(&node, "not a duration such as PT2H5M; left out");
    }
    runtime
}

/// Reads an image: an address, or an `ImageObject`. Of several the first is taken.
fn image(reader: &mut Reader, node: &Node) -> Option<Image> {
    let node = node.get("image")?;
    let items = node.items();
    let node = items.first()?;
    reader.check_keys(node, &["url", "contentUrl", "caption", "description", "width", "height"]);
    Some(Image {
        url: reader.picture(node)?,
        alt: reader.text_of(node, &["caption", "description"]).unwrap_or_default(),
        size: pixels(reader, node, "width").zip(pixels(reader, node, "height")),
        spoiler: reader.hidden(node),
    })
}

fn pixels(reader: &mut Reader, node: &Node, key: &str) -> Option<u32> {
    let node = node.get(key)?;
    let text = reader.text(&node)?;
    let pixels = whole(text.strip_suffix("px").unwrap_or(&text)).filter(|pixels| *pixels > 0);
    if pixels.is_none() {
        reader.problem(&node, "not a number of pixels; left out");
    }
    pixels
}

/// Pages about the thing, by the names of their sites.
fn pages(reader: &mut Reader, node: &Node) -> Vec<Person> {
    let mut pages = Vec::new();
    let Some(node) = node.get("sameAs").filter(|node| !reader.refuses(node)) else { return pages };
    for item in node.items() {
        if let Some(url) = reader.link(&item) {
            let host = Address::of(&url).map(|address| address.host).unwrap_or_default();
            let site = host.strip_prefix("www.").unwrap_or(&host);
            let name = if site.is_empty() { &url } else { site }.to_owned();
            pages.push(Person { name, url: Some(url) });
        }
    }
    pages
}

/// Reads people or organisations, given by name or as objects.
pub fn people(reader: &mut Reader, node: &Node, keys: &[&str]) -> Vec<Person> {
    let Some(node) = keys.iter().find_map(|key| node.get(key)) else { return Vec::new() };
    if reader.refuses(&node) {
        return Vec::new();
    }
    node.items().iter().filter_map(|item| person(reader, item)).collect()
}

/// Reads one person.
pub fn person(reader: &mut Reader, node: &Node) -> Option<Person> {
    if reader.refuses(node) { None } else { shown(reader, node) }
}

fn shown(reader: &mut Reader, node: &Node) -> Option<Person> {
    reader.check_keys(node, PERSON);
    Some(Person { name: reader.shown(node)?, url: reader.link_of(node, &["url", "sameAs"]) })
}

/// A cast list: people, or `PerformanceRole`s with a person in them.
fn roles(reader: &mut Reader, node: &Node) -> Vec<Role> {
    let mut roles = Vec::new();
    let Some(node) = node.get("actor").or_else(|| node.get("actors")) else { return roles };
    let around = reader.around.clone();
    let items = node.items();
    if !items.iter().any(|item| item.is(&node)) {
        reader.enter(&node);
    }
    for item in items {
        reader.check_keys(&item, PERSON);
        let inner = item.get("actor");
        let inner = inner.as_ref().map(Node::items).unwrap_or_default();
        let inner = inner.first().unwrap_or(&item);
        let spoiler = reader.hidden(&item).or_else(|| reader.hidden(inner));
        let Some(person) = shown(reader, inner) else { continue };
        roles.push(Role { person, character: reader.text_of(&item, &["characterName", "roleName"]), spoiler });
    }
    reader.around = around;
    roles
}
