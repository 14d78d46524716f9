// After a crash: the card that the program was busy with shows its fallback, all others are drawn again by a fresh instance.
import { fault } from "./fault.js";
import { onCrash } from "./program.js";

/** The controllers whose cards stand in the living instance. */
export const standing = new Set();

const crashes = new Map(); // how often, by the review's text
let acting; // the controller that the program is busy with
let strays = 0; // crashes that belong to no card

/** Notes whom the program works for from here on. */
export const turnTo = (controller) => (acting = controller);

/** A review that brings the program down again and again is not drawn any more. */
export function refuseRepeated(text) {
  if (crashes.get(text) > 1) throw fault("crash", "the card's program has crashed twice with this review");
}

onCrash((error) => {
  const culprit = acting;
  acting = undefined;
  const crash = fault("crash", `the card's program crashed: ${error.message}`, error);
  const others = [...standing].filter((controller) => controller !== culprit);
  standing.clear();
  for (const controller of others) controller.lose();
  culprit?.lose();
  // Later, because somewhere below this call the dead instance still unwinds.
  queueMicrotask(() => {
    if (culprit) {
      crashes.set(culprit.text, (crashes.get(culprit.text) ?? 0) + 1);
      culprit.fail(crash);
    }
    const hopeless = !culprit && ++strays > 2;
    for (const controller of others) hopeless ? controller.fail(crash) : controller.drawAgain();
  });
});
