// The app: all that is loaded when the first card comes near. The loader begins it once, and then asks it for a seat for each
// card.
import { Seat } from "./seat.js";
import { attend } from "./around.js";
import { explainPolicy } from "./policy.js";
import { start } from "./program.js";
import { sheetFor } from "./shadow.js";
import { useLost } from "./load.js";
import { nextTask } from "./task.js";

/** Takes the answer to the request for the wasm; gives what makes a seat for a card. */
export async function begin(url, answer, lost) {
  useLost(lost);
  // What takes long the first time is done while the wasm is on its way.
  nextTask().then(() => sheetFor(document));
  await start(url, answer);
  // What was done so far was a task's work.
  await nextTask();
  attend();
  explainPolicy();
  return (host) => new Seat(host);
}
