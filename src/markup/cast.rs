//! Whom `@[Name]` means, and who of them is linked already.

use super::named::Named;
use super::names::Names;

/// What the mentions of a person so far make of the next one.
pub(super) struct Known {
    pub(super) url: Option<String>,
    pub(super) linked: bool,
}

/// Everybody who may be mentioned.
#[derive(Default)]
pub(super) struct Cast {
    names: Names,
    known: Vec<Known>,
}

impl Cast {
    #[inline(never)]
    pub(super) fn new(people: &[&Named]) -> Self {
        let mut cast = Self::default();
        for person in people {
            // Somebody who both acts and directs may have a page in one of the places only: that comes first.
            let pageless = u64::from(person.url.is_none()) << 32;
            cast.names.add(fold(&person.name), pageless | cast.known.len() as u64);
            cast.known.push(Known { url: person.url.clone(), linked: false });
        }
        cast.names.sort();
        cast
    }

    pub(super) fn find(&mut self, name: &str) -> Option<&mut Known> {
        // The lower half is where somebody stands in `known`.
        let place = self.names.find(&fold(name))? as u32;
        self.known.get_mut(place as usize)
    }
}

/// The name as it is compared: lower case, single spaces.
fn fold(name: &str) -> String {
    let mut folded = String::new();
    let mut gap = false;
    for c in name.trim().chars() {
        if c.is_whitespace() {
            gap = true;
            continue;
        }
        if std::mem::take(&mut gap) {
            folded.push(' ');
        }
        folded.push(lower(c));
    }
    folded
}

/// The small letter to a capital of the Latin, Greek and Cyrillic alphabets; Unicode's own table of them all takes 12
/// kB.
fn lower(c: char) -> char {
    let code = u32::from(c);
    let even = code & 1;
    let distance = match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        'Ĺ'..='ň' | 'Ź'..='ž' => even,
        'Ā'..='ķ' | 'Ŋ'..='ŷ' => even ^ 1,
        _ => 0,
    };
    char::from_u32(code.wrapping_add(distance)).unwrap_or(c)
}
