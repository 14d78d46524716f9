// "Always load YouTube here": the reader's choice, remembered on this site, and taken back as easily.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { vimeo, youtube } from "./support/players.js";
import { cardWith } from "./support/reviews.js";

const YOUTUBE = "https://www.youtube.com/watch?v=aqz-KE-bpKQ";
const VIMEO = "https://vimeo.com/1084537";
const cards = (...trailers) => trailers.map((trailer) => cardWith({ name: "x", itemReviewed: { trailer } }, "open")).join("");

const box = (n = 0) => document.querySelectorAll("review-card")[n].shadowRoot.querySelector(".always input");
const stored = () => ({ ...localStorage });

async function open({ page, browser }, body, options) {
  browser.outside.standIns.put("www.youtube-nocookie.com", youtube()).put("player.vimeo.com", vimeo());
  await page.open(body, options);
  await page.drawn();
}

/** Ends a test: all of an engine share its storage. */
const clear = (page) => page.run(() => localStorage.clear());

onEachEngine("nothing is stored before the reader says so", async ({ page, browser }) => {
  await open({ page, browser }, cards(YOUTUBE));
  await page.click("trailer-play");
  await page.until(() => part("trailer-frame"));
  assert.deepEqual(await page.run(stored), {});
  assert.deepEqual(await page.run(() => [...document.querySelectorAll("review-card")].map((card) =>
    card.shadowRoot.querySelector(".always").innerText.trim())), ["Always load YouTube here"]);
});

onEachEngine("the choice holds on later pages, for that provider alone, and can be taken back", async ({ page, site, browser }) => {
  const { standIns } = browser.outside;
  await open({ page, browser }, cards(YOUTUBE, YOUTUBE, VIMEO));
  await page.run(`() => (${box})(0).click()`);
  await page.until(() => part("trailer-frame"));
  assert.deepEqual(await page.run(stored), { "review-card:always": '["YouTube"]' });
  // The other card's box shows it, too.
  await page.until(`() => (${box})(1).checked && !(${box})(2).checked`);

  standIns.requests.length = 0;
  await page.visit(`${site.page}index.html`);
  await page.drawn();
  await page.until(() => parts("trailer-frame").length === 2);
  const [first] = await page.run(() => parts("trailer-frame").map(({ src }) => src));
  assert.ok(!first.includes("autoplay"), "it waits for the reader");
  assert.equal(await page.run(() => document.activeElement === document.body), true, "and leaves the focus alone");
  assert.equal((await page.events("trailer")).length, 2, "the page is asked as for any trailer");
  await browser.outside.reached("www.youtube-nocookie.com");
  assert.ok(standIns.requests.every(({ host }) => host === "www.youtube-nocookie.com"));

  await page.run(`() => (${box})(0).click()`);
  await page.until(() => seen(part("trailer-play")));
  assert.deepEqual(await page.run(stored), {});
  await page.until(`() => !(${box})(1).checked`);
  await page.visit(`${site.page}index.html`);
  await page.drawn();
  await page.until(() => parts("trailer-play").every(seen));
  assert.equal(await page.run(() => parts("trailer-frame").length), 0);
});

onEachEngine("the page may still prevent it", async ({ page, site, browser }) => {
  await open({ page, browser }, cards(YOUTUBE));
  await page.run(() => localStorage.setItem("review-card:always", '["YouTube"]'));
  await open({ page, browser }, cards(YOUTUBE), {
    head: `<script>addEventListener("review-card-trailer", (event) => event.preventDefault())</script>`,
  });
  await page.until(() => record.events.some(({ kind }) => kind === "trailer"));
  assert.equal(await page.run(() => parts("trailer-frame").length), 0);
  await clear(page);
});

onEachEngine("of two players that wait, the one that the reader starts plays alone", async ({ page, browser }) => {
  await open({ page, browser }, cards(YOUTUBE));
  await page.run(() => localStorage.setItem("review-card:always", '["YouTube"]'));
  await open({ page, browser }, cards(YOUTUBE, "https://youtu.be/0FSwsrFpkbw") +
    `<script>addEventListener("message", ({ source }) => (window.there ??= new Set()).add(source))</script>`);
  await page.until(() => window.there?.size === 2);
  for (const [starts, stays] of [[0, "both"], [1, "second"]]) {
    const frame = await page.until((n) => parts("trailer-frame")[n], starts);
    // Firefox's driver clicks into a frame only from inside, WebKit's only from outside.
    if (browser.name === "firefox") await page.driver.switchTo().frame(frame);
    await (browser.name === "firefox" ? page.driver.findElement({ css: "button" }) : frame).click();
    await page.driver.switchTo().defaultContent();
    await page.until((stays) => {
      const left = parts("trailer-frame").map(({ src }) => src.includes("aqz-KE-bpKQ") ? "first" : "second").join();
      return stays === "both" ? left === "first,second" : left === stays;
    }, stays);
  }
  await clear(page);
});

onEachEngine("where nothing can be stored, the choice holds on this page, and is no error", async ({ page, site, browser }) => {
  browser.outside.standIns.put("www.youtube-nocookie.com", youtube());
  // A sandboxed page has no origin, and so no storage.
  await page.open(cards(YOUTUBE, YOUTUBE), { headers: { "content-security-policy": "sandbox allow-scripts" } });
  await page.drawn();
  await page.run(`() => (${box})(0).click()`);
  await page.until(`() => (${box})(1).checked`);
  await page.until(() => part("trailer-frame"));
  await page.run(`() => (${box})(0).click()`);
  await page.until(`() => !(${box})(1).checked`);
});

onEachEngine("what others wrote in its place is no choice", async ({ page, browser }) => {
  for (const text of ["", "{", "null", '{"YouTube":true}', "[1]", '"YouTube"']) {
    await open({ page, browser }, cards(YOUTUBE));
    await page.run((text) => localStorage.setItem("review-card:always", text), text);
    await open({ page, browser }, cards(YOUTUBE));
    assert.equal(await page.run(() => parts("trailer-frame").length), 0, text);
    await clear(page);
  }
});

onEachEngine("in a long review, too, the player is there with the card", async ({ page, browser }) => {
  await open({ page, browser }, cards(YOUTUBE));
  await page.run(`() => (${box})().click()`);
  await page.run((trailer) => {
    const abstract = Array.from({ length: 5000 }, (_, n) => `${n}`).join("\n\n");
    const it = Object.assign(document.createElement("review-card"), { id: "long", open: true, loading: "eager" });
    it.review = { name: "Long", abstract, itemReviewed: { trailer } };
    document.querySelector("main").prepend(it);
    return it.ready;
  }, YOUTUBE);
  await page.until(() => document.querySelector("#long").shadowRoot.querySelector("[part~=trailer-frame]"));
  assert.deepEqual(await page.events("error"), []);
  await clear(page);
});
