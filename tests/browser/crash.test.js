// A crash of the program, whatever it was doing: one card shows its fallback, all others are drawn again at once, each as
// its reader left it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CULPRIT, REVIEW, assertLines, assertRecovery, crash, many } from "./support/crashes.js";
import { wasmWithLittleMemory } from "./support/little-memory.js";
import { onEachEngine } from "./support/on-each-engine.js";
import { DIST } from "./support/site.js";

/** In the page: each way into the program, a DOM call that is made on it, and how that goes wrong. */
const ENTRIES = {
  "a new review": ["createElement", "exception", () => void (card(20).review = { name: "Another" })],
  "another heading level": ["createElement", "exception", () => void (card(20).headingLevel = 4)],
  "opening by the page": ["setAttribute", "overflow", () => void (card(20).open = !card(20).open)],
  "a click on the card's button": ["setAttribute", "exception", () => clickIn(20, "toggle")],
  "a click on a section": ["setAttribute", "overflow", () => clickIn(20, "section-toggle")],
  "a click on a spoiler": ["createElement", "overflow", () => clickIn(20, "spoiler-toggle")],
  "a click on a trailer": ["createElement", "exception", () => clickIn(20, "trailer-play")],
  "showSpoilers()": ["createElement", "exception", () => void card(20).showSpoilers()],
  "showSpoilers() again": ["createElement", "overflow", () => void card(20).showSpoilers()],
  "hideSpoilers()": ["setAttribute", "exception", () => void card(20).hideSpoilers()],
  "hideSpoilers() again": ["setAttribute", "overflow", () => void card(20).hideSpoilers()],
  "playTrailer()": ["createElement", "overflow", () => void card(20).playTrailer()],
  "playTrailer() again": ["createElement", "exception", () => void card(20).playTrailer()],
  printing: ["createElement", "exception", () => ((card(20).printSpoilers = true), dispatchEvent(new Event("beforeprint")))],
  "printing again": ["createElement", "overflow", () => ((card(20).printSpoilers = true), dispatchEvent(new Event("beforeprint")))],
};

for (const [entry, [method, how, act]] of Object.entries(ENTRIES)) {
  onEachEngine(`${entry} crashes by ${how} in ${method}: the other 49 recover within a second`, async ({ page }) => {
    await many(page);
    await crash(page, `(method, how) => (fault(method, how), (${act})())`, CULPRIT, method, how);
    await assertRecovery(page);
    assert.equal(await page.run(() => faultWaits()), false);
  });
}

const APP = await readFile(join(DIST, "review-card-app.js"), "utf8");

