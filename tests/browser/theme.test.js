// Light and dark, as the page or the attribute `theme` says.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { cardWith } from "./support/reviews.js";

const REVIEW = { name: "By night", description: "And by day." };
const scheme = (content) => ({ head: `<meta name="color-scheme" content="${content}">` });

/** Whether each card is darker than its ink. */
const darkness = () =>
  parts("card").map((card) => {
    const light = (color) => color.match(/[\d.]+/g).slice(0, 3).reduce((sum, value) => sum + Number(value), 0);
    const { color, backgroundColor } = getComputedStyle(card);
    return light(backgroundColor) < light(color);
  });

const CARDS = cardWith(REVIEW) + cardWith(REVIEW, 'theme="light"') + cardWith(REVIEW, 'theme="dark"');

for (const [page_, dark] of [["light", false], ["dark", true]]) {
  onEachEngine(`on a ${page_} page a card is ${page_}, unless its theme says otherwise`, async ({ page }) => {
    await page.open(CARDS, scheme(page_));
    await page.drawn();
    assert.deepEqual(await page.run(darkness), [dark, false, true]);
  });
}

onEachEngine("on a page that knows no dark a card is never dark by itself", async ({ page }) => {
  await page.open(CARDS);
  await page.drawn();
  assert.deepEqual(await page.run(darkness), [false, false, true]);
});

onEachEngine("the theme changes with the attribute and with the property", async ({ page }) => {
  await page.open(cardWith(REVIEW), scheme("light"));
  await page.drawn();
  const before = await page.run(() => [card().theme, getComputedStyle(part("card")).backgroundColor]);
  assert.equal(before[0], "auto");
  await page.run(() => card().setAttribute("theme", "dark"));
  assert.deepEqual(await page.run(darkness), [true]);
  await page.run(() => (card().theme = "auto"));
  assert.deepEqual(await page.run(() => [card().theme, getComputedStyle(part("card")).backgroundColor]), before);
  assert.equal(await page.run(() => card().getAttribute("theme")), "auto");
});

onEachEngine("a page styles a card through custom properties and parts", async ({ page }) => {
  await page.open(cardWith(REVIEW), {
    head: `<style>
      review-card { --review-card-paper: rgb(1, 2, 3); }
      review-card::part(title) { color: rgb(4, 5, 6); }
      h2, p, article { color: rgb(9, 9, 9) !important; background: rgb(9, 9, 9) !important; }
    </style>`,
  });
  await page.drawn();
  const colours = () => [getComputedStyle(part("card")).backgroundColor, getComputedStyle(part("title")).color];
  assert.deepEqual(await page.run(colours), ["rgb(1, 2, 3)", "rgb(4, 5, 6)"]);
  assert.notEqual(await page.run(() => getComputedStyle(part("verdict")).backgroundColor), "rgb(9, 9, 9)");
});
