//! What differs between two drawings of a card: in the page only that is done again.

use crate::components::Drawing;
use crate::components::drawing::{CLOSE, CONSTANT, OPEN, Step, TEXT, WITHOUT, Walk};

/// What follows is for a node. A text that follows is given to it.
const NODE: u32 = 6;
/// A node that follows is added here, in the place of so many. (`WITHOUT` takes an attribute away.)
const SWAP: u32 = 7;

/// The steps that make `now` of `before`; nothing where that is another card, of which no node may be used again. `NODE` and
/// `SWAP` count the nodes of `before`.
pub fn changes(before: &Drawing, now: &Drawing) -> Option<Drawing> {
    let (mut old, mut new) = (Walk::of(before), Walk::of(now));
    if old.kind() != OPEN || old.step() != new.step() {
        return None;
    }
    let mut changes = Changes::default();
    let mut open = Vec::new(); // elements of both, by their numbers
    loop {
        while old.says_the_same(&new) {
            match old.kind() {
                OPEN => open.push(old.nodes),
                CLOSE => drop(open.pop()),
                _ => {}
            }
            old.next();
            new.next();
            if open.is_empty() {
                return Some(changes.drawing);
            }
        }
        // Attributes come before what stands in an element, each in its place, whether it is given or not.
        let (node, at) = (open.last().copied().unwrap_or(0), old.nodes);
        match (old.kind(), new.kind()) {
            (TEXT, TEXT) => changes.give(at, &mut old, &mut new),
            (CLOSE, OPEN | TEXT) => {
                changes.turn_to(node);
                changes.swap(at, 0, &mut new);
            }
            (..=CLOSE, ..=CLOSE) => {
                skip(&mut old, |_| ());
                changes.swap(at, old.nodes.saturating_sub(at), &mut new);
            }
            (..=CLOSE, _) => changes.add(node, &mut new),
            (_, CONSTANT..) if old.constant() == new.constant() => changes.give(node, &mut old, &mut new),
            _ => changes.without(node, &mut old),
        }
    }
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

    /// A node gets what the new drawing gives it: a text, or an attribute.
    fn add(&mut self, node: u32, new: &mut Walk) {
        self.turn_to(node);
        self.take(new.step(), new.said());
        new.next();
    }

    /// The same, where both give it.
    fn give(&mut self, node: u32, old: &mut Walk, new: &mut Walk) {
        self.add(node, new);
        old.next();
    }

    /// A node loses an attribute.
    fn without(&mut self, node: u32, old: &mut Walk) {
        self.turn_to(node);
        self.take([old.constant().number() << 3 | WITHOUT, 0], "");
        old.next();
    }
}
