// Page translators put elements of their own around every text; the card goes on working.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { cardWith, full } from "./support/reviews.js";

/** In the page: what a translator does to each text that it has not met before. */
const translate = () => {
  const texts = document.createTreeWalker(card().shadowRoot, NodeFilter.SHOW_TEXT);
  const met = [];
  while (texts.nextNode()) if (!texts.currentNode.parentElement.closest("font")) met.push(texts.currentNode);
  for (const text of met) {
    const outer = document.createElement("font");
    const inner = document.createElement("font");
    text.replaceWith(outer);
    inner.textContent = text.data.toUpperCase();
    outer.append(inner);
  }
  return met.length;
};

onEachEngine("a translated card opens, closes, reveals and hides", async ({ page }) => {
  await page.open(cardWith(full()));
  await page.drawn();
  assert.ok((await page.run(translate)) > 30);
  for (let round = 0; round < 2; round += 1) {
    await page.click("toggle");
    await page.until(() => seen(part("body")));
    await page.click("spoiler-toggle", 1);
    await page.until(() => /the keeper did it/i.test(part("spoiler-text", 1).textContent));
    await page.run(translate);
    await page.click("section-toggle", 1);
    await page.until(() => record.events.filter(({ kind }) => kind === "toggle").length % 3 === 2);
    await page.run(translate);
    await page.click("spoiler-toggle", 1);
    await page.until(() => part("spoiler-text", 1).textContent === "");
    await page.click("toggle");
    await page.until(() => !seen(part("body")));
  }
  assert.equal(await page.run(() => card().dataset.state), "ready");
  assert.deepEqual(await page.events("error"), []);
});

onEachEngine("a translated card that gets another language has its words in it", async ({ page }) => {
  await page.open(cardWith(full()));
  await page.drawn();
  await page.run(translate);
  await page.run(() => void (card().lang = "de"));
  await page.until(() => part("card").lang === "de");
  assert.match(await page.text("toggle"), /Kritik lesen/);
});

onEachEngine("a translated card plays its trailer", async ({ page }) => {
  await page.open(cardWith(full(), "open"));
  await page.drawn();
  await page.run(translate);
  await page.click("trailer-play");
  await page.until(() => part("trailer-frame"));
  await page.run(translate);
  await page.click("toggle");
  await page.until(() => !part("trailer-frame"));
  assert.deepEqual(await page.events("error"), []);
  await page.console();
});

onEachEngine("a translated card that gets another review shows nothing of the first", async ({ page }) => {
  await page.open(cardWith(full(), "open"));
  await page.drawn();
  await page.run(translate);
  const another = { ...full(), name: "Another", abstract: "Another lead." };
  await page.run((another) => void (card().review = another), another);
  await page.until(() => part("title").textContent === "Another");
  assert.equal(await page.text("lead"), "Another lead.");
  assert.doesNotMatch(await page.text("lead"), /ships/i);
});
