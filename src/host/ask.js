// What the loader sends for, and why an address may give no answer.
import { fault, timely } from "./fault.js";

/** Which directive of the page's security policy has forbidden which address. */
const forbidden = new Map();
globalThis.addEventListener?.("securitypolicyviolation", ({ blockedURI, effectiveDirective, disposition }) => {
  if (disposition !== "report") forbidden.set(blockedURI, effectiveDirective);
});

/** Why an address gave no answer. */
async function lost(address, error) {
  // The browser tells of its policy in a task of its own.
  await new Promise((done) => setTimeout(done));
  const directive = forbidden.get(`${address}`);
  if (directive) return fault("csp", `the page's security policy must allow ${address} by ${directive}`);
  return error.kind ? error : fault("network", `${address} could not be loaded: ${error.message}`);
}

/* global WASM_INTEGRITY: the hash of the wasm that belongs to this loader; none in a build for development. */
let app;
let missed = 0; // how often it did not come

/**
 * Loads the app and the wasm at the same time, once for all cards, from beside this module wherever it came from. `early` is the
 * review that the first card has sent for, if it has.
 */
export function load(early) {
  // With the same `?…`, by which pages ask for one version or another.
  const here = new URL(import.meta.url);
  const beside = (file) => new URL(file + here.search, here);
  app ??= (async () => {
    const wasm = beside("review-card_bg.wasm");
    const answer = fetch(wasm, { integrity: WASM_INTEGRITY });
    answer.catch(() => {});
    const url = beside("review-card-app.js");
    // Browsers remember that a module could not be loaded, by its address. A page may hold that one to a hash, and no other.
    if (missed && !document.querySelector("[type=importmap]")) url.search += "&" + missed;
    const coming = import(url);
    coming.catch(() => missed++);
    try {
      const { begin } = await timely(coming, url);
      return await begin(wasm, answer, WASM_INTEGRITY, lost, early);
    } catch (error) {
      app = undefined; // the next card that asks tries again
      throw await lost(url, error);
    }
  })();
  return app;
}
