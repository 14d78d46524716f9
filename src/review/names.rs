//! Names and their places, so that each is found in little time, however many there are.

/// Names, sorted once all are there.
#[derive(Default)]
pub struct Names<'a>(Vec<(&'a str, u64)>);

impl<'a> Names<'a> {
    /// Adds a name that stands at a place.
    pub fn add(&mut self, name: &'a str, place: u64) {
        self.0.push((name, place));
    }

    /// Makes ready to find them.
    pub fn sort(&mut self) {
        self.0.sort_unstable();
    }

    /// The smallest place of a name.
    pub fn find(&self, name: &str) -> Option<u64> {
        let first = self.0.partition_point(|(other, _)| *other < name);
        self.0.get(first).filter(|(other, _)| *other == name).map(|(_, place)| *place)
    }
}
