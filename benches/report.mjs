// Prints what was measured as tables of Markdown: medians, and how many times the card takes what each peer takes.

import { ratios, summary } from "./support/numbers.mjs";

/** Prints all tables. */
export function print({ date, browser, rounds, sizes, samples }) {
  console.log(`\n${date.slice(0, 10)}, ${browser}, ${rounds} counted rounds, medians (quartiles)\n`);
  row(["", "raw", "gzip -9", "brotli 11"]);
  row(["---", "---:", "---:", "---:"]);
  for (const [name, bytes] of Object.entries(sizes)) row([name, ...bytes]);
  const peers = Object.keys(Object.values(samples)[0]).sort((a, b) => order(a) - order(b));
  const [ours, ...others] = peers;
  console.log("");
  row(["", ...peers, ...others.map((peer) => `÷ ${peer}`), "p98"]);
  row(["---", ...peers.map(() => "---:"), ...others.map(() => "---:"), "---:"]);
  for (const [what, by] of Object.entries(samples)) {
    const of = (peer) => summary(by[peer]);
    const times = others.map((peer) => ratios(by[ours], by[peer])).map(({ median, low, high }) => (Number.isFinite(high) ? `${short(median)} (${short(low)}–${short(high)})` : "–"));
    row([what, ...peers.map((peer) => `${short(of(peer).median)} (${short(of(peer).low)}–${short(of(peer).high)})`), ...times, short(of(ours).p98)]);
  }
}

const NAMES = ["review-card", "vanilla", "preact", "lit"];
const order = (name) => NAMES.indexOf(name);
const short = (number) => (Math.abs(number) >= 100 ? Math.round(number) : Number(number.toFixed(2)));
const row = (cells) => console.log(`| ${cells.join(" | ")} |`);
