// Makes the glue that wasm-bindgen wrote quicker where a card crosses the boundary hundreds of times.
//
// Tags, attribute names, classes and words lie in the data of the wasm, which never change: each is decoded once for the
// page, and not once for each element. What may throw is caught without a closure and an arguments object for each call. And
// Yew asks for the namespace of each parent twice, to find what is in SVG or MathML: none need not be carried over.

import { dataOf } from "./reader.mjs";

/** Takes the glue, and the wasm that it belongs to. */
export function quickenGlue(glue, wasm) {
  const [from, to] = dataOf(wasm);
  const known = `
    const known = new Map();
    function getStringFromWasm0(ptr, len) {
      ptr = ptr >>> 0;
      const key = (ptr - ${from}) * 4096 + len;
      if (ptr < ${from} || ptr + len > ${to} || len > 4095) return decodeAt(ptr, len);
      let text = known.get(key);
      if (text === undefined) known.set(key, (text = decodeAt(ptr, len)));
      return text;
    }`;
  const changes = [
    [/function getStringFromWasm0\(/, "function decodeAt("],
    [/function\(\) \{ return handleError\(function (\((?:arg[0-4](?:, )?)*\))/g, "function$1 { try"],
    [/\}, arguments\); \},/g, "} catch (e) { handleError(e); } },"],
    [/function handleError\(f, args\) \{\s*try \{\s*return f\.apply\(this, args\);\s*\} catch \(e\) \{([^}]*)\}\s*\}/, "function handleError(e) {$1}"],
    [/(const ret = arg1\.namespaceURI);/, `$1?.replace("http://www.w3.org/1999/xhtml", "") || undefined;`],
  ];
  for (const [pattern, replacement] of changes) {
    const changed = glue.replace(pattern, replacement);
    if (changed === glue) throw new Error(`the glue has no ${pattern}: wasm-bindgen has changed, and this file must too`);
    glue = changed;
  }
  if (/\bhandleError\((?!e\)|error\))/.test(glue)) throw new Error("the glue catches in a way of its own: see tools/assemble/quicken-glue.mjs");
  return glue + known;
}
