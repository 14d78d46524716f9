// What a release does without: all that wasm-bindgen and wasm-opt leave in the wasm and its glue, and readers would load for nothing.

import { dropExports } from "./drop-exports.mjs";
import { dropImports } from "./drop-imports.mjs";
import { orderFunctions } from "./order-functions.mjs";
import { shortenNames } from "./shorten-names.mjs";
import { slimGlue } from "./slim-glue.mjs";

export { shortenCode } from "./shorten-code.mjs";

/** Takes the wasm and its glue, and gives both back, shorter. */
export function shorten(wasm, glue) {
  const slim = slimGlue(dropImports(wasm, glue));
  return shortenNames(orderFunctions(dropExports(wasm, slim)), slim);
}
