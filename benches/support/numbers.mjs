// Medians, spreads and ratios.

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))];

/** What is told of samples: the median, quartiles, and p98. */
export function summary(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  const round = (part) => Number(at(sorted, part).toFixed(3));
  return { median: round(0.5), low: round(0.25), high: round(0.75), p98: round(0.98), count: sorted.length };
}

/** The median of the ratios of the rounds, in each of which both were measured one after the other; and its quartiles. */
export const ratios = (ours, theirs) => summary(ours.map((time, round) => time / theirs[round]));

/** The straight line nearest to points, and which part of their spread it tells (R²). */
export function line(points) {
  const mean = (of) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([x]) => x), mean(([, y]) => y)];
  const slope = mean(([a, b]) => (a - x) * (b - y)) / mean(([a]) => (a - x) ** 2);
  const intercept = y - slope * x;
  const straight = 1 - mean(([a, b]) => (b - intercept - slope * a) ** 2) / mean(([, b]) => (b - y) ** 2);
  return { slope, intercept, straight };
}
