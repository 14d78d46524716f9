// Takes out of the glue what the wasm no longer asks for: wasm-bindgen wrote the glue before `tools/release/wasm-opt` left
// out what is never called, and with it the only callers of some imports. esbuild then drops what only these have used.

/** Takes the wasm, and the glue as wasm-bindgen wrote it; gives the glue back without imports that nobody imports. */
export function dropImports(wasm, glue) {
  const asked = new Set(WebAssembly.Module.imports(new WebAssembly.Module(wasm)).map(({ name }) => name));
  const given = new Set();
  const left = glue.replace(/^( +)(__wb\w+): function[^]*?^\1\}.*,\n/gm, (entry, _, name) => {
    given.add(name);
    return asked.has(name) ? entry : "";
  });
  const missing = [...asked].filter((name) => !given.has(name) && !glue.includes(` ${name}: `));
  if (!given.size || missing.length) throw new Error(`the glue gives no ${missing}: wasm-bindgen has changed, and this file must too`);
  return left;
}
