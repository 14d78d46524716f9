// Who is compared, how each is loaded, and how it says that it is drawn, and what a reader opens or closes.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { shortenCode } from "../../tools/assemble/shorten-code.mjs";

const here = resolve(import.meta.dirname, "..");
export const bundles = resolve(here, "../target/bench");

const twin = (name) => ({ name, tag: `bench-${name}`, script: `/${name}.js`, event: "drawn", told: ["toggle", "spoiler"] });

export const PEERS = [
  { name: "review-card", tag: "review-card", script: "/review-card.js", event: "review-card-ready", told: ["review-card-toggle", "review-card-spoiler"] },
  ...["vanilla", "preact", "lit"].map(twin),
];

/** Bundles the peers as one would publish them, with the card's own stylesheet in each. */
export async function bundle() {
  await mkdir(bundles, { recursive: true });
  const shared = { bundle: true, minify: true, format: "esm", target: "es2022", outdir: bundles, logLevel: "error" };
  const css = { ".css": "text" };
  const stylesheet = {
    name: "stylesheet",
    setup: (it) =>
      it.onLoad({ filter: /style\.css$/ }, async ({ path }) => {
        const made = await build({ entryPoints: [path], bundle: true, minify: true, write: false, logLevel: "error" });
        return { contents: made.outputFiles[0].text, loader: "text" };
      }),
  };
  await build({ ...shared, entryPoints: ["vanilla.js", "preact.jsx", "lit.js"].map((name) => join(here, "peers", name)), loader: css, plugins: [stylesheet], jsxFactory: "h" });
  const facades = { "lite-youtube-embed": "lite-youtube-embed/src/lite-yt-embed.js", "lite-youtube": "@justinribeiro/lite-youtube/lite-youtube.js" };
  await build({ ...shared, entryPoints: Object.fromEntries(Object.entries(facades).map(([name, path]) => [name, join(here, "node_modules", path)])) });
  await build({ ...shared, entryPoints: { "lite-youtube-embed": join(here, "node_modules/lite-youtube-embed/src/lite-yt-embed.css") } });
  for (const name of ["vanilla", "preact", "lit", "lite-youtube-embed", "lite-youtube"]) {
    const file = join(bundles, `${name}.js`);
    await writeFile(file, await shortenCode(await readFile(file, "utf8")));
  }
}
