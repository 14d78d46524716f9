// A crash of the program, whatever it was doing: one card shows its fallback, all others are drawn again at once, each as
// its reader left it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { onEachEngine } from "./support/on-each-engine.js";
import { DIST } from "./support/site.js";
import { wasmWithLittleMemory } from "./support/little-memory.js";

const MANY = 50;
const CULPRIT = 20;
const REVIEW = {
  abstract: "The ||first|butler|| and the ||second|gardener||.",
  sections: [
    { name: "Open", text: "A part with ||a third|a second keeper||." },
    { name: "Closed", text: "Another.", open: false },
  ],
  author: "Ella",
  reviewRating: "4/5",
  itemReviewed: { "@type": "Movie", name: "The Ferry", trailer: "https://www.youtube.com/watch?v=aqz-KE-bpKQ" },
};

/** Opens a page of cards, each with something open: of the first by the page, of every second a section and a spoiler. */
async function many(page) {
  const cards = Array.from({ length: MANY }, (_, n) => {
    page.site.put(`${n}.json`, { ...REVIEW, name: `Card ${n}` });
    const open = n % 3 ? "open" : "";
    return `<review-card id="c${n}" src="${n}.json" loading="eager" ${open}><p>Fallback.</p></review-card>`;
  });
  await page.open(cards.join(""), { head: `<script src="${page.site.cdn}faults.js"></script>` });
  await page.drawn();
  await page.run(() => {
    window.loaded = performance.now();
    for (let n = 0; n < 50; n += 2) {
      card(n).shadowRoot.querySelectorAll("[part~=spoiler-toggle]")[1].click();
      card(n).shadowRoot.querySelectorAll("[part~=section-toggle]")[1].click();
    }
  });
  await page.until(() => record.events.filter(({ kind }) => /spoiler|toggle/.test(kind)).length === 50);
  await page.run(() => {
    record.events.length = 0;
    window.before = Array.from({ length: 50 }, (_, n) => everything(n));
    window.articles = parts("card");
  });
}

/** In the page: until all cards but one stand there anew; how long that took from the crash on, in milliseconds. */
const recovered = async (culprit) => {
  const start = performance.now();
  const others = articles.filter((_, n) => n !== culprit);
  const anew = () => others.every((article) => !article.isConnected) && parts("card").length === others.length;
  while (!anew() || !part("card").firstChild) {
    if (performance.now() - start > 9000) throw new Error(`never: ${others.filter((it) => it.isConnected).length} are left`);
    await new Promise(requestAnimationFrame);
  }
  return performance.now() - start;
};

/** Lets a card crash, and begins to measure in that very moment. */
const crash = (page, act, culprit = CULPRIT, ...given) =>
  page.run(`(culprit, ...given) => {
    const clickIn = (n, name) => card(n).shadowRoot.querySelector(\`[part~=\${name}]\`).click();
    window.recovery = (${recovered})(culprit);
    (${act})(...given);
  }`, culprit, ...given);

/** As many errors, and nothing else; in a build for development each panic itself says first what it was, and where. */
function assertLines(said, crashes) {
  const lines = said.filter((line) => !line.startsWith("error: panicked at "));
  assert.ok(lines.length === crashes && said.length <= 2 * crashes, said.join("\n"));
  for (const line of lines) assert.match(line, /^error: \[review-card\] the card's program/);
  return lines;
}

/** What must hold after any crash of one card. */
async function assertRecovery(page, culprit = CULPRIT) {
  const time = await page.run(() => window.recovery);
  // On a busy machine everything takes longer: then no longer than the page had taken to load.
  const first = await page.run(() => window.loaded);
  assert.ok(time < Math.max(1000, first), `recovery took ${time} ms, the first drawing ${first} ms`);
  console.log(`All others were drawn again after ${Math.round(time)} ms; the page had taken ${Math.round(first)} ms to load.`);
  const errors = await page.events("error");
  assert.equal(errors.length, 1, JSON.stringify(errors));
  const { kind, fatal, message } = errors[0].detail;
  assert.deepEqual([kind, fatal], ["crash", true]);
  const lines = assertLines(await page.console(), 1);
  assert.ok(lines[0].includes(message), lines[0]);
  const states = await page.run((culprit) => {
    const wrong = [];
    for (let n = 0; n < 50; n += 1) {
      if (n === culprit) {
        if (!seen(card(n).querySelector("p")) || card(n).dataset.state !== "failed") wrong.push([n, "no fallback"]);
      } else if (everything(n) !== before[n] || card(n).dataset.state !== "ready") wrong.push([n, everything(n), before[n]]);
    }
    return wrong;
  }, culprit);
  assert.deepEqual(states, [], "all others are as they were");
  const told = (await page.events("ready", "toggle", "spoiler", "problem")).filter(({ from }) => from !== `c${culprit}`);
  assert.deepEqual(told, [], "of the others nothing is told anew");
  // They work, a new card does, and the culprit does with another review.
  const later = culprit === 0 ? 1 : 0;
  await page.run((later) => card(later).shadowRoot.querySelectorAll("[part~=spoiler-toggle]")[2].click(), later);
  await page.until((later) => everything(later).includes("a second keeper"), later);
  await page.run(async (culprit) => {
    document.querySelector("main").append(Object.assign(document.createElement("review-card"), { loading: "eager", review: { name: "New" } }));
    await card(50).ready;
    card(culprit).review = { name: "Better" };
    await card(culprit).ready;
  }, culprit);
  assert.equal(await page.run((culprit) => card(culprit).shadowRoot.querySelector("[part~=title]").textContent, culprit), "Better");
}

/** In the page: each way into the program, a DOM call that is made on it, and how that goes wrong. */
const ENTRIES = {
  "a new review": ["createTextNode", "exception", () => void (card(20).review = { name: "Another" })],
  "another heading level": ["createElement", "exception", () => void (card(20).headingLevel = 4)],
  "opening by the page": ["setAttribute", "overflow", () => void (card(20).open = !card(20).open)],
  "a click on the card's button": ["setAttribute", "exception", () => clickIn(20, "toggle")],
  "a click on a section": ["setAttribute", "overflow", () => clickIn(20, "section-toggle")],
  "a click on a spoiler": ["createTextNode", "overflow", () => clickIn(20, "spoiler-toggle")],
  "a click on a trailer": ["createElement", "exception", () => clickIn(20, "trailer-play")],
  "showSpoilers()": ["createTextNode", "exception", () => void card(20).showSpoilers()],
  "showSpoilers() again": ["createTextNode", "overflow", () => void card(20).showSpoilers()],
  "hideSpoilers()": ["setAttribute", "exception", () => void card(20).hideSpoilers()],
  "hideSpoilers() again": ["setAttribute", "overflow", () => void card(20).hideSpoilers()],
  "playTrailer()": ["createElement", "overflow", () => void card(20).playTrailer()],
  "playTrailer() again": ["createElement", "exception", () => void card(20).playTrailer()],
  printing: ["createTextNode", "exception", () => ((card(20).printSpoilers = true), dispatchEvent(new Event("beforeprint")))],
  "printing again": ["createTextNode", "overflow", () => ((card(20).printSpoilers = true), dispatchEvent(new Event("beforeprint")))],
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
