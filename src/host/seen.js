// The works that a reader says they know, so that no later card of this site hides them.
import { isKept, remember, remembered } from "./storage.js";

const KEY = "seen";

/** However it is typed, it is the same work. */
const same = (work) => work.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");

/** Whether the reader knows a work. */
export function seen(work) {
  const known = remembered(KEY); // by most readers nothing: then no name need be brought into its form
  return known.length > 0 && known.includes(same(work));
}

/** Whether the next page will know it, too. */
export const seenIsKept = () => isKept(KEY);

/** Remembers that they know a work, or forgets it. */
export function rememberSeen(work, known) {
  const others = remembered(KEY).filter((other) => other !== same(work));
  remember(KEY, known ? [...others, same(work)] : others);
}
