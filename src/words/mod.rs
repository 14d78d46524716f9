//! The words that readers see, one table per language. No markup, no page.

mod ar;
mod de;
mod en;
mod es;
mod fr;
mod table;

use std::cell::RefCell;

use crate::packed;
use crate::text::{before, split};

pub use table::Words;
use table::{ENTRIES, Table};

/// What stands in a table, one entry after the other: a reader loads no place and length of each word in each language.
macro_rules! packed {
    ($table:expr) => {{
        const LIST: [&str; ENTRIES] = $table.list();
        const PACKED: [u8; packed::length(&LIST)] = packed::packed(&LIST);
        match str::from_utf8(&PACKED) {
            Ok(text) => text,
            Err(_) => "",
        }
    }};
}

const ENGLISH: &str = packed!(en::WORDS);
const ALL: [&str; 5] = [ENGLISH, packed!(de::WORDS), packed!(fr::WORDS), packed!(es::WORDS), packed!(ar::WORDS)];

thread_local! {
    static UNPACKED: RefCell<Vec<&'static Words>> = const { RefCell::new(Vec::new()) };
}

/// The words for a language tag such as `de-AT`; English when there are none.
pub fn words(tag: &str) -> &'static Words {
    let wanted = language(tag);
    let named = |text: &str| before(text, packed::END).eq_ignore_ascii_case(wanted);
    let text = *ALL.iter().find(|text| named(text)).unwrap_or(&ENGLISH);
    UNPACKED.with(|unpacked| {
        let mut unpacked = unpacked.borrow_mut();
        unpacked.iter().find(|words| before(text, packed::END) == words.tag()).copied().unwrap_or_else(|| {
            let mut entries = split(text, packed::END);
            let words: &Words = Box::leak(Box::new(Words(std::array::from_fn(|_| entries.next().unwrap_or("")))));
            unpacked.push(words);
            words
        })
    })
}

/// The first part of a tag.
fn language(tag: &str) -> &str {
    before(tag, "-")
}

/// Whether a language is written from right to left.
pub fn is_rtl(tag: &str) -> bool {
    let rtl = ["ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"];
    rtl.iter().any(|rtl| rtl.eq_ignore_ascii_case(language(tag)))
}
