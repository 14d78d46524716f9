// "I've seen it": remembered for the work and the site, only after the reader said so, and forgotten again with one press.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { cardWith } from "./support/reviews.js";

const KEY = "review-card:seen";

const review = (title, item = {}) => ({
  name: title,
  abstract: `||who|${title} is told|| here.`,
  itemReviewed: { "@type": "Movie", name: "The Ferry", datePublished: "2019", ...item },
});
const PAGE = cardWith(review("One"), "open");

/** Presses a button of the n-th bar, by its name. */
async function press(page, name, n = 0) {
  const button = await page.until(
    (name, n) => [...(part("spoiler-bar", n)?.querySelectorAll("button") ?? [])].find(({ textContent }) => textContent === name),
    name, n,
  );
  await button.click();
}

const told = (page) => page.run(() => [...document.querySelectorAll("review-card")].map((card) => card.shadowRoot.textContent.includes("is told")));
const kept = (page) => page.run((key) => JSON.parse(localStorage.getItem(key)), KEY);
const opened = (page) => page.until(() => parts("spoiler-text").every((text) => text.textContent));
const closed = (page) => page.until(() => parts("spoiler-text").every((text) => !text.textContent));

onEachEngine("a reader who has seen it finds every later card about the work open, until they take it back", async ({ page, site }) => {
  await page.open(PAGE);
  await page.drawn();
  assert.deepEqual([await told(page), await kept(page)], [[false], null], "before a word of the reader's");
  await press(page, "I’ve seen it");
  await opened(page);
  assert.deepEqual(await kept(page), ["film | the ferry | 2019"]);
  assert.deepEqual(await page.run(() => seen(part("spoiler-bar").querySelector(".kept"))), true);

  // Another review of the work, on another page of the site, however its title is typed; and other works.
  const remake = review("Two", { datePublished: "1954" });
  const series = review("Three", { "@type": "TVSeries" });
  const same = review("Four", { name: "the  FERRY", datePublished: "2019-05-01" });
  await page.open(cardWith(same, "open") + cardWith(remake, "open") + cardWith(series, "open"), { path: "later.html" });
  await page.drawn();
  assert.deepEqual(await told(page), [true, false, false]);
  assert.deepEqual(await page.events("spoiler"), [], "nothing has changed under the reader's eyes");
  assert.equal(await page.run(() => part("spoiler-bar").querySelector("[aria-pressed]").ariaPressed), "true");

  await press(page, "I’ve seen it");
  await closed(page);
  assert.equal(await kept(page), null, "nothing is left behind");
  await page.visit(`${site.page}index.html`);
  await page.drawn();
  assert.deepEqual(await told(page), [false]);
});

onEachEngine("all cards about the work on the page follow at once, and other cards do not", async ({ page }) => {
  await page.open(PAGE + cardWith(review("Two", { datePublished: "1954" }), "open") + cardWith(review("Three"), "open"));
  await page.drawn();
  await press(page, "I’ve seen it", 2);
  await page.until(() => part("spoiler-text").textContent);
  assert.deepEqual(await told(page), [true, false, true]);
  await press(page, "I’ve seen it");
  await closed(page);
  assert.equal(await kept(page), null);
});

onEachEngine("a card in another window follows, as it does in another tab", async ({ page, site }) => {
  await page.open(PAGE);
  await page.drawn();
  const { driver } = page;
  const first = await driver.getWindowHandle();
  await driver.switchTo().newWindow("window");
  try {
    await page.visit(`${site.page}index.html`);
    await page.drawn();
    await press(page, "I’ve seen it");
    await opened(page);
  } finally {
    await driver.close();
    await driver.switchTo().window(first);
  }
  // Asked again and again from outside: in a tab that is not in front no frame is drawn that could be waited for.
  const end = Date.now() + 10_000;
  while (!(await told(page))[0]) assert.ok(Date.now() < end, "the first tab heard nothing");
  await page.run(() => localStorage.clear());
});

for (const [what, written] of [["no JSON", "{"], ["no list", '{"a": 1}'], ["no names", "[1, null, {}]"], ["null", "null"]]) {
  onEachEngine(`what somebody else wrote (${what}) does no harm, and the next word of the reader's replaces it`, async ({ page }) => {
    await page.open(PAGE, { head: `<script>localStorage.setItem("${KEY}", ${JSON.stringify(written)})</script>` });
    await page.drawn();
    assert.deepEqual(await told(page), [false]);
    await press(page, "I’ve seen it");
    await opened(page);
    assert.deepEqual(await kept(page), ["film | the ferry | 2019"]);
    await page.run(() => localStorage.clear());
  });
}

/** The word holds as long as the page, and the card says nothing of remembering. */
async function assertForThePageOnly(page) {
  await page.drawn();
  await press(page, "I’ve seen it");
  await opened(page);
  assert.equal(await page.run(() => seen(part("spoiler-bar").querySelector(".kept"))), false);
  assert.deepEqual(await told(page), [true, true]);
  await press(page, "I’ve seen it", 1);
  await closed(page);
}

onEachEngine("where storage is denied it holds for the page, without an error", async ({ page }) => {
  // A sandbox without an origin has no storage.
  await page.open(PAGE + PAGE, { headers: { "content-security-policy": "sandbox allow-scripts" } });
  await assert.rejects(page.run(() => localStorage.length));
  await assertForThePageOnly(page);
});

onEachEngine("where storage is full it holds for the page, without an error", async ({ page }) => {
  await page.open(PAGE + PAGE);
  await page.run(() => {
    for (let size = 4 * 1024 * 1024, n = 0; size >= 1; n++) {
      try {
        localStorage.setItem(`full${n}`, "x".repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
  try {
    await assertForThePageOnly(page);
  } finally {
    await page.run(() => localStorage.clear());
  }
});

onEachEngine("a reader who says nothing leaves nothing behind", async ({ page }) => {
  await page.open(PAGE);
  await page.drawn();
  await press(page, "Show all");
  await opened(page);
  await press(page, "Hide all");
  await closed(page);
  const stored = await page.run(() => [localStorage.length, sessionStorage.length, document.cookie]);
  assert.deepEqual(stored, [0, 0, ""]);
});
