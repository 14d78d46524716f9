// Takes out of the glue what no browser that runs the card needs, or what the JavaScript around it sees to: all that crosses
// the boundary is given back by hand, so that nobody watches for garbage; classes are called by our own code alone; and every
// browser that knows the wasm's features writes text straight into memory.

const CUTS = [
  [/^const \w+Finalization = [^]*?;\n/gm, ""],
  [/^ +\w+Finalization\.(?:un)?register\(.*\n/gm, ""],
  [/^if \(Symbol\.dispose\) .*\n/gm, ""],
  [/^ +_assertClass\(.*\n/gm, ""],
  [/^if \(!\('encodeInto' in [^]*?^\}\n/gm, ""],
  [/ \|\| cachedDataViewMemory0\.buffer\.detached === true \|\| .*?(?=\) \{)/, " || cachedDataViewMemory0.buffer !== wasm.memory.buffer"],
  [
    /^function passStringToWasm0\([^]*?^\}\n/m,
    `function passStringToWasm0(text, malloc, realloc) {
      let size = text.length;
      let ptr = malloc(size, 1) >>> 0;
      const write = (text, at) => cachedTextEncoder.encodeInto(text, getUint8ArrayMemory0().subarray(ptr + at, ptr + size));
      let { read, written } = write(text, 0);
      if (read < text.length) { // not all of it is ASCII
        const rest = text.slice(read);
        ptr = realloc(ptr, size, (size = written + rest.length * 3), 1) >>> 0;
        written += write(rest, written).written;
        ptr = realloc(ptr, size, written, 1) >>> 0;
      }
      WASM_VECTOR_LEN = written;
      return ptr;
    }\n`,
  ],
];

/** Takes the glue as wasm-bindgen wrote it, and gives it back with less in it. */
export function slimGlue(glue) {
  return CUTS.reduce((left, [cut, instead]) => {
    const now = left.replace(cut, instead);
    if (now === left) throw new Error(`the glue has nothing like ${cut}: wasm-bindgen has changed, and this file must too`);
    return now;
  }, glue);
}
