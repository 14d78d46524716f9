// Where a review's text comes from, each failure with its kind.
import { fault, timely } from "./fault.js";
import { parsed } from "./parsed.js";

const JSON_SCRIPT = ':is(script[type="application/json"], script[type="application/ld+json"])';

/** Why an address gave no answer, as far as the loader knows. */
export let lost;
export const useLost = (given) => (lost = given);

/**
 * Finds the review that an element shows: the property, an address, a script elsewhere, a script inside. Gives its text, the
 * name of its place, and the base of its addresses. `early` is an address that has been asked already, and the answer.
 */
export async function findReview(element, own, signal, early) {
  const { src, baseURI } = element;
  if (own != null) return [asText(own), "the property review", baseURI];
  if (!src) return findScript(element, baseURI, signal);
  const [text, url] = await download(new URL(src, baseURI), signal, early?.[0] === src && element.ownerDocument === document && early[1]);
  return [text, url, url];
}

/** The text at an address, and where it came from in the end. */
async function download(url, signal, early) {
  const missed = async (error) => {
    const why = await lost(url, error);
    // An address that answers, but not to this page, is told apart by asking without wanting to know.
    const other = why.kind === "network" && url.origin !== location.origin && !signal.aborted;
    const answers = other && (await fetch(url, { signal, mode: "no-cors" }).catch(() => false));
    throw answers ? fault("cors", `${url} does not let other pages read it: its server must send the CORS header Access-Control-Allow-Origin`) : why;
  };
  const response = await timely(early || fetch(url, { signal }), url).catch(missed);
  if (!response.ok) throw fault("http", `${url} answered with status ${response.status}`);
  return [await timely(response.text(), url).catch(missed), response.url];
}

/** The scripts that an element points to or holds: their text, their name, and the base of its addresses. */
async function findScript(element, base, signal) {
  const [target] = element.for.split("#");
  const root = element.getRootNode();
  // Plugins give their scripts classes rather than ids.
  const named = () => root.getElementById(target) ?? root.querySelectorAll(JSON_SCRIPT + "." + CSS.escape(target));
  const find = () => [target ? named() : element].flatMap((place) => (place.localName ? within(place) : [...place]));
  await parsed();
  const now = find();
  const scripts = now.length ? now : await later(element, find, signal);
  // No script can hold the end of one, so it keeps apart what several hold.
  const text = scripts.map((script) => script.textContent).join("</script>");
  return [text, target ? `the script #${target}` : "the script in the card", base];
}

const within = (place) => (place.localName === "script" ? [place] : [...place.querySelectorAll(JSON_SCRIPT)]);

/** Waits for what a script of the page may still bring. */
function later(element, find, signal) {
  console.warn("[review-card] no review yet: give src, for, a JSON script inside, or the property review.", element);
  return new Promise((done) => {
    const watcher = new MutationObserver(() => find().length && done(find()));
    watcher.observe(element.for ? element.getRootNode() : element, { childList: true, subtree: true });
    signal.addEventListener("abort", () => watcher.disconnect());
  });
}

/** JSON text of what a page gave as a review, so that all sources take one way. */
function asText(review) {
  try {
    return typeof review === "string" ? review : String(JSON.stringify(review));
  } catch (error) {
    throw fault("not-json", `the property review cannot be written as JSON: ${error.message}`);
  }
}
