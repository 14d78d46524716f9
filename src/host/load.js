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

/**
 * Hears of a crash of the program, once. A trap ends the whole instance, for every card of the page, and nothing in it may
 * be called again. Most happen in a listener or a microtask of the program's own, where only the window hears of them.
 */
export function onCrash(listener) {
  const hear = (error) => {
    if (!isTrap(error)) return;
    const crash = fault("crash", `the card's program crashed: ${error.message}`);
    program = Promise.reject(crash);
    program.catch(() => {});
    listener(crash);
  };
  addEventListener("error", (event) => hear(event.error));
  addEventListener("unhandledrejection", (event) => hear(event.reason));
}

/** Whether an error comes from our wasm, as far as engines tell: some name the file, some only say that it was wasm. */
export const isTrap = (error) =>
  error instanceof Error &&
  (error.name === "RuntimeError" || /stack|recursion/i.test(error.message)) &&
  /review-card_bg\.wasm|wasm:\/\/|\[wasm code\]/.test(error.stack);

async function start() {
  if (typeof WebAssembly !== "object") throw fault("wasm-unavailable", "this browser has no WebAssembly");
  const glue = await import(new URL("review-card-app.js", import.meta.url)).catch((error) => {
    throw fault("network", `the card's program could not be loaded: ${error.message}`);
  });
  await glue.default().catch((error) => {
    const { message } = error;
    const csp = /unsafe-eval|Content.Security|\bCSP\b|disallowed/i.test(message);
    const kind = csp ? "csp" : /fetch wasm: \d/i.test(message) ? "http" : "wasm-broken";
    throw fault(kind, `the card's program did not start: ${message}`);
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(glue.css);
  return { ...glue, sheet };
}

/** The text at an address, and where it came from in the end. */
export async function download(url, signal) {
  const lost = async (error) => {
    // An address that answers, but not to this page, is told apart by asking without wanting to know.
    const other = url.origin !== location.origin && !signal.aborted;
    const answers = other && (await fetch(url, { signal, mode: "no-cors" }).catch(() => false));
    if (answers) throw fault("cors", `${url} sends no CORS header that lets this page read it`);
    throw fault("network", `${url} could not be loaded: ${error.message}`);
  };
  const response = await fetch(url, { signal }).catch(lost);
  if (!response.ok) throw fault("http", `${url} answered with status ${response.status}`);
  return [await response.text().catch(lost), response.url];
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
