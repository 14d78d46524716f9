// A page pays for what its reader comes near to.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";

const FAR = `<div style="height: 9000px"></div>`;
const before = (site) => site.requests.filter((request) => !/recorder|html$/.test(request));

onEachEngine("a page without a card asks for the loader alone", async ({ page, site }) => {
  await page.open("<p>No review today.</p>");
  await page.run(() => customElements.whenDefined("review-card").then(() => true));
  assert.deepEqual(before(site), ["cdn review-card.js"]);
});

onEachEngine("a card far below asks for nothing until the reader comes near", async ({ page, site }) => {
  site.put("review.json", { name: "Far below" });
  await page.open(`${FAR}<review-card src="review.json"><p>Fallback.</p></review-card>`);
  // A card above that is drawn proves that there was time enough.
  await page.until(() => card().dataset.state === "loading");
  await page.run(() => new Promise((done) => new IntersectionObserver(done).observe(card())));
  assert.deepEqual(before(site), ["cdn review-card.js"]);
  await page.run(() => card().scrollIntoView());
  await page.drawn();
  assert.ok(site.requests.includes("page review.json"));
});

onEachEngine("with loading=\"eager\" it is drawn at once", async ({ page, site }) => {
  site.put("review.json", { name: "Far below" });
  await page.open(`${FAR}<review-card src="review.json" loading="eager"></review-card>`);
  await page.until(() => card().dataset.state === "ready");
  assert.equal(await page.run(() => scrollY), 0);
});

onEachEngine("many cards share one program, and cards of one page load it once", async ({ page, site }) => {
  site.put("review.json", { name: "Once" });
  await page.open(`<review-card src="review.json"></review-card>`.repeat(5));
  await page.drawn();
  const programs = site.requests.filter((request) => /wasm$|app\.js$/.test(request));
  assert.deepEqual(programs.sort(), ["cdn review-card-app.js", "cdn review-card_bg.wasm"]);
});
