// What a card needs from elsewhere, each failure with its kind: the program, the review's text, its place near the view.

/** An error of a kind that the element's `error` event names. */
export const fault = (kind, message) => Object.assign(new Error(message), { kind });

let program;

/** Loads glue, stylesheet and wasm, once for all cards, from beside this module wherever it came from. */
export function load() {
  program ??= start();
  // A load that failed is tried again by the next card that asks.
  program.catch((error) => error.kind === "crash" || (program = undefined));
  return program;
}

/** Nothing in a crashed program may be called again. */
export function crash(error) {
  program = Promise.reject(error);
}

async function start() {
  if (typeof WebAssembly !== "object") throw fault("wasm-unavailable", "this browser has no WebAssembly");
  const glue = await import(new URL("review-card-app.js", import.meta.url)).catch((error) => {
    throw fault("network", `the card's program could not be loaded: ${error.message}`);
  });
  await glue.default().catch((error) => {
    const kind = /unsafe-eval|Content.Security|disallowed/i.test(error) ? "csp" : "wasm-broken";
    throw fault(kind, `the card's program did not start: ${error.message}`);
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(glue.css);
  return { MountedCard: glue.MountedCard, sheet };
}

/** The text at an address, and where it came from in the end. */
export async function download(url, signal) {
  const response = await fetch(url, { signal }).catch((error) => {
    throw fault("network", `${url} could not be loaded (offline, or no CORS header for this page): ${error.message}`);
  });
  if (!response.ok) throw fault("http", `${url} answered with status ${response.status}`);
  return [await response.text(), response.url];
}

/** JSON text of what a page gave as a review, so that all sources take one way. */
export function asText(review) {
  try {
    return typeof review === "string" ? review : JSON.stringify(review);
  } catch (error) {
    throw fault("not-json", `the property review cannot be written as JSON: ${error.message}`);
  }
}

/** Reads JSON; the most usual mistake gets a sentence of its own. */
export function parse(text, from) {
  try {
    return JSON.parse(text);
  } catch (error) {
    const html = /^\s*</.test(text) ? "a page of HTML" : "not JSON";
    throw fault("not-json", `${from} is ${html}: ${error.message}`);
  }
}

/** Resolves when the page's HTML is all there. */
export const parsed = () =>
  new Promise((done) => {
    if (document.readyState !== "loading") done();
    else document.addEventListener("DOMContentLoaded", done, { once: true });
  });

/** Resolves when an element comes near the part of the page that is seen. */
export const near = (element) =>
  new Promise((done) => {
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        watcher.disconnect();
        done();
      },
      { rootMargin: "600px" },
    );
    watcher.observe(element);
  });
