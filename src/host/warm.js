// The browser's first `Intl` format takes as long as a whole card: it is made while the wasm is on its way, but only where a card
// will need one.
import { nextTask } from "./task.js";

/** In these languages `format.js` writes years and counts itself; decimals and dates it does not. */
const PLAIN = /^(de|en|es|fr)\b/i;
const FINE = /\d[-.,]\d/;

let done;

/** Makes a format in a task of its own, if a review's text looks as if it needed one. */
export async function warmUp(language, text) {
  if (done || (PLAIN.test(language) && !FINE.test(text))) return;
  done = true;
  await nextTask();
  try {
    new Date().toLocaleDateString(language, { month: "long" });
  } catch {} // no language
}
