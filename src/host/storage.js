// What a reader asked a card to remember on this site: short lists of names, and nothing that nobody asked for. Where the
// browser stores nothing, a list lives as long as the page.

const unstored = new Map();
let storage; // the browser's, if it gives it away; asked for once
const stored = () => (storage ??= localStorage);
const listeners = new Set();

const nameOf = (key) => `review-card:${key}`;

/** The list that was remembered under a key; empty when there is none, or none that can be read. */
export function remembered(key) {
  if (unstored.has(key)) return unstored.get(key);
  try {
    const list = JSON.parse(stored().getItem(nameOf(key)));
    return Array.isArray(list) ? list.filter((name) => typeof name === "string") : [];
  } catch {
    return []; // no access, or written by somebody else
  }
}

/** Whether a list is kept for the next page, too. */
export const isKept = (key) => !unstored.has(key);

/** Remembers a list in place of the one before; an empty one leaves no trace. */
export function remember(key, list) {
  unstored.delete(key);
  try {
    if (list.length) stored().setItem(nameOf(key), JSON.stringify(list));
    else stored().removeItem(nameOf(key));
  } catch {
    unstored.set(key, list); // no access, or no room
  }
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever any list may have changed, here or in another tab. */
export const onRemembered = (listener) => listeners.add(listener);

addEventListener("storage", ({ key }) => {
  // Another tab has the last word; without a key it cleared everything.
  for (const own of [...unstored.keys()]) if (!key || key === nameOf(own)) unstored.delete(own);
  for (const listener of listeners) listener();
});
