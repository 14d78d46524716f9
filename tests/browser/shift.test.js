// The card does not move the page around it: the browser's own measure of layout shift is zero, whatever comes first. A card
// that is seen at once has the room that README tells authors to reserve.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { onEachEngine } from "./support/on-each-engine.js";
import { full } from "./support/reviews.js";
import { DIST } from "./support/site.js";

const TEXT = "<p>What a blog says, line after line.</p>".repeat(30);
const CARD = `<review-card src="review.json"><p>Fallback.</p></review-card>`;
const OBSERVER = `<script>
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
</script>`;

/** What comes last, or nothing in particular. */
const ORDERS = ["nothing", "review-card-app.js", "review-card_bg.wasm", "review.json"];

for (const late of ORDERS) {
  onEachEngine(`with ${late} coming late, a card with room reserved, and one below the fold, shift nothing`, async (given) => {
    const { page, site, browser } = given;
    if (browser.name !== "chromium") return page.open(""); // the only engine that measures it
    let answer;
    const slowly = (content) => (response) => {
      if (answer === true) return response.end(content);
      answer = () => response.end(content);
    };
    site.put("review.json", late === "review.json" ? slowly(JSON.stringify(full())) : full());
    if (late.startsWith("review-card")) site.putOnCdn(late, slowly(await readFile(`${DIST}/${late}`)));
    await page.open(`${CARD}${TEXT}${TEXT}${CARD}${TEXT}`, {
      head: `${OBSERVER}<style>review-card { display: flow-root; min-height: 40rem }</style>`,
    });
    if (late !== "nothing") {
      await page.until(() => performance.getEntriesByName("first-contentful-paint").length);
      while (!answer) await page.run(() => new Promise(requestAnimationFrame));
      answer();
      answer = true;
    }
    await page.until(() => card(0).dataset.state === "ready");
    await page.run(() => card(1).scrollIntoView());
    await page.until(() => card(1).dataset.state === "ready");
    await page.run(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.equal(await page.run(() => window.shift), 0);
  });
}
