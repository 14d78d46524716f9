// The card comes from another origin than the page; wherever its module is, the rest is beside it.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { cardWith } from "./support/reviews.js";

const REVIEW = { name: "Safety Last!", abstract: "Floor by floor." };

onEachEngine("a module and a wasm from another origin draw a card into a shadow root", async ({ page, site }) => {
  await page.open(cardWith(REVIEW));
  await page.drawn();
  assert.equal(await page.text("title"), "Safety Last!");
  assert.equal(await page.run(() => card().shadowRoot.mode), "open");
  assert.equal(await page.run(() => seen(part("card"))), true);
  assert.ok(site.requests.includes("cdn review-card_bg.wasm"));
  assert.ok(!site.requests.some((request) => /^page .*\.(js|wasm)$/.test(request)));
});

onEachEngine("the wasm is found beside the module in any folder", async ({ page, site }) => {
  site.folder = "libs/cards/1.0/";
  await page.open(cardWith(REVIEW));
  await page.drawn();
  assert.ok(site.requests.includes("cdn libs/cards/1.0/review-card_bg.wasm"));
});

onEachEngine("the loader may be async", async ({ page }) => {
  await page.open(cardWith(REVIEW), { loader: page.loader("async") });
  await page.drawn();
  assert.equal(await page.text("title"), "Safety Last!");
});

onEachEngine("the loader may come long after the cards", async ({ page, site }) => {
  await page.open(cardWith(REVIEW), { loader: "" });
  assert.equal(await page.run(() => seen(document.querySelector("p"))), true);
  await page.run((url) => void import(url), `${site.cdn}review-card.js`);
  await page.drawn();
});

onEachEngine("loading the loader twice, also from two origins, is harmless", async ({ page, site }) => {
  const twice = page.loader() + page.loader("async") + page.loader("", site.otherCdn);
  await page.open(cardWith(REVIEW) + cardWith(REVIEW), { loader: twice });
  await page.drawn();
  await page.until((url) => performance.getEntriesByName(url).length > 0, `${site.otherCdn}review-card.js`);
  const twoReady = await page.events("ready");
  assert.equal(twoReady.length, 2);
  assert.equal(await page.run(() => parts("card").length), 2);
  await page.click("toggle");
  await page.until(() => seen(part("lead")));
  assert.equal((await page.events("toggle")).length, 1);
});

onEachEngine("the page's own origin serves just as well", async ({ page, site }) => {
  site.whole = true;
  await page.open(cardWith(REVIEW), { loader: page.loader("", site.page) });
  await page.drawn();
  assert.ok(site.requests.includes("page review-card_bg.wasm"));
});