/** What the wasm calls a method of its cards: the glue knows. */
function exportOf(method) {
  const glue = APP.slice(APP.indexOf("__destroy_into_raw()"));
  const [, name] = new RegExp(`\\b${method}\\([^)]*\\)\\s*\\{[^]*?(?<!this)\\.(\\w+)\\((?!\\))`).exec(glue.replace(/(?<=[=(,]\s*)\w+\([^()]*\)/g, "0"));
  return name;
}

/** In the page: each export that the page enters a card by, and what enters it in card 20. */
const EXPORTS = {
  constructor: async (name) => {
    const gone = card(20);
    gone.remove();
    await new Promise((done) => setTimeout(() => setTimeout(done)));
    trapIn(name);
    card(20).before(gone);
  },
  update: (name) => (trapIn(name), (card(20).review = { name: "Another" })),
  draw: (name) => (trapIn(name), (card(20).headingLevel = 4)),
  setOpen: (name) => (trapIn(name), (card(20).open = !card(20).open)),
  press: (name) => (trapIn(name), clickIn(20, "toggle")),
  showSpoilers: (name) => (trapIn(name), void card(20).showSpoilers()),
  hideSpoilers: (name) => (trapIn(name), void card(20).hideSpoilers()),
  playTrailer: (name) => (trapIn(name), void card(20).playTrailer()),
  print: (name) => (trapIn(name), (card(20).printSpoilers = true), dispatchEvent(new Event("beforeprint"))),
  recall: (name) => (trapIn(name, 20), dispatchEvent(new StorageEvent("storage", { key: "review-card:seen" }))),
  jsonLd: (name) => (trapIn(name), (card(20).jsonLd = true)),
};

for (const [method, act] of Object.entries(EXPORTS)) {
  onEachEngine(`a trap in ${method}: the other 49 recover within a second`, async ({ page }) => {
    await many(page);
    await crash(page, act, CULPRIT, exportOf(method));
    await page.run(() => window.recovery);
    // Which card comes as the twenty-first is the network's to say.
    const [{ from }] = await page.events("error");
    await assertRecovery(page, Number(from.slice(1)));
    assert.equal(await page.run(() => trapWaits()), false);
  });
}

onEachEngine("a trap in unmount: the other 49 recover, and the card that was taken away comes back", async ({ page }) => {
  await many(page);
  await crash(page, (name) => {
    trapIn(name);
    window.gone = card(20);
    gone.remove();
  }, CULPRIT, exportOf("unmount"));
  await page.run(() => window.recovery);
  assertLines(await page.console(), 1);
  await page.run(async () => {
    card(20).before(gone);
    await gone.ready;
  });
  assert.deepEqual(await page.run(() => before.filter((_, n) => everything(n) !== before[n])), []);
});

onEachEngine("a fault on the way out of the program is a crash as well, and nothing goes unheard", async ({ page }) => {
  await many(page);
  await crash(page, () => {
    const { decode } = TextDecoder.prototype;
    TextDecoder.prototype.decode = function (...given) {
      const text = decode.apply(this, given);
      if (!text.includes("@context")) return text;
      TextDecoder.prototype.decode = decode;
      throw new Error("a patched built-in");
    };
    card(20).jsonLd = true;
  });
  await assertRecovery(page);
});

onEachEngine("a page that prints in the very moment in which it hears of a card does no harm", async ({ page }) => {
  await page.open("", { head: `<script src="${page.site.cdn}faults.js"></script>` });
  await page.run((review) => {
    window.it = Object.assign(document.createElement("review-card"), { review: { ...review, name: "Film" }, open: true, printSpoilers: true });
    document.querySelector("main").append(it);
    return customElements.whenDefined("review-card").then(() => it.ready);
  }, REVIEW);
  await page.run(() => {
    for (const name of ["toggle", "spoiler"]) it.addEventListener(`review-card-${name}`, () => dispatchEvent(new Event("beforeprint")));
    part("section-toggle", 1).click();
    part("spoiler-toggle", 0).click();
  });
  await page.until(() => everything().includes("butler") && everything().includes("a second keeper"));
  assert.deepEqual([await page.events("error"), await page.run(() => instances.length)], [[], 1]);
});

onEachEngine("a card that crashes while it is taken away leaves the other 49 working", async ({ page }) => {
  await many(page);
  await crash(page, () => {
    window.gone = card(20);
    gone.remove();
    fault("remove"); // the card is let go in a later task
  });
  await page.run(() => window.recovery);
  assertLines(await page.console(), 1);
  await page.run(async () => {
    card(20).before(gone);
    await gone.ready;
  });
  assert.deepEqual(await page.run(() => before.filter((_, n) => everything(n) !== before[n])), []);
});

onEachEngine("memory that is exhausted ends one instance and no page", async ({ page, site }) => {
  site.putOnCdn("review-card_bg.wasm", await wasmWithLittleMemory());
  // The loader holds the wasm to its hash, and this is another one.
  const loader = await readFile(join(DIST, "review-card.js"), "utf8");
  site.putOnCdn("review-card.js", loader.replace(/sha256-[\w+/=]+/, ""));
  await many(page);
  await crash(page, () => {
    const sections = Array.from({ length: 20 }, () => ({ text: "words and words ".repeat(15_000) }));
    card(20).review = { name: "Large", sections };
  });
  await assertRecovery(page);
  assert.equal(await page.run(() => instances.length), 2);
});

onEachEngine("one bad review among fifty that are drawn at once: the others are drawn", async ({ page }) => {
  await page.open("", { head: `<script src="${page.site.cdn}faults.js"></script>` });
  await page.run(() => {
    faultOn("BOOM");
    for (let n = 0; n < 50; n += 1) {
      const review = { name: n === 20 ? "BOOM" : `Card ${n}` };
      document.querySelector("main").append(Object.assign(document.createElement("review-card"), { loading: "eager", review }));
    }
  });
  await page.until(() => parts("title").length === 49 && card(20).dataset.state === "failed");
  await page.until(() => [...document.querySelectorAll("[data-state=ready]")].length === 49);
  assert.equal((await page.events("ready")).length, 49);
  assert.deepEqual((await page.events("error")).map(({ detail }) => detail.kind), ["crash"]);
  assertLines(await page.console(), 1);
});

onEachEngine("a review that crashes each time does not do so for ever", async ({ page, site }) => {
  site.put("good.json", { name: "Good" });
  await page.open(`<review-card id="good" src="good.json"></review-card>`, { head: `<script src="${page.site.cdn}faults.js"></script>` });
  await page.run(() => {
    faultOn("BOOM");
    for (let n = 0; n < 10; n += 1) {
      const review = { name: "BOOM" };
      document.querySelector("main").append(Object.assign(document.createElement("review-card"), { loading: "eager", review }));
    }
  });
  await page.until(() => document.querySelectorAll("[data-state=failed]").length === 10);
  await page.until(() => part("title")?.textContent === "Good" && good.dataset.state === "ready");
  const kinds = (await page.events("error")).map(({ detail }) => detail.kind);
  assert.deepEqual(kinds, Array(10).fill("crash"));
  assertLines(await page.console(), 10);
  // One instance at first, and one after each of two crashes.
  assert.equal(await page.run(() => instances.length), 3);
});
