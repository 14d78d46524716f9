// Takes out of the glue what no browser that runs the card needs, or what the JavaScript around it sees to: all that crosses
// the boundary is given back by hand, so that nobody watches for garbage; classes are called by our own code alone; a buffer
// that was left behind has no bytes; and every browser that knows the wasm's features writes text straight into memory.

const CUTS = [
  [/^const \w+Finalization = [^]*?;\n/gm, ""],
  [/^ +\w+Finalization\.(?:un)?register\(.*\n/gm, ""],
  [/^if \(Symbol\.dispose\) .*\n/gm, ""],
  [/^ +_assertClass\(.*\n/gm, ""],
  [/^if \(!\('encodeInto' in [^]*?^\}\n/gm, ""],
  [/ \|\| cachedDataViewMemory0\.buffer\.detached === true \|\| .*?(?=\) \{)/, " || cachedDataViewMemory0.buffer.byteLength === 0"],
  [/^    if \(realloc === undefined\) \{[^]*?^    \}\n/m, ""],
];

/** Takes the glue as wasm-bindgen wrote it, and gives it back with less in it. */
export function slimGlue(glue) {
  return CUTS.reduce((left, [cut, instead]) => {
    const now = left.replace(cut, instead);
    if (now === left) throw new Error(`the glue has nothing like ${cut}: wasm-bindgen has changed, and this file must too`);
    return now;
  }, glue);
}
