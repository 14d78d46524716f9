// The leak matrix: each channel by which a spoiler could come out, for two spoilers of every kind, closed, opened, and closed
// again. Beside it stands the way in which spoilers are hidden elsewhere, by style: there the same channels must leak, or
// they prove nothing.

import assert from "node:assert/strict";
import { channels } from "./support/channels.js";
import { onEachEngine } from "./support/on-each-engine.js";

const KINDS = ["inline", "block", "outer", "nested", "section", "image"];
/** A word that stands in one spoiler only. */
const word = (kind, n) => `zq${kind}${"xy"[n]}`;
const WORDS = [0, 1].flatMap((n) => KINDS.map((kind) => word(kind, n)));

const review = (n) => ({
  name: `Film ${n}`,
  description: "A verdict.",
  reviewRating: "4/5",
  author: "A critic",
  abstract: `In the open ||who|the ${word("inline", n)} did|| it.\n\n||more|Then ${word("outer", n)} and ||worse|also ${word("nested", n)}|| came.||`,
  sections: [
    { name: "The story", text: `Once.\n\n::: spoiler the middle\nHere is ${word("block", n)}.\n:::` },
    { name: "The end", text: `At last ${word("section", n)}.`, spoiler: "the end" },
  ],
  itemReviewed: { name: `Film ${n}`, image: { url: `${word("image", n)}.svg`, caption: `See ${word("image", n)}`, spoiler: "the twist" } },
});

/** Two cards, their reviews in files of their own. */
async function open(page, site) {
  for (const n of [0, 1]) {
    site.put(`film${n}.json`, review(n));
    site.put(`${word("image", n)}.svg`, `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>`, { headers: { "content-type": "image/svg+xml" } });
  }
  const text = "<p>A post that is long enough for reader mode to take it for one, with a sentence, and another one.</p>".repeat(9);
  const card = (n) => `<review-card src="film${n}.json" open json-ld loading="eager"><p>Fallback ${n}.</p></review-card>`;
  await page.open(`<article>${text}${card(0)}${card(1)}</article>`);
  await page.drawn();
}

/** Which of the words each channel of this engine lets through. */
async function leaks(page, browser) {
  const rows = {};
  for (const { name, only, read } of channels) {
    if (only && !only.includes(browser.name)) continue;
    const text = await read(page, WORDS);
    rows[name] = WORDS.filter((word) => text.includes(word));
  }
  return rows;
}

/** No channel lets anything through. */
async function assertTight(page, browser, when) {
  const leaking = Object.entries(await leaks(page, browser)).filter(([, words]) => words.length);
  assert.deepEqual(leaking, [], when);
}

/** Every channel lets through what it can show of open spoilers: so it does look, and it would see a leak. */
async function assertOpen(page, browser) {
  const rows = await leaks(page, browser);
  const blind = channels
    .filter(({ name }) => name in rows)
    .map(({ name, shows }) => [name, ...WORDS.filter((word) => shows.includes(word.slice(2, -1)) && !rows[name].includes(word))])
    .filter(([, ...missed]) => missed.length);
  assert.deepEqual(blind, []);
}

onEachEngine("no channel lets a closed spoiler through, nor one that is closed again", async ({ page, site, browser }) => {
  await open(page, site);
  await assertTight(page, browser, "closed");
  const images = () => site.requests.filter((request) => request.includes("zqimage"));
  assert.deepEqual(images(), [], "a closed image is requested");

  await page.run(() => document.querySelectorAll("review-card").forEach((card) => card.showSpoilers()));
  await page.until(() => parts("poster").length === 2 && parts("poster").every(({ complete }) => complete));
  await assertOpen(page, browser);
  assert.equal(images().length, 2);

  for (const n of [0, 1]) {
    const button = await page.run((n) => [...part("spoiler-bar", n).querySelectorAll("button")].find(({ textContent }) => textContent === "Hide all"), n);
    await button.click();
  }
  await page.until(() => parts("spoiler-text").every(({ childNodes }) => !childNodes.length));
  await assertTight(page, browser, "closed again");
});

onEachEngine("the matrix goes red where spoilers are hidden by style", async ({ page, site, browser }) => {
  await open(page, site);
  await page.run(() => {
    // As most spoiler plugins do it: the text is there, in the colour of its ground.
    const style = new CSSStyleSheet();
    style.replaceSync(`[part="spoiler-text"], [part="spoiler-text"] * { color: var(--shade) !important; background: var(--shade) !important }`);
    for (const card of document.querySelectorAll("review-card")) {
      card.shadowRoot.adoptedStyleSheets.push(style);
      card.showSpoilers();
    }
  });
  await page.until(() => parts("poster").length === 2 && parts("poster").every(({ complete }) => complete));
  await assertOpen(page, browser);
  await assert.rejects(assertTight(page, browser, "hidden by style"), assert.AssertionError);
});
