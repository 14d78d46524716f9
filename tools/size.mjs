// Prints what a reader downloads, and fails when it is more than the budget.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const budget = 69_700; // bytes of brotli, everything together
const shipped = ["review-card.js", "review-card-app.js", "review-card_bg.wasm"];

const dist = resolve(import.meta.dirname, "../dist");
const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

const rows = shipped.map((name) => {
  const bytes = readFileSync(resolve(dist, name));
  return [name, bytes.length, gzipSync(bytes, { level: 9 }).length, brotli(bytes).length];
});
const total = ["total", ...[1, 2, 3].map((column) => rows.reduce((sum, row) => sum + row[column], 0))];

const line = ([name, ...sizes]) => name.padEnd(22) + sizes.map((size) => String(size).padStart(10)).join("");
console.log(line(["file", "raw", "gzip -9", "brotli 11"]));
for (const row of [...rows, total]) console.log(line(row));

if (total[3] > budget) {
  console.error(`review-card: ${total[3]} bytes of brotli are over the budget of ${budget}: make it smaller, or raise the budget in tools/size.mjs.`);
  process.exit(1);
}
console.log(`${budget - total[3]} bytes of brotli below the budget of ${budget}`);
