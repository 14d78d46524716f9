// The app: all that is loaded when the first card comes near. The loader begins it once, and then asks it for a seat for each
// card.
import { Seat } from "./seat.js";
import { attend } from "./around.js";
import { explainPolicy } from "./policy.js";
import { start } from "./program.js";
import { useLost } from "./load.js";

/** Takes the answer to the request for the wasm; gives what makes a seat for a card. */
export async function begin(url, answer, lost) {
  useLost(lost);
  await start(url, answer);
  attend();
  explainPolicy();
  return (host) => new Seat(host);
}
