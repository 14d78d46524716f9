// Shortens the names by which the wasm and its glue know each other.
//
// wasm-bindgen calls an import `__wbg_createElement_de4a31ed2fb252be`, once in the wasm and once in the glue; the hashes do
// not compress, and together they cost readers some 2 kB. What the glue does not mention keeps its name, and so does the
// memory, which the glue and the page tests ask for by it.

import { Reader, sections } from "./reader.mjs";

const IMPORTS = 2;
const EXPORTS = 7;
const CUSTOM = 0;
const FUNCTION = 0;

/** Takes the wasm and the glue as wasm-bindgen wrote it, and gives both back with short names. Custom sections, which
 * nobody reads, go. */
export function shortenNames(wasm, glue) {
  const names = new Map();
  const known = WebAssembly.Module.exports(new WebAssembly.Module(wasm)).map((entry) => entry.name);
  const fresh = shortNames(new Set(known));

  let text = glue;
  const short = (name) => {
    if (!isPrivate(name)) return name;
    if (!names.has(name)) {
      const replacement = fresh.next().value;
      const changed = text.replace(mention(name), replacement);
      names.set(name, changed === text ? name : replacement);
      text = changed;
    }
    return names.get(name);
  };

  const parts = [wasm.subarray(0, 8)]; // magic number and version
  for (const [id, body] of sections(wasm)) {
    if (id === CUSTOM) continue;
    const written = id === IMPORTS ? imports(body, short) : id === EXPORTS ? exports(body, short) : body;
    parts.push(Uint8Array.of(id), number(written.length), written);
  }

  return { wasm: Buffer.concat(parts), glue: text };
}

const isPrivate = (name) => name !== "memory";

/** Where the glue speaks of a name of the wasm: as a key of the imports, or as a property of `wasm`. */
function mention(name) {
  const escaped = name.replace(/[.$/]/g, "\\$&");
  return new RegExp(`(?<=[\\s{,"])${escaped}(?="?:)|(?<=\\bwasm\\.)${escaped}(?![\\w$])`, "g");
}

function imports(body, short) {
  const reader = new Reader(body);
  const count = reader.number();
  const parts = [number(count)];
  for (let i = 0; i < count; i++) {
    parts.push(string(short(reader.string())), string(short(reader.string())));
    const kind = reader.byte();
    if (kind !== FUNCTION) throw new Error(`an import of kind ${kind}: wasm-bindgen has changed, and this file must too`);
    parts.push(Uint8Array.of(kind), number(reader.number()));
  }
  return Buffer.concat(parts);
}

function exports(body, short) {
  const reader = new Reader(body);
  const count = reader.number();
  const parts = [number(count)];
  for (let i = 0; i < count; i++) {
    parts.push(string(short(reader.string())), Uint8Array.of(reader.byte()), number(reader.number()));
  }
  return Buffer.concat(parts);
}

function number(value) {
  const bytes = [];
  while (value >= 0x80) {
    bytes.push((value & 0x7f) | 0x80);
    value = Math.floor(value / 0x80);
  }
  return Uint8Array.from([...bytes, value]);
}

function string(text) {
  const bytes = Buffer.from(text);
  return Buffer.concat([number(bytes.length), bytes]);
}

function* shortNames(taken) {
  const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  for (let n = 0; ; n++) {
    const name = n < letters.length ? letters[n] : letters[Math.floor(n / letters.length) - 1] + letters[n % letters.length];
    if (!taken.has(name)) yield name;
  }
}
