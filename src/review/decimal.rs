//! Exact decimal numbers: a score is printed as its author wrote it, never as a float.

/// A decimal number that is not negative: `digits` without their last `places` are whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    digits: u64,
    places: u8,
}

/// 10¹⁵ is the last power of ten at which every whole number is a float of its own.
const POWERS: u8 = 16;
/// Floats that are larger may stand for several whole numbers.
const MAX_WHOLE: u64 = 9_000_000_000_000_000;
/// What is added to round: a half, less what would bring the float just below a half up to one.
const HALF: f64 = 0.499_999_999_999_999_94;
/// Decimal places that are shown, and what is left of longer ones.
const MAX_SHOWN: u8 = 6;
const BRIEF: u8 = 2;
/// What is left of 64 bits for [`Decimal::times`].
const MAX_DIGITS: usize = 17;

impl Decimal {
    /// A whole number.
    pub const fn whole(digits: u64) -> Self {
        Decimal { digits, places: 0 }
    }

    /// So many tenths.
    pub const fn tenths(digits: u64) -> Self {
        Decimal { digits, places: 1 }
    }

    /// Reads `3`, `3.5`, `3,5` or `3½`: digits with at most one mark, and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(whole) = text.strip_suffix('½') {
            let Decimal { digits, places: 0 } = Self::parse(whole)? else { return None };
            return Some(Decimal::tenths(digits.wrapping_mul(10).wrapping_add(5)));
        }
        let (mut digits, mut count, mut places) = (0_u64, 0_usize, None);
        for byte in text.bytes() {
            match byte {
                b'0'..=b'9' => {
                    digits = digits.wrapping_mul(10).wrapping_add(u64::from(byte & 15));
                    count = count.wrapping_add(1);
                    places = places.map(|places: u8| places.wrapping_add(1));
                }
                b'.' | b',' if count > 0 && places.is_none() => places = Some(0),
                _ => return None,
            }
        }
        let places = places.unwrap_or(0);
        (1..=MAX_DIGITS).contains(&count).then_some(Decimal { digits, places })
    }

    /// The decimal that a float was before it became one: the shortest that is the same float again. Where arithmetic made
    /// the float (3.3333333333333335 of ten thirds), the fifteen digits that any float keeps.
    pub fn from_float(value: f64) -> Option<Self> {
        let mut scale = 1.0;
        let mut kept = None;
        for places in 0..POWERS {
            // By hand: WebAssembly itself rounds halves to even numbers. What is too large becomes the largest number.
            let digits = (value * scale + HALF) as u64;
            if digits > MAX_WHOLE {
                break;
            }
            let decimal = Decimal { digits, places };
            if digits as f64 / scale == value {
                return Some(decimal);
            }
            if (1..1_000_000_000_000_000).contains(&digits) {
                kept = Some(decimal);
            }
            scale *= 10.0;
        }
        kept.map(Self::without_zeros)
    }

    /// The same number without zeros at its end.
    fn without_zeros(self) -> Self {
        let mut shorter = self;
        while let (Some(places), Some(0), Some(digits)) =
            (shorter.places.checked_sub(1), shorter.digits.checked_rem(10), shorter.digits.checked_div(10))
        {
            shorter = Decimal { digits, places };
        }
        shorter
    }

    /// What is shown of the number, and whether digits follow: nobody means more than six decimal places, and a number
    /// that is cut off with a sign that it goes on is not rounded.
    pub fn brief(self) -> (Self, bool) {
        match self.places.checked_sub(BRIEF).filter(|_| self.places > MAX_SHOWN) {
            Some(more) => {
                (Decimal { digits: self.digits.checked_div(unit(more)).unwrap_or_default(), places: BRIEF }, true)
            }
            None => (self, false),
        }
    }

    /// The number with a point, and with all its places. By hand: the standard library's way brings all of formatting.
    #[inline(never)]
    pub fn text(self) -> String {
        let mut text = String::new();
        self.write(&mut text, 0);
        text
    }

    /// Writes the digits from the first to the one that stands before so many others.
    fn write(self, text: &mut String, others: u8) {
        let digits = self.digits.checked_div(10).unwrap_or_default();
        // A zero stands before the point, also when the digits begin after it.
        if digits > 0 || others < self.places {
            Decimal { digits, ..self }.write(text, others.wrapping_add(1));
        }
        let digit = self.digits.checked_rem(10).unwrap_or_default() as u8;
        text.push(char::from(digit | b'0'));
        if others > 0 && others == self.places {
            text.push('.');
        }
    }

    /// Decimal places, zeros at the end included.
    pub fn places(self) -> u8 {
        self.places
    }

    /// The nearest float, for number formats that take nothing else.
    pub fn to_float(self) -> f64 {
        self.digits as f64 / unit(self.places) as f64
    }

    /// The whole number, if it is one.
    pub fn as_whole(self) -> Option<u64> {
        let (whole, part) = self.split();
        (part == 0).then_some(whole)
    }

    /// This many times the number.
    pub fn times(self, factor: u64) -> Self {
        Decimal { digits: self.digits.wrapping_mul(factor), ..self }
    }

    /// Whether this number is larger than another.
    pub fn exceeds(self, other: Decimal) -> bool {
        self.split() > other.split()
    }

    /// Whole and part, the part with as many places as any number has.
    fn split(self) -> (u64, u64) {
        let unit_of_part = unit((MAX_DIGITS as u8).saturating_sub(self.places));
        let whole = self.digits.checked_div(unit(self.places)).unwrap_or_default();
        let part = self.digits.checked_rem(unit(self.places)).unwrap_or_default();
        (whole, part.wrapping_mul(unit_of_part))
    }
}

/// So many places make one of this many.
fn unit(places: u8) -> u64 {
    (0..places).fold(1, |unit, _| unit.wrapping_mul(10))
}

/// A whole number as text.
pub fn digits(number: usize) -> String {
    Decimal::whole(u64::try_from(number).unwrap_or(u64::MAX)).text()
}
