// The wasm under test, but its memory may not grow beyond a few megabytes.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DIST } from "./site.js";

const MEMORY = 5; // the number of the section
const PAGES = 128; // of 64 kB, beyond those it starts with

/** The bytes of the wasm, with an upper limit in its memory section. */
export async function wasmWithLittleMemory() {
  const bytes = await readFile(join(DIST, "review-card_bg.wasm"));
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at];
    const [size, body] = number(bytes, at + 1);
    if (id === MEMORY) {
      const [least] = number(bytes, body + 2); // after the count of memories and the flags
      const section = [1, 1, ...written(least), ...written(least + PAGES)];
      return Buffer.concat([bytes.subarray(0, at), Buffer.from([id, section.length, ...section]), bytes.subarray(body + size)]);
    }
    at = body + size;
  }
  throw new Error("the wasm has no memory of its own");
}

/** A number in LEB128, and where it ends. */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

function written(value) {
  const bytes = [];
  for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value & 0x7f) | 0x80);
  return [...bytes, value];
}
