// What a card in the wasm may know of its page and tell it: the methods that `page.rs` declares.
import { isAlways, toggleAlways } from "./choices.js";
import { follow } from "./player.js";
import { rememberSeen, seen, seenIsKept } from "./seen.js";

const { host: OWN_HOST, hostname } = location; // asked once: each time it takes longer than it seems
const IS_LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);

/** Whether a frame from elsewhere may not begin to play by itself: in Safari, and on phones. */
const TWO_TAPS = /Apple/.test(navigator.vendor) || /Mobi/.test(navigator.userAgent);

/** The language of the nearest ancestor that has one, also outside the components that the card stands in. */
export function languageOf(element) {
  const { lang } = element.closest("[lang]") ?? {};
  const { host } = element.getRootNode();
  return lang || (host ? languageOf(host) : navigator.language);
}

/** Whether what the author should mend is shown in the card. */
export const isAuthors = (element) => element.debug || IS_LOCAL;

/** Which of several reviews is wanted. */
function choiceOf({ src, for: id }) {
  const [, choice = ""] = (src || id).split("#");
  try {
    return decodeURIComponent(choice);
  } catch {
    return choice;
  }
}

/**
 * The page as one card sees it now. `base` is where its review came from; `onceDrawn` does something when all of the card stands in
 * the page. None of these may throw: what the program calls and what throws has torn it apart.
 */
export const pageOf = (element, base, tell, press, onceDrawn) => ({
  resolve(url) {
    try {
      // What points to a place in a page means the one that is read, and not the review's file.
      return new URL(url, url[0] === "#" ? element.baseURI : base).href;
    } catch {
      return url; // what is no address for a browser leads nowhere
    }
  },
  choice: choiceOf(element),
  ownHost: OWN_HOST,
  language: languageOf(element),
  open: element.open,
  shown: element.spoilers === "shown",
  seen,
  rememberSeen,
  seenIsKept,
  debug: isAuthors(element),
  jsonLd: element.jsonLd,
  headingLevel: Math.min(5, Math.max(1, Number.parseInt(element.headingLevel, 10) || 2)),
  twoTaps: TWO_TAPS,
  toggled(open, section) {
    if (section === undefined) element.open = open;
    tell("toggle", { open, section: section ?? null });
  },
  spoiler(id, about, open) {
    tell("spoiler", { id: `spoiler-${id}`, about: about ?? null, open });
  },
  opened() {
    element.open = true;
  },
  isAlways,
  toggleAlways,
  player(index, autoplay, toFocus) {
    onceDrawn(() => {
      const frame = element.shadowRoot.querySelector(`[value=play-${index}] + .player > *`);
      if (!frame) return; // it has gone again
      if (toFocus) frame.focus();
      follow(frame, autoplay, (what) => press(`${what}-${index}`));
    });
  },
  trailer: (provider, url) => tell("trailer", { provider, url }),
});
