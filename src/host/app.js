// The app: all that is loaded when the first card comes near. The loader begins it once, and then asks it for each card's
// controller.
import { Controller } from "./controller.js";
import { attend } from "./around.js";
import { languageOf } from "./page.js";
import { explainPolicy } from "./policy.js";
import { start } from "./program.js";
import { sheetFor } from "./shadow.js";
import { useLost } from "./load.js";
import { nextTask } from "./task.js";
import { warmUp } from "./warm.js";

/** Does what takes long the first time while the wasm is on its way. */
async function prepare(early) {
  await nextTask();
  try {
    sheetFor(document);
    const card = document.querySelector("review-card");
    warmUp(languageOf(card), early ? await (await early).clone().text() : card.textContent);
  } catch {} // the card will tell
}

/**
 * Takes the answer to the request for the wasm, its hash, and the answer to the first card's review; gives what makes a card's
 * controller.
 */
export async function begin(url, answer, integrity, lost, early) {
  useLost(lost);
  prepare(early);
  await start(url, answer, integrity);
  // What was done so far was a task's work.
  await nextTask();
  attend();
  explainPolicy();
  return (callbacks) => new Controller(callbacks);
}
