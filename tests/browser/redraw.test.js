// One element, one review after another.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";

const title = (page, wanted) => page.until((wanted) => part("title")?.textContent === wanted, wanted);

onEachEngine("another src draws another review, closed spoilers and all", async ({ page, site }) => {
  site.put("one.json", { name: "One", abstract: "||The butler||" });
  site.put("two.json", { name: "Two", abstract: "||The gardener||" });
  await page.open(`<review-card src="one.json" open></review-card>`);
  await title(page, "One");
  await page.click("spoiler-toggle");
  await page.until(() => part("spoiler-text").textContent.includes("butler"));
  await page.run(() => card().setAttribute("src", "two.json"));
  await title(page, "Two");
  assert.equal(await page.run(() => card().dataset.state), "ready");
  assert.ok(!(await page.run(() => everything())).includes("gardener"));
  assert.ok(!(await page.run(() => everything())).includes("butler"));
  await page.run(() => (card().src = "one.json"));
  await title(page, "One");
  assert.equal((await page.events("ready")).length, 3);
});

onEachEngine("bad after good shows the fallback, good after bad the card", async ({ page, site }) => {
  site.put("good.json", { name: "Good" });
  site.put("bad.json", "{ broken");
  await page.open(`<review-card src="bad.json"><p id="fallback">Fallback.</p></review-card>`);
  const look = () => [card().dataset.state, seen(fallback), Boolean(part("title"))];
  for (let round = 0; round < 3; round += 1) {
    await page.failed();
    assert.deepEqual(await page.run(look), ["failed", true, false]);
    await page.run(() => (card().src = "good.json"));
    await page.drawn();
    assert.deepEqual(await page.run(look), ["ready", false, true]);
    await page.run(() => (card().src = "bad.json"));
  }
  await page.failed();
  const kinds = (await page.events("ready", "error")).map(({ kind }) => kind);
  assert.deepEqual(kinds, ["error", "ready", "error", "ready", "error", "ready", "error"]);
  assert.equal((await page.console()).length, 4);
});

onEachEngine("a late answer to an old question is dropped", async ({ page, site }) => {
  let answer;
  site.put("slow.json", (response) => {
    answer = () => response.end(JSON.stringify({ name: "Slow" }));
  });
  site.put("quick.json", { name: "Quick" });
  await page.open(`<review-card src="slow.json" loading="eager"></review-card>`);
  await site.requested("page slow.json");
  await page.run(() => (card().src = "quick.json"));
  await title(page, "Quick");
  answer();
  await page.run(() => (card().review = { name: "Last" }));
  await title(page, "Last");
  await page.run(() => (card().review = null));
  await title(page, "Quick");
  const drawn = await page.events("ready");
  assert.equal(drawn.length, 3);
});

onEachEngine("changes in one go are one draw", async ({ page, site }) => {
  site.put("one.json", { name: "One" });
  site.put("two.json", { name: "Two" });
  await page.open(`<review-card src="one.json"></review-card>`);
  await title(page, "One");
  await page.run(() => {
    card().src = "missing.json";
    card().headingLevel = 4;
    card().lang = "de";
    card().src = "two.json";
  });
  await title(page, "Two");
  assert.equal(await page.run(() => part("title").localName), "h4");
  assert.ok(!site.requests.includes("page missing.json"));
  assert.equal((await page.events("ready")).length, 2);
});
