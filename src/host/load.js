// Where a review's text comes from, each failure with its kind.
import { fault, timely } from "./fault.js";
import { parsed } from "./parsed.js";

const PATIENCE = 3_000; // until the page must have brought a review

const JSON_SCRIPT = ':is(script[type="application/json"], script[type="application/ld+json"])';

/** Why an address gave no answer, as far as the loader knows. */
export let lost;
export const useLost = (given) => (lost = given);

/**
 * Finds the review that an element shows: the property, an address, a script elsewhere, a script inside. Gives its text, the
 * name of its place, and the base of its addresses. `early` is an address that has been asked already, and the answer; `missing`
 * hears of it when there is nothing to be found for a while.
 */
export async function findReview(element, own, signal, early, missing) {
  const { src, baseURI } = element;
  if (own != null) return [asText(own), "the property review", baseURI];
  if (!src) return findScript(element, baseURI, signal, missing);
  const [text, url] = await download(src, baseURI, signal, early?.[0] === src && element.ownerDocument === document && early[1]);
  return [text, url, url];
}

/** The text at an address, and where it came from in the end. */
async function download(src, base, signal, early) {
  let url;
  try {
    url = new URL(src, base);
  } catch {
    throw fault("network", `${src} is no address`);
  }
  url.hash = ""; // no part of what is asked for, and of what a policy says it has blocked
  const missed = async (error) => {
    const why = await lost(url, error);
    // An address that answers, but not to this page, is told apart by asking without wanting to know.
    const other = why.kind === "network" && url.origin !== location.origin && !signal.aborted;
    const answers = other && (await fetch(url, { signal, mode: "no-cors" }).catch(() => false));
    throw answers ? fault("cors", `${url} does not let other pages read it: its server must send the CORS header Access-Control-Allow-Origin`) : why;
  };
  const response = await timely(early || fetch(url, { signal }), url).catch(missed);
  if (!response.ok) throw fault("http", `${url} answered with status ${response.status}`);
  return [await timely(textOf(response), url).catch(missed), response.url];
}

/** The text of an answer: JSON is UTF-8, and where it is not, what its server says or older files are in. */
async function textOf(response) {
  const [, named = "windows-1252"] = /charset="?(?!utf-?8)([\w-]+)/i.exec(response.headers.get("content-type")) ?? [];
  const bytes = await response.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(named).decode(bytes);
  }
}

/** The scripts that an element points to or holds: their text, their name, and the base of its addresses. */
async function findScript(element, base, signal, missing) {
  const [target] = element.for.split("#");
  // What a component points to may stand in it, or in the page.
  const roots = [element.getRootNode(), element.ownerDocument];
  // Plugins give their scripts classes rather than ids.
  const named = (root) => root.getElementById?.(target) ?? root.querySelectorAll(JSON_SCRIPT + "." + CSS.escape(target));
  const inside = (place) => (place.localName ? within(place) : [...place].flatMap(within));
  const find = () => (target ? roots.map(named) : [element]).map(inside).find(({ length }) => length);
  await parsed();
  const scripts = find() ?? (await later(element, target, roots, find, signal, missing));
  // No script can hold the end of one, so it keeps apart what several hold.
  const text = scripts.map((script) => script.textContent).join("</script>");
  return [text, target ? `the script #${target}` : "the script in the card", base];
}

const within = (place) => (place.localName === "script" ? [place] : [...place.querySelectorAll(JSON_SCRIPT)]);

/** Waits for what a script of the page may still bring; after a while it says what is missing. */
function later(element, target, roots, find, signal, missing) {
  const message = target
    ? `no review yet: no JSON script has the id or the class "${target}", or stands in what has it`
    : "no review yet: give src, for, a JSON script inside, or the property review";
  console.warn(`[review-card] ${message}.`, element);
  return new Promise((done) => {
    const timer = setTimeout(missing, PATIENCE, { message });
    const end = () => {
      clearTimeout(timer);
      watcher.disconnect();
    };
    const watcher = new MutationObserver(() => {
      const found = find();
      if (!found) return;
      end();
      done(found);
    });
    for (const place of target ? roots : [element]) watcher.observe(place, { childList: true, subtree: true });
    signal.addEventListener("abort", end);
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
