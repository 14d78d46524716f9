// The card does not move the page around it: the browser's own measure of layout shift is zero, whatever comes first.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { onEachEngine } from "./support/on-each-engine.js";
import { full } from "./support/reviews.js";
import { DIST } from "./support/site.js";

const README = await readFile(resolve(import.meta.dirname, "../../README.md"), "utf8");
/** The line that README tells authors to put into their own stylesheet. */
const [SNIPPET] = /^review-card:not.*\}$/m.exec(README);

const TEXT = "<p>What a blog says, line after line.</p>".repeat(30);
const OBSERVER = `<script>
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      window.shift += value;
      window.moved = sources.map(({ node, previousRect, currentRect }) => [node?.nodeName, previousRect.y, currentRect.y]);
    }
  }).observe({ type: "layout-shift", buffered: true });
</script>`;

const FALLBACKS = { short: "<p>Fallback.</p>", long: "<p>What the card says, for those who have none.</p>".repeat(20) };
const REVIEWS = {
  "the size of its poster known": full(),
  "the size of its poster unknown": { ...full(), itemReviewed: { ...full().itemReviewed, image: "poster.svg" } },
  "next to nothing to say": { name: "Short", description: "A line." },
};
/** All that differs from card to card. */
const CARDS = ["", "open"].flatMap((open) =>
  ["lazy", "eager"].flatMap((loading) =>
    Object.keys(FALLBACKS).flatMap((fallback) => Object.keys(REVIEWS).map((review) => ({ open, loading, fallback, review }))),
  ),
);
/** What comes last, or nothing in particular. */
const ORDERS = ["nothing", "review-card-app.js", "review-card_bg.wasm", "review.json", "poster.svg"];

/** In the page: what has been done is painted. */
const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Opens a page with one card in view and one below; gives how much has moved once both are drawn. */
async function shiftOf({ page, site }, { open, loading, fallback, review }, late, inTime, head) {
  const answers = [];
  let held = true;
  const slowly = (content) => (response) => (held ? answers.push(() => response.end(content)) : response.end(content));
  for (const name of late.startsWith("review-card") ? [late] : []) {
    site.putOnCdn(name, slowly(await readFile(join(DIST, name))));
  }
  const text = JSON.stringify(REVIEWS[review]);
  site.put("review.json", late === "review.json" ? slowly(text) : text, { headers: { "content-type": "application/json" } });
  const poster = await readFile(join(import.meta.dirname, "support/poster.svg"));
  site.put("poster.svg", late === "poster.svg" ? slowly(poster) : poster, { headers: { "content-type": "image/svg+xml" } });
  const card = `<review-card src="review.json" loading="${loading}" ${open}>${FALLBACKS[fallback]}</review-card>`;
  await page.open(`<p>Above.</p>${card}${TEXT}${TEXT}${card}${TEXT}`, {
    head: OBSERVER + head,
    // The only way to have a module before the first paint for certain.
    loader: inTime ? page.loader("blocking=render") : "",
  });
  await page.until(() => performance.getEntriesByName("first-contentful-paint").length);
  if (!inTime) await page.run((url) => void import(url), `${site.cdn}review-card.js`);
  if (late !== "nothing" && !(late === "poster.svg" && review.startsWith("next"))) {
    while (!answers.length) await page.run(() => new Promise(requestAnimationFrame));
  }
  await page.run(painted);
  held = false;
  for (const answer of answers) answer();
  await page.until(() => card(0).dataset.state === "ready");
  await page.run(painted); // what moves in the very frame of a scroll counts, though nobody has seen it before
  await page.run(() => card(1).scrollIntoView());
  await page.until(() => card(1).dataset.state === "ready");
  await page.until(() => parts("poster").every(({ complete }) => complete));
  await page.run(painted);
  return page.run(() => [window.shift, window.moved]);
}

for (const late of ORDERS) {
  for (const [what, inTime, head] of [
    ["the script before the first paint", true, ""],
    ["the script after it, and README's line of style", false, `<style>${SNIPPET}</style>`],
  ]) {
    onEachEngine(`${CARDS.length} cards, ${late} coming late, ${what}: nothing moves`, async (given) => {
      if (given.browser.name !== "chromium") return given.page.open(""); // the only engine that measures it
      for (const kind of CARDS) {
        const [shift, moved] = await shiftOf(given, kind, late, inTime, head);
        assert.equal(shift, 0, JSON.stringify([kind, moved]));
      }
    });
  }
}
