// Open and closed: the attribute `open`, the property, and the reader's button say the same.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { cardWith, full } from "./support/reviews.js";

const state = () => ({
  attribute: card().hasAttribute("open"),
  property: card().open,
  expanded: part("toggle").getAttribute("aria-expanded"),
  body: seen(part("body")),
});
const OPEN = { attribute: true, property: true, expanded: "true", body: true };
const CLOSED = { attribute: false, property: false, expanded: "false", body: false };

onEachEngine("a card starts collapsed, with what is safe to read", async ({ page }) => {
  await page.open(cardWith(full()));
  await page.drawn();
  assert.deepEqual(await page.run(state), CLOSED);
  const visible = ["title", "poster", "rating", "verdict", "facts", "toggle"];
  assert.deepEqual(await page.run((names) => names.filter((name) => seen(part(name))), visible), visible);
  assert.match(await page.text("header"), /Storms.*Loneliness/);
});

onEachEngine("a card with the attribute open starts open", async ({ page }) => {
  await page.open(cardWith(full(), "open"));
  await page.drawn();
  assert.deepEqual(await page.run(state), OPEN);
});

onEachEngine("the reader's clicks are reflected in the attribute", async ({ page }) => {
  await page.open(cardWith(full()));
  await page.click("toggle");
  await page.until(() => seen(part("body")));
  assert.deepEqual(await page.run(state), OPEN);
  await page.click("toggle");
  await page.until(() => !seen(part("body")));
  assert.deepEqual(await page.run(state), CLOSED);
});

onEachEngine("the page opens and closes a card by attribute and by property", async ({ page }) => {
  await page.open(cardWith(full()));
  await page.drawn();
  await page.run(() => card().setAttribute("open", ""));
  await page.until(() => seen(part("body")));
  assert.deepEqual(await page.run(state), OPEN);
  await page.run(() => card().removeAttribute("open"));
  await page.until(() => !seen(part("body")));
  assert.deepEqual(await page.run(state), CLOSED);
  await page.run(() => (card().open = true));
  await page.until(() => seen(part("body")));
  assert.deepEqual(await page.run(state), OPEN);
});

onEachEngine("sections start as the review says, and open on their own", async ({ page }) => {
  await page.open(cardWith(full(), "open"));
  await page.drawn();
  const shown = () => parts("section").map((section) => section.innerText.replace(/\s+/g, " ").trim());
  const [story, craft] = await page.run(shown);
  assert.match(story, /It begins with a storm/);
  assert.equal(craft, "The craft");
  await page.click("section-toggle", 1);
  await page.until(() => part("section", 1).innerText.includes("last roll"));
  assert.equal(await page.run(() => part("section-toggle", 1).getAttribute("aria-expanded")), "true");
  await page.click("section-toggle", 0);
  await page.until(() => !part("section").innerText.includes("storm"));
  assert.equal(await page.run(() => part("section-toggle", 0).getAttribute("aria-expanded")), "false");
});

onEachEngine("a card with nothing to unfold has no button", async ({ page }) => {
  await page.open(cardWith({ name: "Brief", description: "One line." }));
  await page.drawn();
  assert.equal(await page.run(() => card().shadowRoot.querySelectorAll("button").length), 0);
});

onEachEngine("what a reader has opened stays open when only the page's settings change", async ({ page }) => {
  await page.open(cardWith(full(), "open"));
  await page.drawn();
  await page.click("section-toggle", 1);
  await page.until(() => part("section", 1).innerText.includes("last roll"));
  await page.run(() => (card().headingLevel = 3));
  await page.until(() => part("title").localName === "h3");
  assert.match(await page.text("section", 1), /last roll/);
  assert.equal(await page.run(() => part("section-toggle", 1).getAttribute("aria-expanded")), "true");
});
