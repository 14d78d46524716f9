// What happens around all cards: the page is printed, or the reader says something in another card or another tab.
import { standing } from "./crash.js";
import { flush } from "./program.js";
import { onRemembered } from "./storage.js";

/** Lets the cards that stand know of it. */
export function attend() {
  addEventListener("beforeprint", () => {
    standing.forEach((controller) => controller.print(true));
    flush();
  });
  addEventListener("afterprint", () => standing.forEach((controller) => controller.print(false)));
  // Later, for the program may be at work in the very card that has asked to remember something.
  onRemembered(() => queueMicrotask(() => standing.forEach((controller) => controller.act("recall", []))));
}
