//! Many texts in one, made when the program is compiled.

/// Behind each text.
pub const END: &str = "\n";

/// How long the texts are in one.
pub const fn length(mut texts: &[&str]) -> usize {
    let mut length: usize = 0;
    while let Some((text, rest)) = texts.split_first() {
        length = length.saturating_add(text.len()).saturating_add(1);
        texts = rest;
    }
    length
}

/// The texts in one, each with its end.
pub const fn packed<const N: usize>(mut texts: &[&str]) -> [u8; N] {
    let mut packed = [b'\n'; N];
    let mut free: &mut [u8] = &mut packed;
    while let Some((text, rest)) = texts.split_first() {
        let (place, left) = free.split_at_mut(text.len());
        place.copy_from_slice(text.as_bytes());
        free = match left {
            [_, left @ ..] => left,
            [] => &mut [],
        };
        texts = rest;
    }
    packed
}
