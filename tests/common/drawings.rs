//! Drawings by chance, the same ones in every run.

use review_card::components::{Constant, Drawing};

/// Numbers that look like chance (a linear congruential generator, with the constants of Numerical Recipes).
pub struct Random(pub u32);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % end
    }

    fn of<T: Copy>(&mut self, some: &[T]) -> T {
        some[self.below(some.len())]
    }
}

/// A card: mostly the same one, with anything in it.
pub fn drawing(random: &mut Random) -> Drawing {
    let mut drawing = Drawing::default();
    let key = u32::from(random.below(8) == 0);
    drawing.open(Constant::of("div class=notes"), key);
    inner(&mut drawing, random, 4);
    drawing.close();
    drawing
}

fn inner(drawing: &mut Drawing, random: &mut Random, depth: usize) {
    match random.below(4) {
        0 => drawing.constant(Constant::of("part=spoiler-text role=group")),
        1 => drawing.constant(Constant::of("part=spoiler")),
        _ => {}
    }
    for name in ["lang", "title", "hidden"] {
        match random.below(3) {
            0 => drawing.attribute(Constant::of(name), None),
            1 => drawing.attribute(Constant::of(name), Some(text(random))),
            _ => {}
        }
    }
    for _ in 0..random.below(depth + 1) {
        if random.below(3) == 0 {
            drawing.text(text(random));
        } else {
            let shape = random.of(&["p", "p class=kicker", "b", "span dir=auto"]);
            drawing.open(Constant::of(shape), random.below(2) as u32);
            inner(drawing, random, depth - 1);
            drawing.close();
        }
    }
}

fn text(random: &mut Random) -> &'static str {
    random.of(&["", "a", "b", "longer", "ü €", "two units: 😀"])
}
