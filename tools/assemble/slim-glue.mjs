// Takes out of the glue what no browser that runs the card needs, or what the JavaScript around it sees to: all that crosses
// the boundary is given back by hand, so that nobody watches for garbage; classes are called by our own code alone; and every
// browser that knows the wasm's features writes text straight into memory, and its numbers with the lowest byte first.

const GIVE_LIST = `function giveList(place, start) {
    getUint32ArrayMemory0().set([start, WASM_VECTOR_LEN], place >>> 2);
}
`;

const CUTS = [
  [/^const (?:\w+Finalization|CLOSURE_DTORS) = [^]*?;\n/gm, ""],
  [/^ +\w+Finalization\.(?:un)?register\(.*\n/gm, ""],
  [/^if \(Symbol\.dispose\) .*\n/gm, ""],
  [/^ +_assertClass\(.*\n/gm, ""],
  [/^if \(!\('encodeInto' in [^]*?^\}\n/gm, ""],
  [/^    if \(realloc === undefined\) \{[^]*?^    \}\n/m, ""],
  // There is one allocator.
  [/, wasm\.__wbindgen_malloc(?:, wasm\.__wbindgen_realloc)?\)/g, ")"],
  [/\(arg, malloc(?:, realloc)?\)/g, "(arg)"],
  [/ ((?:m|re)alloc)\(/g, " wasm.__wbindgen_$1("],
  // What comes back is a place and a length, written alike by all functions.
  [/(?:const|var) ptr1 = (.*);\n.*\n(?: +getDataViewMemory0\(\)\.setInt32\(.*\n){2}/g, "giveList(arg0, $1);\n"],
  [/^let cachedDataViewMemory0 [^]*?^\}\n/m, GIVE_LIST],
  // Only bytes are looked at so often that a view of them is kept.
  [/^let cached(Float64|Uint32)\w+ = null;\n(.*\n)[^]*?^\}\n/gm, "$2    return new $1Array(wasm.memory.buffer);\n}\n"],
  // Each instance has the glue's variables for itself.
  [/^    (?:wasmInstance|wasmModule|cached\w+) = (?:instance|module|null);\n/gm, ""],
];

/** Takes the glue as wasm-bindgen wrote it, and gives it back with less in it. */
export function slimGlue(glue) {
  return CUTS.reduce((left, [cut, instead]) => {
    const now = left.replace(cut, instead);
    if (now === left) throw new Error(`the glue has nothing like ${cut}: wasm-bindgen has changed, and this file must too`);
    return now;
  }, glue);
}
