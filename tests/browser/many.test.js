// Many cards in a page, and cards that come, go and move.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { cardWith, full } from "./support/reviews.js";

const SHORT = { name: "Short", abstract: "Lead with ||an ending||." };

onEachEngine("a hundred cards in one page are all drawn, and each is its own", async ({ page, site }) => {
  const numbers = Array.from({ length: 100 }, (_, n) => n);
  for (const n of numbers) site.put(`${n}.json`, { ...SHORT, name: `Card ${n}` });
  await page.open(numbers.map((n) => `<review-card src="${n}.json" loading="eager"></review-card>`).join(""));
  await page.drawn();
  const titles = await page.run(() => parts("title").map((title) => title.textContent));
  assert.deepEqual(titles, numbers.map((n) => `Card ${n}`));
  await page.run(() => part("toggle", 57).click());
  await page.until(() => seen(part("lead", 57)));
  assert.equal(await page.run(() => parts("lead").filter((lead) => seen(lead)).length), 1);
});

onEachEngine("cards that come together are laid out together, not each behind the one before", async ({ page, browser }) => {
  if (browser.name !== "chromium") return page.open(""); // no other driver counts
  const cards = (count) => cardWith(SHORT, `loading="eager"`).repeat(count);
  const layouts = async (count) => {
    await page.driver.sendDevToolsCommand("Performance.enable", {});
    await page.open(cards(count));
    await page.drawn();
    const { metrics } = await page.driver.sendAndGetDevToolsCommand("Performance.getMetrics", {});
    return metrics.find(({ name }) => name === "LayoutCount").value;
  };
  const [few, many] = [await layouts(10), await layouts(100)];
  assert.ok(many < few + 30, `${few} times for 10 cards, ${many} times for 100`);
});

onEachEngine("two cards of one review do not share what is open", async ({ page, site }) => {
  site.put("review.json", SHORT);
  await page.open(`<review-card src="review.json" open></review-card>`.repeat(2));
  await page.drawn();
  await page.click("spoiler-toggle", 1);
  await page.until(() => part("spoiler-text", 1).textContent === "an ending");
  assert.equal(await page.text("spoiler-text", 0), "");
});

onEachEngine("a card that is moved stays drawn, and what the reader opened stays open", async ({ page, site }) => {
  site.put("review.json", full());
  await page.open(`<review-card src="review.json"></review-card><section id="elsewhere"></section>`);
  await page.click("toggle");
  await page.click("spoiler-toggle", 1);
  await page.until(() => part("spoiler-text", 1).textContent === "the keeper did it");
  await page.run(() => void (window.article = part("card")));
  await page.run(() => document.querySelector("#elsewhere").append(card()));
  const same = () => window.article === part("card") && seen(part("spoiler-text", 1)) && card().dataset.state;
  assert.equal(await page.run(same), "ready");
  await page.run(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done))));
  assert.equal(await page.run(same), "ready");
  assert.equal((await page.events("ready")).length, 1);
  assert.equal(site.requests.filter((request) => request === "page review.json").length, 1);
});

onEachEngine("a card that was removed for a while comes back drawn, and open if it was", async ({ page }) => {
  await page.open(cardWith(SHORT));
  await page.click("toggle");
  await page.until(() => seen(part("lead")));
  await page.run(async () => {
    window.removed = card();
    window.removed.remove();
    await new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done))));
    document.querySelector("main").append(window.removed);
  });
  await page.drawn();
  await page.until(() => seen(part("lead")));
  assert.equal(await page.text("title"), "Short");
  assert.equal(await page.run(() => seen(card().querySelector("p"))), false);
  await page.click("spoiler-toggle");
  await page.until(() => part("spoiler-text").textContent === "an ending");
});

onEachEngine("a card that is removed while it loads makes no noise, and is drawn when it comes back", async ({ page, site }) => {
  let answer;
  site.put("review.json", (response) => {
    const first = !answer;
    answer = () => response.end(JSON.stringify(SHORT));
    if (!first) answer();
  });
  await page.open(`<review-card src="review.json" loading="eager"></review-card>`);
  await site.requested("page review.json");
  await page.run(async () => {
    window.removed = card();
    window.removed.remove();
    await new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done))));
  });
  answer();
  assert.deepEqual(await page.events("ready", "error"), []);
  await page.run(() => document.querySelector("main").append(window.removed));
  await page.drawn();
  assert.equal(await page.text("title"), "Short");
  assert.equal((await page.events("ready")).length, 1);
});

onEachEngine("a card that is copied is another card", async ({ page, site }) => {
  site.put("review.json", SHORT);
  await page.open(`<review-card src="review.json"><p>Fallback.</p></review-card>`);
  await page.click("toggle");
  await page.until(() => card().open);
  await page.run(() => document.querySelector("main").append(card().cloneNode(true)));
  await page.drawn();
  await page.until(() => parts("card").length === 2 && seen(part("lead", 1)));
  await page.click("toggle", 0);
  await page.until(() => !seen(part("lead", 0)));
  assert.equal(await page.run(() => seen(part("lead", 1))), true);
  assert.equal(await page.run(() => [...document.querySelectorAll("p")].some((p) => seen(p))), false);
});

onEachEngine("cards that come and go two hundred times leave nothing behind", async ({ page }) => {
  await page.open(cardWith(SHORT));
  await page.drawn();
  const grown = await page.run(async (review) => {
    const main = document.querySelector("main");
    const before = [document.querySelectorAll("*").length, performance.getEntriesByType("resource").length];
    for (let round = 0; round < 200; round += 1) {
      const created = document.createElement("review-card");
      Object.assign(created, { review, loading: "eager" });
      main.append(created);
      await created.ready;
      created.remove();
    }
    const after = [document.querySelectorAll("*").length, performance.getEntriesByType("resource").length];
    return after.map((count, n) => count - before[n]);
  }, SHORT);
  assert.deepEqual(grown, [0, 0]);
  await page.click("toggle");
  await page.until(() => seen(part("lead")));
});
