// `<div data-review-card>`, for hosts that strip unknown tags.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { json } from "./support/reviews.js";

onEachEngine("a div becomes a card, its attributes and its fallback with it", async ({ page, site }) => {
  site.put("review.json", { name: "From a div", abstract: "Lead." });
  await page.open(`<div data-review-card data-src="review.json" data-heading-level="4" data-open>
    <p id="fallback">Fallback.</p></div>`);
  await page.drawn();
  assert.equal(await page.run(() => part("title").localName), "h4");
  assert.equal(await page.run(() => seen(part("lead"))), true);
  assert.equal(await page.run(() => seen(fallback)), false);
  assert.equal(await page.run(() => fallback.closest("div[data-review-card]") !== null), true);
  assert.equal(await page.run(() => parts("card").length), 1);
});

onEachEngine("a div with its review inside", async ({ page }) => {
  await page.open(`<div data-review-card><script type="application/json">${json({ name: "Inside" })}</script></div>`);
  await page.drawn();
  assert.equal(await page.text("title"), "Inside");
});

onEachEngine("a div that a script of the page adds later", async ({ page, site }) => {
  site.put("review.json", { name: "Later" });
  await page.open("<p>Nothing yet.</p>");
  await page.run(() => customElements.whenDefined("review-card").then(() => true));
  await page.run(() => {
    const div = document.createElement("div");
    div.setAttribute("data-review-card", "");
    div.dataset.src = "review.json";
    const around = document.createElement("section");
    around.append(div);
    document.querySelector("main").append(around);
  });
  await page.drawn();
  assert.equal(await page.text("title"), "Later");
});

onEachEngine("a div's fallback stays when there is nothing to draw", async ({ page }) => {
  await page.open(`<div data-review-card data-src="missing.json"><p id="fallback">Fallback.</p></div>`);
  await page.failed();
  assert.equal(await page.run(() => seen(fallback)), true);
  assert.equal((await page.console()).length, 1);
});

onEachEngine("of a div's attributes none goes along that is not the card's own: hosts let visitors write them", async ({ page, site }) => {
  site.put("review.json", { name: "From a div" });
  const handlers = "data-onfocus='ran = 1' data-onanimationstart='ran = 1' data-onclick='ran = 1'";
  await page.open(`<div data-review-card data-src="review.json" data-1 data-2x data-style="color: red" data-class="a" data-slot="b"
    data-tabindex="0" data-autofocus ${handlers} data-theme="dark" data-lang="de"></div>`);
  await page.drawn();
  const names = await page.run(() => card().getAttributeNames().sort());
  assert.deepEqual(names, ["data-state", "lang", "src", "theme"]);
  await page.run(() => card().click());
  assert.equal(await page.run(() => window.ran ?? 0), 0);
});
