//! Drawings by chance, the same ones in every run.

use review_card::components::{Drawing, Step};

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
    drawing.steps.push(Step::Open("article part=card", u32::from(random.below(8) == 0)));
    inner(&mut drawing, random, 4);
    drawing.steps.push(Step::Close);
    drawing
}

fn inner(drawing: &mut Drawing, random: &mut Random, depth: usize) {
    match random.below(4) {
        0 => drawing.steps.push(Step::Constant("class=a id=x")),
        1 => drawing.steps.push(Step::Constant("class=b")),
        _ => {}
    }
    for name in ["lang", "title", "hidden"] {
        match random.below(3) {
            0 => drawing.steps.push(Step::Without(name)),
            1 => say(drawing, random, |bytes| Step::Attribute(name, bytes)),
            _ => {}
        }
    }
    for _ in 0..random.below(depth + 1) {
        if random.below(3) == 0 {
            say(drawing, random, Step::Text);
        } else {
            drawing.steps.push(Step::Open(random.of(&["p", "p part=a", "b", "span dir=auto"]), random.below(2) as u32));
            inner(drawing, random, depth - 1);
            drawing.steps.push(Step::Close);
        }
    }
}

fn say(drawing: &mut Drawing, random: &mut Random, step: impl Fn(usize) -> Step) {
    let text = random.of(&["", "a", "b", "longer", "ü €", "two units: 😀"]);
    drawing.steps.push(step(text.len()));
    drawing.text.push_str(text);
}
