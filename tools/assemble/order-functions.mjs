// Puts the functions of the wasm into an order in which they pack well.
//
// The compiler leaves them as its own units of work came out. Beside each other, functions with the same parameters and as many
// locals repeat each other's code, for the numbers of their locals mean the same; and their types become one run.

import binaryen from "binaryen";

/** Gives back the same wasm with its functions by parameters, results, number of locals and length. */
export function orderFunctions(wasm) {
  const module = binaryen.readBinary(wasm);
  const functions = [];
  for (let i = 0; i < module.getNumFunctions(); i++) {
    const { name, module: imported, params, results, vars, body } = binaryen.getFunctionInfo(module.getFunctionByIndex(i));
    if (imported) continue;
    const [takes, gives] = [params, results].map((type) => binaryen.expandType(type));
    const order = [takes.length, `${takes}>${gives}`, vars.length, binaryen.emitText(body).length];
    functions.push({ name, params, results, vars, body, order });
  }
  functions.sort((a, b) => compare(a.order, b.order));
  for (const { name } of functions) module.removeFunction(name);
  for (const { name, params, results, vars, body } of functions) module.addFunction(name, params, results, vars, body);
  const ordered = module.emitBinary();
  module.dispose();
  return ordered;
}

/** Which of two lists comes first: by their first entries, or the next, if these are the same. */
function compare(a, b) {
  const at = a.findIndex((entry, at) => entry !== b[at]);
  return at < 0 ? 0 : a[at] < b[at] ? -1 : 1;
}
