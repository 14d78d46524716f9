//! Whom `@[Name]` means, and who of them is linked already.

/// A person, an outlet, or a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// The name; whom `@[Name]` means must be spelled so, in any case.
    pub name: String,
    /// A page about them; already checked.
    pub url: Option<String>,
}

/// A person, with what the mentions so far make of the next one.
pub(super) struct Known {
    /// As it is compared.
    name: String,
    pub(super) url: Option<String>,
    pub(super) linked: bool,
}

/// Everybody who may be mentioned, in buckets, so that a long cast does not make each mention slower.
pub(super) struct Cast(Vec<Vec<Known>>);

impl Cast {
    #[inline(never)]
    pub(super) fn new(people: &[&Person]) -> Self {
        let mut cast = Self(Vec::new());
        cast.0.resize_with(people.len(), Vec::new);
        for person in people {
            let name = fold(&person.name);
            let Some(bucket) = cast.bucket(&name) else {
                continue;
            };
            // Somebody who both acts and directs may have a page in one of the places only.
            match bucket.iter_mut().find(|known| known.name == name) {
                Some(known) if known.url.is_some() => {}
                Some(known) => known.url = person.url.clone(),
                None => bucket.push(Known { name, url: person.url.clone(), linked: false }),
            }
        }
        cast
    }

    pub(super) fn find(&mut self, name: &str) -> Option<&mut Known> {
        let name = fold(name);
        self.bucket(&name)?.iter_mut().find(|known| known.name == name)
    }

    fn bucket(&mut self, folded: &str) -> Option<&mut Vec<Known>> {
        let hash = folded.bytes().fold(0_usize, |hash, byte| hash.wrapping_mul(31).wrapping_add(usize::from(byte)));
        let index = hash.checked_rem(self.0.len())?;
        self.0.get_mut(index)
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
