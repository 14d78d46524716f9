// The reader goes to another page and comes back: browsers keep pages for that, and a card neither forbids it nor suffers.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { full } from "./support/reviews.js";

// What is not to be stored is not kept either, in some browsers.
const KEPT = { "cache-control": "max-age=60" };

onEachEngine("a page with a card is kept while its reader is away: what was opened is open, and it works", async (given) => {
  const { page, site, browser } = given;
  site.put("review.json", full(), { headers: KEPT });
  await page.open(`<review-card src="review.json" open><p id="fallback">Fallback.</p></review-card>`, {
    headers: KEPT,
    head: `<script>addEventListener("pageshow", ({ persisted }) => (window.persisted = persisted));</script>`,
  });
  await page.drawn();
  await page.click("spoiler-toggle", 1);
  await page.until(() => part("spoiler-text", 1).textContent === "the keeper did it");
  await page.run(() => void (window.article = part("card")));
  site.put("next.html", page.html("<p>Another page.</p>"), { headers: KEPT });
  await page.visit(`${site.page}next.html`);
  await page.driver.navigate().back();
  await page.drawn();
  const [persisted, reasons] = await page.run(() => {
    const [{ notRestoredReasons }] = performance.getEntriesByType("navigation");
    return [window.persisted, JSON.stringify(notRestoredReasons ?? null)];
  });
  console.log(`${browser.name}: ${persisted ? "the page was kept" : "the page was loaded anew"}; reasons not to keep it: ${reasons}`);
  // Firefox keeps no page that a driver looks at; the page must give no reasons of its own.
  if (browser.name !== "firefox") assert.equal(persisted, true, reasons);
  const own = /unload|websocket|webrtc|indexeddb|broadcastchannel|lock|response-cache/i;
  assert.doesNotMatch(reasons, own);
  if (persisted) {
    assert.equal(await page.run(() => part("card") === window.article && part("spoiler-text", 1).textContent), "the keeper did it");
    assert.deepEqual((await page.events("ready")).length, 1);
  }
  assert.equal(await page.run(() => seen(fallback)), false);
  const other = await page.run(() => (part("spoiler-toggle", 2) ? 2 : 0));
  await page.click("spoiler-toggle", other);
  await page.until((n) => part("spoiler-text", n).childNodes.length, other);
  await page.click("trailer-play");
  await page.until(() => part("trailer-frame"));
});
