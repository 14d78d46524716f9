// Every text of a review, filled with each of some six hundred hostile texts.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { onEachEngine } from "./support/on-each-engine.js";
import { attacked, drawnAll, strangers } from "./support/hostile.js";
import { payloads } from "./support/payloads.js";
import { DIST } from "./support/site.js";

const HEAD = `<script>
  window.canary = "alive";
  for (const name of ["boom", "alert", "prompt", "confirm"]) window[name] = () => (window.canary = "dead");
</script>`;
const START = `<review-card open></review-card>
  <script>document.querySelector("review-card").review = { name: "First" };</script>`;

/** Text as it is compared: without what only lays it out. */
const plain = (text) => text.toWellFormed?.().replace(/[\s\0\ufeff]+/g, "") ?? text;

const PARTS = 4;

for (let part = 0; part < PARTS; part += 1) {
  const some = payloads.filter((_, n) => n % PARTS === part);
  onEachEngine(`${some.length} hostile texts in every field of a review stay text (${part + 1} of ${PARTS})`, async (given) => {
    await stayText(given, some);
  });
}

async function stayText({ page, site, browser }, some) {
  assert.ok(payloads.length >= 500);
  await page.open(START, { head: HEAD });
  await page.drawn();
  const asked = site.requests.length;
  const wrong = [];
  for (let start = 0; start < some.length; start += 25) {
    const batch = some.slice(start, start + 25);
    const reviews = batch.map((payload) => {
      const [review, words] = attacked(payload);
      return { payload, words: words.slice(1), review: { ...review, name: payload.trim() ? payload : "x" } };
    });
    const results = await drawnAll(page, reviews.map(({ review }) => review));
    results.forEach(([text, title, strange], n) => {
      const { payload, words } = reviews[n];
      const lost = words.filter((word) => !text.includes(word));
      if (lost.length) wrong.push([payload, "lost", lost]);
      // A text without any sign that means something is there to the letter.
      if (!/[<&]|\|\|/.test(payload) && payload.trim() && plain(title) !== plain(payload)) wrong.push([payload, "title", title]);
      if (strange.length) wrong.push([payload, "strange", strange]);
    });
  }
  assert.deepEqual(wrong, []);
  assert.equal(await page.run(() => window.canary), "alive");
  const lines = (await page.console()).filter((line) => !line.startsWith("warn: [review-card] the property review has problems"));
  assert.deepEqual(lines, []);
  assert.deepEqual(site.requests.slice(asked).filter((request) => request !== "page poster.svg"), []);
  assert.deepEqual(browser.outside.asked.filter((host) => host.includes("evil")), []);
}

onEachEngine("the check can fail: a build that makes HTML of its texts is found out", async (given) => {
  const { page, site } = given;
  const app = await readFile(join(DIST, "review-card-app.js"), "utf8");
  const planted = app.replace(/\.textContent=(\w+,\w+\.push\(void 0\))/, ".innerHTML=$1");
  assert.notEqual(planted, app);
  site.putOnCdn("review-card-app.js", planted);
  await assert.rejects(stayText(given, ["<img src=x onerror=boom()>"]), assert.AssertionError);
  assert.notDeepEqual(await strangers(page), []);
  await page.until(() => window.canary === "dead");
  await page.console();
});
