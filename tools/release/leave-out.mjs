// Takes out of a wasm file what `unreached.txt` lists: each function whose name holds one of its lines gets a body that only
// traps; an import stands in no table any more. wasm-opt then drops whatever only these have called.
//
// Should one be called after all, it is a crash like any other, which the element hears of; the page tests run on the
// outcome. Names are read as wasm-bindgen writes them for Rust's v0 symbols. Functions that are alike must not have been
// merged before (`-Zmerge-functions=disabled`), or another one would go with them; wasm-opt merges them afterwards.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import binaryen from "binaryen";

const [file] = process.argv.slice(2);
const pieces = readFileSync(join(import.meta.dirname, "unreached.txt"), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"));

const wasm = binaryen.readBinary(readFileSync(file));
const unfound = new Set(pieces);
const imports = new Set();
for (let i = 0; i < wasm.getNumFunctions(); i++) {
  const reference = wasm.getFunctionByIndex(i);
  const { name, module } = binaryen.getFunctionInfo(reference);
  const found = pieces.filter((piece) => plain(name).includes(piece));
  if (found.length && module) imports.add(name);
  else if (found.length) binaryen.Function.setBody(reference, wasm.unreachable());
  for (const piece of found) unfound.delete(piece);
}
for (const piece of unfound) {
  console.warn(`review-card: no function is called "${piece}": this compiler builds Yew otherwise, and the card may be bigger.`);
}
const trap = "what is never called";
wasm.addFunction(trap, binaryen.none, binaryen.none, [], wasm.unreachable());
for (let i = 0; i < wasm.getNumElementSegments(); i++) {
  const { name, table, offset, data } = binaryen.getElementSegmentInfo(wasm.getElementSegmentByIndex(i));
  if (!data.some((entry) => imports.has(entry))) continue;
  wasm.removeElementSegment(name);
  wasm.addActiveElementSegment(table, name, data.map((entry) => (imports.has(entry) ? trap : entry)), offset);
  i = -1; // the segments stand in another order now
}
writeFileSync(file, wasm.emitBinary());

/** A name without binaryen's escapes and without the hashes of crates. */
function plain(name) {
  return name.replace(/\\([0-9a-f]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16))).replace(/\[[0-9a-f]+\]/g, "");
}
