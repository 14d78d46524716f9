//! Names and their places, so that each is found in little time, however many there are.

/// Names, sorted once all are there.
#[derive(Default)]
pub struct Names(Vec<(String, u64)>);

impl Names {
    /// Adds a name that stands at a place.
    pub fn add(&mut self, name: String, place: u64) {
        self.0.push((name, place));
    }

    /// Makes ready to find them.
    pub fn sort(&mut self) {
        self.0.sort_unstable();
    }

    /// The smallest place of a name.
    #[inline(never)]
    pub fn find(&self, name: &str) -> Option<u64> {
        let first = self.0.partition_point(|(other, _)| other.as_str() < name);
        self.0.get(first).filter(|(other, _)| other == name).map(|(_, place)| *place)
    }
}
