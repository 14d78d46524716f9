//! What differs between two drawings of a card: in the page only that is done again.

use crate::components::Drawing;
use crate::components::drawing::{CLOSE, OPEN, Step, TEXT, WITHOUT, Walk};

/// What follows is for a node. A text that follows is given to it.
const NODE: u32 = 6;
/// A node that follows is added here, in the place of so many. (`WITHOUT` takes an attribute away.)
const SWAP: u32 = 7;

/// The steps that make `now` of `before`; nothing where that is another card, of which no node may be used again. `NODE` and
/// `SWAP` count the nodes of `before`.
pub fn changes(before: &Drawing, now: &Drawing) -> Option<Drawing> {
    let (mut old, mut new) = (Walk::of(before), Walk::of(now));
    if !fit(&old, &new) {
        return None;
    }
    let mut changes = Changes::default();
    let mut open = Vec::new(); // elements of both, by their numbers
    loop {
        let number = old.nodes;
        match (old.kind(), new.kind()) {
            (CLOSE, CLOSE) => {
                open.pop();
                old.next();
                new.next();
            }
            (CLOSE, _) => {
                changes.turn_to(open.last().copied().unwrap_or(0));
                changes.swap(number, 0, &mut new);
            }
            (TEXT, TEXT) => changes.compare(number, &mut old, &mut new),
            _ if fit(&old, &new) => {
                open.push(number);
                old.next();
                new.next();
                changes.attributes(number, &mut old, &mut new);
            }
            _ => {
                skip(&mut old, |_| ());
                changes.swap(number, old.nodes.saturating_sub(number), &mut new);
            }
        }
        if open.is_empty() {
            return Some(changes.drawing);
        }
    }
}

/// Whether both begin an element of one shape and key, and with the same constant attributes.
fn fit(old: &Walk, new: &Walk) -> bool {
    old.kind() == OPEN && old.step() == new.step()
}

/// Goes behind a node, with all within it.
fn skip(walk: &mut Walk, mut each: impl FnMut(&Walk)) {
    let mut depth = 0u32;
    loop {
        each(walk);
        match walk.kind() {
            OPEN => depth = depth.saturating_add(1),
            CLOSE => depth = depth.saturating_sub(1),
            _ => {}
        }
        walk.next();
        if depth == 0 {
            return;
        }
    }
}

#[derive(Default)]
struct Changes {
    drawing: Drawing,
    /// The node that is spoken of.
    node: Option<u32>,
}

impl Changes {
    fn turn_to(&mut self, node: u32) {
        if self.node.replace(node) != Some(node) {
            self.drawing.steps.push([NODE, node]);
        }
    }

    /// Nodes go, from one on, and the next of the new ones stands in their place, if it is there.
    fn swap(&mut self, at: u32, gone: u32, new: &mut Walk) {
        self.drawing.steps.push([at << 3 | SWAP, gone]);
        if new.kind() != CLOSE {
            skip(new, |new| self.take(new.step(), new.said()));
        }
        self.node = None;
    }

    fn take(&mut self, step: Step, said: &str) {
        self.drawing.steps.push(step);
        self.drawing.text.push_str(said);
    }

    /// Both give an attribute, or a text, of the same node.
    fn compare(&mut self, node: u32, old: &mut Walk, new: &mut Walk) {
        if old.step() != new.step() || old.said() != new.said() {
            self.turn_to(node);
            self.take(new.step(), new.said());
        }
        old.next();
        new.next();
    }

    /// The attributes of one node. Each has its place, whether it is given or not.
    fn attributes(&mut self, node: u32, old: &mut Walk, new: &mut Walk) {
        while old.kind() > CLOSE && new.kind() > CLOSE && old.constant() == new.constant() {
            self.compare(node, old, new);
        }
        while old.kind() > CLOSE {
            self.turn_to(node);
            self.take([old.constant().number() << 3 | WITHOUT, 0], "");
            old.next();
        }
        while new.kind() > CLOSE {
            self.turn_to(node);
            self.take(new.step(), new.said());
            new.next();
        }
    }
}
