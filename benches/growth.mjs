// How the time grows with the work: straight lines by least squares through the medians.

import { line, summary } from "./support/numbers.mjs";

const GROWTHS = [
  { what: "one more card, ms", pattern: /^mount (\d+), ms$/ },
  { what: "one more kB of JSON, ms", pattern: /^read (\d+) kB, ms$/ },
];

/** For each kind of growth and each peer: what one more costs, what none costs, and how straight the line is. */
export function growths(samples) {
  return GROWTHS.flatMap(({ what, pattern }) => {
    const points = {};
    for (const [key, by] of Object.entries(samples)) {
      const [, amount] = pattern.exec(key) ?? [];
      if (!amount) continue;
      for (const [who, times] of Object.entries(by)) (points[who] ??= []).push([Number(amount), summary(times).median]);
    }
    return Object.entries(points).map(([who, points]) => ({ what, who, ...line(points) }));
  });
}
