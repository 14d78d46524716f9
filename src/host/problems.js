// What an author reads in the console of a review that has problems.

/** Names them all; `from` is the place of the review. */
export function warnOf(problems, from) {
  const lines = problems.map(({ path, message }) => `\n  ${path || "the review"}: ${message}`);
  console.warn(`[review-card] ${from} has problems; the card is drawn all the same.${lines.join("")}`);
}
