// Prints what was measured as tables of Markdown: medians, and how many times the card takes what each peer takes.

import { ratios, summary } from "./support/numbers.mjs";

/** Prints all tables. */
export function print({ date, browser, versions, rounds, sizes, growths, samples }) {
  const others = Object.entries(versions).map((it) => it.join(" "));
  console.log(`\n${date.slice(0, 10)}, ${[browser, ...others].join(", ")}, ${rounds} counted rounds, medians (quartiles)\n`);
  row(["", "raw", "gzip -9", "brotli 11"]);
  row(["---", "---:", "---:", "---:"]);
  for (const [name, bytes] of Object.entries(sizes)) row([name, ...bytes]);
  const peersOf = (by) => Object.keys(by).sort((a, b) => order(a) - order(b));
  let before;
  for (const [what, by] of Object.entries(samples)) {
    const peers = peersOf(by);
    if (`${peers}` !== before) head(peers);
    before = `${peers}`;
    measured(what, by, peers);
  }
  console.log("\nHow time grows with the work, in a straight line through the medians:\n");
  row(["", "", "each", "and at first", "R²"]);
  row(["---", "---", "---:", "---:", "---:"]);
  for (const { what, who, slope, intercept, straight } of growths) row([what, who, slope.toFixed(3), short(intercept), straight.toFixed(4)]);
}

function head([ours, ...others]) {
  console.log("");
  row(["", ours, ...others, ...others.map((peer) => `÷ ${peer}`), "p98"]);
  row(["---", "---:", ...others.flatMap(() => ["---:", "---:"]), "---:"]);
}

function measured(what, by, [ours, ...others]) {
  const of = (peer) => summary(by[peer]);
  const spread = ({ median, low, high }) => `${short(median)} (${short(low)}–${short(high)})`;
  const times = others.map((peer) => ratios(by[ours], by[peer])).map((ratio) => (Number.isFinite(ratio.high) ? spread(ratio) : "–"));
  row([what, ...[ours, ...others].map((peer) => spread(of(peer))), ...times, short(of(ours).p98)]);
}

const NAMES = ["review-card", "vanilla", "preact", "lit", "lite-youtube-embed", "lite-youtube"];
const order = (name) => NAMES.indexOf(name);
const short = (number) => (Math.abs(number) >= 100 ? Math.round(number) : Number(number.toFixed(Math.abs(number) < 1 ? 3 : 2)));
const row = (cells) => console.log(`| ${cells.join(" | ")} |`);
