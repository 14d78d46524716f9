//! Lines and columns of a text.

use std::fmt;

/// A line and a column, as editors count them: from 1, in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// The places of some bytes of the text, in their order. One way through the text for all of them.
pub fn places<T>(text: &str, mut found: Vec<(usize, T)>) -> Vec<(Place, T)> {
    found.sort_by_key(|(offset, _)| *offset);
    let mut at = Place { line: 1, column: 1 };
    let mut chars = text.char_indices().peekable();
    let place = |(offset, what)| {
        while let Some((_, c)) = chars.next_if(|(index, _)| *index < offset) {
            at = match c {
                '\n' => Place { line: at.line.saturating_add(1), column: 1 },
                '\u{feff}' => at,
                _ => Place { column: at.column.saturating_add(1), ..at },
            };
        }
        (at, what)
    };
    found.into_iter().map(place).collect()
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}
