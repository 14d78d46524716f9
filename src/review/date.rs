//! Dates as reviews write them: a year, a month or a day; times of day are dropped.

use super::decimal::{Decimal, digits};
use crate::text::{before, lower, split};

/// A date of the proleptic Gregorian calendar, as exact as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// The year, 1 to 9999.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31.
    pub day: Option<u8>,
}

impl Date {
    /// Reads `2025`, `2025-06`, `2025-06-08` and `2025-06-08T20:00…` (ISO 8601).
    #[inline(never)]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = split(before(before(text, "T"), " "), "-");
        let year = number(parts.next()?, 4, 9999)?;
        let month = parts.next().map_or(Some(0), |part| number(part, 2, 12))?;
        let day = parts.next().map_or(Some(0), |part| number(part, 2, days(year, month)))?;
        let part = |number: u16| u8::try_from(number).ok().filter(|number| *number > 0);
        parts.next().is_none().then_some(Date { year, month: part(month), day: part(day) })
    }

    /// The date as ISO 8601 writes it, as `datetime` attributes want it.
    pub fn iso(self) -> String {
        // With zeros in front: the digits behind that of ten thousand, or of a hundred.
        let mut iso = digits(usize::from(self.year).wrapping_add(10_000));
        iso.remove(0);
        for part in [self.month, self.day] {
            let Some(part) = part else { break };
            let two = digits(usize::from(part).wrapping_add(100));
            iso.push('-');
            iso.push_str(two.get(1..).unwrap_or_default());
        }
        iso
    }
}

fn days(year: u16, month: u16) -> u16 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        // Every other month is long, and so are both July and August.
        _ => 30 | (month ^ (month >> 3)),
    }
}

/// A number of so many digits, from one to the most that it can be.
#[inline(never)]
fn number(text: &str, digits: usize, most: u16) -> Option<u16> {
    let number = whole(text).filter(|_| text.len() == digits)?;
    u16::try_from(number).ok().filter(|number| (1..=most).contains(number))
}

/// A whole number.
pub fn whole(text: &str) -> Option<u32> {
    u32::try_from(Decimal::parse(text.trim())?.as_whole()?).ok()
}

/// Minutes in an ISO 8601 duration (`PT2H5M`, `P1DT3H`), a number of minutes, or `2h 5m`.
#[inline(never)]
pub fn minutes(text: &str) -> Option<u32> {
    let lower = lower(text);
    if let Some(minutes) = whole(lower.strip_suffix("min").unwrap_or(&lower)) {
        return (minutes > 0).then_some(minutes);
    }
    // As floats, which need no look at what does not fit: it is too long in the end, too.
    let (mut total, mut digits) = (0.0, None);
    // An ISO 8601 duration begins with years, months, weeks and days, of which a runtime has none.
    let mut date = lower.starts_with('p');
    for byte in lower.bytes() {
        let unit = match byte {
            b'p' | b' ' => continue,
            b't' => {
                date = false;
                continue;
            }
            b'0'..=b'9' => {
                digits = Some(digits.unwrap_or(0.0) * 10.0 + f64::from(byte & 15));
                continue;
            }
            b'y' | b'm' | b'w' if date && digits == Some(0.0) => 0.0,
            b'd' => 86_400.0,
            b'h' => 3600.0,
            b'm' if !date => 60.0,
            b's' => 1.0,
            _ => return None,
        };
        total += digits.take()? * unit;
    }
    (digits.is_none() && (60.0..=f64::from(u32::MAX)).contains(&total)).then_some((total / 60.0) as u32)
}
