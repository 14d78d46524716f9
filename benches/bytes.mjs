// Raw, gzip and brotli bytes of what readers load, for the card and its peers.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

/** Sizes by name, each `[raw, gzip, brotli]`. */
export async function sizes(dist, bundles) {
  const groups = {
    "review-card, before the viewport": [dist, "review-card.js"],
    "review-card, whole": [dist, "review-card.js", "review-card-app.js", "review-card_bg.wasm"],
    vanilla: [bundles, "vanilla.js"],
    preact: [bundles, "preact.js"],
    lit: [bundles, "lit.js"],
    "lite-youtube-embed": [bundles, "lite-youtube-embed.js", "lite-youtube-embed.css"],
    "lite-youtube": [bundles, "lite-youtube.js"],
    "Yew, a counter": [bundles, "yew-counter.min.js", "yew-counter.wasm"],
    "Yew, a list": [bundles, "yew-list.min.js", "yew-list.wasm"],
  };
  const measured = {};
  for (const [name, [folder, ...files]] of Object.entries(groups)) {
    const all = await Promise.all(files.map((file) => readFile(join(folder, file))));
    measured[name] = [0, 1, 2].map((how) => all.reduce((sum, it) => sum + [it, gzipSync(it, { level: 9 }), brotli(it)][how].length, 0));
  }
  return measured;
}
