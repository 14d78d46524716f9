// The app: all that is loaded when the first card comes near. The loader begins it once, and then asks it for a seat for each
// card.
import { Seat } from "./seat.js";
import { attend } from "./around.js";
import { explainPolicy } from "./policy.js";
import { start } from "./program.js";
import { sheetFor } from "./shadow.js";
import { useLost } from "./load.js";
import { nextTask } from "./task.js";

/** Does what takes long the first time while the wasm is on its way, each in a task of its own. */
async function warmUp() {
  const language = document.documentElement.lang || navigator.language;
  try {
    await nextTask();
    sheetFor(document);
    await nextTask();
    (0.5).toLocaleString(language);
    await nextTask();
    new Date().toLocaleDateString(language, { month: "long" });
  } catch {} // no language
}

/** Takes the answer to the request for the wasm; gives what makes a seat for a card. */
export async function begin(url, answer, lost) {
  useLost(lost);
  warmUp();
  await start(url, answer);
  // What was done so far was a task's work.
  await nextTask();
  attend();
  explainPolicy();
  return (host) => new Seat(host);
}
