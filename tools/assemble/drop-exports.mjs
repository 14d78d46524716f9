// Takes out of the wasm what it exports and the glue never calls: what wasm-bindgen has for every program, and this one does not
// need. What only these have called goes as well.

import binaryen from "binaryen";

/** Takes the wasm, and the glue as it will be; gives the wasm back without exports that the glue does not mention. */
export function dropExports(wasm, glue) {
  const module = binaryen.readBinary(wasm);
  for (let i = module.getNumExports() - 1; i >= 0; i--) {
    const { name } = binaryen.getExportInfo(module.getExportByIndex(i));
    if (!glue.includes(`wasm.${name}`)) module.removeExport(name);
  }
  module.runPasses(["remove-unused-module-elements"]);
  const left = module.emitBinary();
  module.dispose();
  return left;
}
