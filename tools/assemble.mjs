// Trunk's hook: turns what Trunk made into the files that are published.
//
//   in   review-card.js (the glue that wasm-bindgen wrote), style.css, src/host/embed.js, src/host/app.js
//   out  review-card-app.js: src/host/app.js, with the glue and the stylesheet in it
//        review-card.js: src/host/embed.js, the loader, the one file that a page names

import { readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { integrityOfWasm } from "./assemble/integrity.mjs";

const esbuild = await import("esbuild").catch(() => {
  console.error("review-card: esbuild is missing: run `make setup`.");
  process.exit(1);
});

const stage = process.env.TRUNK_STAGING_DIR;
if (!stage) {
  console.error("review-card: this is a hook of Trunk's: run `make serve` or `make dist`.");
  process.exit(1);
}
const source = resolve(import.meta.dirname, "..");
// It takes packages that `make serve` does without.
const release = process.env.TRUNK_PROFILE === "release" && (await import("./assemble/release.mjs"));
const glue = join(stage, "review-card.js");
const wasm = join(stage, "review-card_bg.wasm");

if (release) {
  const less = release.shorten(await readFile(wasm), await readFile(glue, "utf8"));
  await writeFile(wasm, less.wasm);
  await writeFile(glue, less.glue);
}

const shared = {
  bundle: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  minify: Boolean(release),
  logLevel: "warning",
};

// The oldest browsers that run the card at all; newer CSS syntax is rewritten for them.
const browsers = ["chrome96", "firefox101", "safari16.4"];
const stylesheetAsText = {
  name: "stylesheet as text",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const css = await esbuild.build({ ...shared, entryPoints: [path], target: browsers, write: false });
      return { contents: css.outputFiles[0].text, loader: "text" };
    });
  },
};

// The glue keeps its instance in variables of its own, and a crash takes a second one: so it becomes a function, of which
// each call has its own. What starts it here takes a module that is compiled already, and lets `guard` stand before what
// the wasm exports; the glue's own ways to fetch and start are left out.
const glueAsFunction = {
  name: "glue as a function",
  setup(build) {
    build.onResolve({ filter: /^review-card:glue$/ }, ({ path }) => ({ path, namespace: "glue" }));
    build.onLoad({ filter: /./, namespace: "glue" }, async () => {
      const written = await readFile(glue, "utf8");
      const inner = ["__wbg_get_imports", "__wbg_finalize_init"];
      const missing = inner.filter((name) => !written.includes(`function ${name}(`));
      if (missing.length) throw new Error(`the glue has no ${missing}: wasm-bindgen has changed, and this file must too`);
      const exported = Array.from(written.matchAll(/^export (?:class|const|function) (\w+)/gm), ([, name]) => name);
      const start = `
        export async function start(module, guard) {
          const { exports } = await WebAssembly.instantiate(module, __wbg_get_imports());
          __wbg_finalize_init({ exports: guard(exports) }, module);
          return { ${exported} };
        }`;
      const define = { "import.meta.url": "undefined" };
      const stdin = { contents: written.replace(/^export (?:(?!class|const|function).*$)?/gm, "") + start, resolveDir: stage };
      const body = await esbuild.build({ ...shared, stdin, define, write: false });
      const returned = body.outputFiles[0].text.replace(/export\s*\{\s*(\S+)( as start)?\s*\};?\s*$/, "return $1(...given);");
      return { contents: `export const instantiate = (...given) => { ${returned} };` };
    });
  },
};

await publish("review-card-app.js", "src/host/app.js", { plugins: [glueAsFunction, stylesheetAsText] });
await publish("review-card.js", "src/host/embed.js", {
  define: { WASM_INTEGRITY: JSON.stringify(release ? integrityOfWasm(await readFile(wasm)) : "") },
  external: ["./review-card-app.js"],
});

// JavaScript snippets of crates are inside the bundle now.
await rm(join(stage, "snippets"), { recursive: true, force: true });

// Trunk leaves its own instruction in the page when it injects no script.
const page = join(stage, "index.html");
const html = await readFile(page, "utf8");
await writeFile(page, html.replace(/[ \t]*<link[^>]*\bdata-trunk\b[^>]*>\n?/g, ""));

async function publish(file, entry, options) {
  const bundle = await esbuild.build({ ...shared, ...options, entryPoints: [join(source, entry)], write: false });
  const [{ text }] = bundle.outputFiles;
  await writeFile(join(stage, file), release ? await release.shortenCode(text) : text);
}
