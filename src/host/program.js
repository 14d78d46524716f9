// The wasm: compiled once for the page, alive in one instance, and in a fresh one after a crash.
//
// Whatever enters the wasm goes through an export. Each export is guarded here: what comes out as an exception is a trap, or
// a fault of the page's that has torn the program apart, and from then on that instance is never entered again.
import { instantiate } from "review-card:glue";
import { fault, timely } from "./fault.js";
import { lost } from "./load.js";

let module;
let living;
let fall; // ends the living instance
let hear; // is told of crashes

/** Compiles the wasm and makes the first instance. */
export async function start(url, answer, integrity) {
  module ??= await compile(url, answer, integrity);
  await instance();
}

/** What the living instance exports. */
export function instance() {
  living ??= instantiate(module, guard).catch((error) => {
    living = undefined;
    throw notStarted(error);
  });
  return living;
}

const waiting = []; // what the program will do next
let busy = false;

/** Does it after all that runs now: a card that is at work calls the page, and must not be entered a second time from there. */
export function later(work) {
  waiting.push(work);
  queueMicrotask(flush);
}

/** Does at once what waits: Firefox holds microtasks back while it prints. */
export function flush() {
  if (busy) return; // a page that hears of something prints at once
  busy = true;
  try {
    while (waiting.length) waiting.shift()();
  } finally {
    busy = false;
  }
}

/** Who is told of crashes. */
export const onCrash = (listener) => (hear = listener);

/** Calls the program. What it throws for reasons of its own, a list, is thrown on; of a crash those hear who asked to. */
export function call(work) {
  try {
    return work();
  } catch (error) {
    if (Array.isArray(error)) throw error;
    fall(error); // it may have been the glue, on its way in or out
  }
}

function guard(exports) {
  let dead = false;
  // What a dead instance answers: the glue reads it as zero, and as a list that holds no error.
  const nothing = [];
  const end = (error) => {
    if (dead) return;
    dead = true;
    living = undefined;
    hear(error);
  };
  fall = end;
  const guarded = (entry) => (...given) => {
    if (dead) return nothing;
    try {
      return entry(...given);
    } catch (error) {
      end(error);
      throw error;
    }
  };
  return Object.fromEntries(
    Object.entries(exports).map(([name, it]) => [name, typeof it === "function" ? guarded(it) : it]),
  );
}

async function compile(url, answer, integrity) {
  if (typeof WebAssembly !== "object") throw fault("wasm-unavailable", "this browser has no WebAssembly");
  // What the browser has kept may be that of the version before.
  const fresh = (error) => {
    if (error.kind) throw error; // it has been waited for long enough
    return timely(fetch(url, { integrity, cache: "reload" }), url);
  };
  const response = await timely(answer, url).catch(fresh).catch((error) => refused(url, error));
  if (!response.ok) throw fault("http", `${url} answered with status ${response.status}`);
  const bytes = await timely(response.arrayBuffer(), url).catch(async (error) => {
    throw await lost(url, error);
  });
  const broken = (error) => {
    const type = response.headers.get("content-type");
    if (type === "application/wasm" || isWasm(bytes)) return notStarted(error);
    return fault("wasm-type", `${url} is no WebAssembly but ${type}`);
  };
  if (response.unverified) throw broken(new Error("it is not the file that was published with this version"));
  // From bytes and not from the stream, for which a server would have to know the type.
  return WebAssembly.compile(bytes).catch((error) => {
    throw broken(error);
  });
}

/** No answer, or one that the browser kept from us, as it is not what it should be: asks again to tell why, not to run it. */
async function refused(url, error) {
  const again = !error.kind && (await timely(fetch(url), url).catch(() => false));
  if (!again) throw await lost(url, error);
  return Object.assign(again, { unverified: true });
}

const isWasm = (bytes) => new Uint32Array(bytes.slice(0, 4))[0] === 0x6d736100;

function notStarted(error) {
  const { message } = error;
  if (/unsafe-eval|Content.Security|\bCSP\b|disallowed/i.test(message)) {
    return fault("csp", `the page's security policy must allow 'wasm-unsafe-eval' by script-src: ${message}`);
  }
  return fault("wasm-broken", `the card's program did not start: ${message}`);
}
