// The author's fallback is seen whenever the card is not, and is never deleted.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { onEachEngine } from "./support/on-each-engine.js";
import { DIST } from "./support/site.js";

const CARD = `<review-card id="one" src="review.json"><script type="text/plain">no text</script>
  <p id="fallback">What readers see without a card.</p></review-card>`;
const REVIEW = { name: "Drawn" };
const fallbackIsSeen = () => seen(fallback) && fallback.getBoundingClientRect().height > 10;

onEachEngine("it is seen until the card is drawn, and it is the same nodes afterwards", async ({ page, site }) => {
  let answer;
  site.put("review.json", (response) => (answer = () => response.end(JSON.stringify({ ...REVIEW, abstract: "Lead." }))));
  await page.open(CARD, { head: `<script>addEventListener("DOMContentLoaded", () => {
    window.before = [...document.querySelector("review-card").childNodes];
  });</script>` });
  await site.requested("page review.json");
  assert.equal(await page.run(fallbackIsSeen), true);
  answer();
  await page.drawn();
  assert.equal(await page.run(() => seen(fallback)), false);
  const same = () => [...card().childNodes].every((node, index) => node === before[index]) && before.length;
  assert.equal(await page.run(same), 3);
  await page.run(() => (card().src = "missing.json"));
  await page.failed();
  assert.equal(await page.run(fallbackIsSeen), true);
  assert.equal(await page.run(same), 3);
  await page.console();
});

onEachEngine("without the script it is all there is", async ({ page }) => {
  await page.open(CARD, { loader: "" });
  assert.equal(await page.run(fallbackIsSeen), true);
  assert.equal(await page.run(() => document.querySelector("main").innerText.includes("no text")), false);
});

onEachEngine("without the loader it stays", async ({ page, site }) => {
  site.putOnCdn("review-card.js", "gone", { status: 404, headers: { "content-type": "text/plain" } });
  await page.open(CARD);
  await page.until(() => record.console.length);
  assert.match((await page.console())[0], /^uncaught: /);
  assert.equal(await page.run(fallbackIsSeen), true);
});

/** Opens a page whose card cannot be drawn; gives what was told of it. */
async function fails(page, options) {
  await page.open(CARD, options);
  await page.failed();
  assert.equal(await page.run(fallbackIsSeen), true);
  const [{ detail }, ...more] = await page.events("error", "ready");
  assert.deepEqual(more, []);
  assert.equal(detail.fatal, true);
  const lines = (await page.console()).filter((line) => line.includes("[review-card]"));
  assert.equal(lines.length, 1, lines.join("\n"));
  assert.ok(lines[0].includes(detail.message), lines[0]);
  return detail;
}

onEachEngine("without the program it stays", async ({ page, site }) => {
  site.put("review.json", REVIEW).putOnCdn("review-card-app.js", "gone", { status: 404 });
  // Of a module that does not come, browsers do not tell why.
  assert.equal((await fails(page)).kind, "network");
});

onEachEngine("a program that did not come is asked for again by the next card", async ({ page, site }) => {
  site.put("review.json", REVIEW).putOnCdn("review-card-app.js", "gone", { status: 404 });
  await fails(page);
  site.restoreOnCdn("review-card-app.js");
  await page.run(() => document.body.append(card().cloneNode(true)));
  await page.until(() => card(1).dataset.state === "ready");
});

onEachEngine("what the fallback shows is the page's, also a picture that does not come", async ({ page }) => {
  await page.open(`<review-card src="missing.json" loading="eager"><p>Before <img id="own" alt=""><span hidden>Hidden.</span></p></review-card>`);
  await page.failed();
  const changed = await page.run(async () => {
    const missed = new Promise((done) => own.addEventListener("error", done));
    own.src = "missing.png";
    await missed;
    return own.hidden || !own.nextElementSibling.hidden;
  });
  assert.equal(changed, false);
  await page.console();
});

onEachEngine("without the wasm it stays", async ({ page, site }) => {
  site.put("review.json", REVIEW).putOnCdn("review-card_bg.wasm", "gone", { status: 404 });
  assert.equal((await fails(page)).kind, "http");
});

onEachEngine("with half a wasm it stays", async ({ page, site }) => {
  const half = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 200]);
  site.put("review.json", REVIEW).putOnCdn("review-card_bg.wasm", half);
  assert.equal((await fails(page)).kind, "wasm-broken");
});

onEachEngine("with a wasm that breaks off on its way it stays", async ({ page, site }) => {
  const bytes = await readFile(`${DIST}/review-card_bg.wasm`);
  site.put("review.json", REVIEW).putOnCdn("review-card_bg.wasm", (response) => {
    response.setHeader("content-length", bytes.length);
    response.write(bytes.subarray(0, 5000), () => response.destroy());
  });
  assert.equal((await fails(page)).kind, "network");
});

onEachEngine("with the first half of the wasm it stays", async ({ page, site }) => {
  const bytes = await readFile(`${DIST}/review-card_bg.wasm`);
  site.put("review.json", REVIEW).putOnCdn("review-card_bg.wasm", bytes.subarray(0, bytes.length / 2));
  assert.equal((await fails(page)).kind, "wasm-broken");
});

/** In a page where half a minute is over at once. */
const HASTY = `<script>
  const real = setTimeout;
  window.setTimeout = (work, time, ...more) => real(work, time === 30000 ? 1000 : time, ...more);
</script>`;

for (const [what, path] of [["the program", "review-card-app.js"], ["the wasm", "review-card_bg.wasm"]]) {
  onEachEngine(`without an answer to the request for ${what} it stays`, async ({ page, site }) => {
    site.put("review.json", REVIEW).putOnCdn(path, () => {});
    const { kind, message } = await fails(page, { head: HASTY });
    assert.equal(kind, "timeout");
    assert.ok(message.includes(path), message);
  });
}

onEachEngine("without an answer to the request for the review it stays", async ({ page, site }) => {
  site.put("review.json", () => {});
  assert.equal((await fails(page, { head: HASTY })).kind, "timeout");
});

onEachEngine("with a page of HTML in place of the wasm it stays", async ({ page, site }) => {
  const type = { headers: { "content-type": "text/html" } };
  site.put("review.json", REVIEW).putOnCdn("review-card_bg.wasm", "<!doctype html><p>Welcome!</p>", type);
  assert.equal((await fails(page)).kind, "wasm-type");
});

onEachEngine("without WebAssembly it stays", async ({ page, site }) => {
  site.put("review.json", REVIEW);
  const { kind, message } = await fails(page, { head: "<script>delete window.WebAssembly;</script>" });
  assert.equal(kind, "wasm-unavailable");
  assert.match(message, /WebAssembly/);
});

onEachEngine("where a policy forbids the wasm it stays", async ({ page, site }) => {
  site.put("review.json", REVIEW);
  const policy = `script-src ${new URL(site.cdn).origin}`;
  assert.equal((await fails(page, { headers: { "content-security-policy": policy } })).kind, "csp");
});

onEachEngine("a server that does not know wasm by its type is no obstacle", async ({ page, site }) => {
  const bytes = await readFile(`${DIST}/review-card_bg.wasm`);
  const type = { headers: { "content-type": "application/octet-stream" } };
  site.put("review.json", REVIEW).putOnCdn("review-card_bg.wasm", bytes, type);
  await page.open(CARD);
  await page.drawn();
  assert.ok((await page.console()).length <= 1);
});

onEachEngine("a second card is drawn after a first that failed", async ({ page, site }) => {
  site.put("review.json", REVIEW);
  site.putOnCdn("review-card_bg.wasm", "gone", { status: 404 });
  await fails(page);
  site.restoreOnCdn("review-card_bg.wasm");
  await page.run(() => document.querySelector("main").append(Object.assign(document.createElement("review-card"), {
    review: { name: "Second" },
  })));
  await page.until(() => card(1).dataset.state === "ready");
  assert.equal(await page.text("title"), "Second");
});

onEachEngine("whoever has the focus in it goes on to the card", async ({ page, site }) => {
  let answer;
  site.put("review.json", (response) => (answer = () => response.end(JSON.stringify({ ...REVIEW, abstract: "Lead." }))));
  await page.open(`<review-card src="review.json"><p>Fallback, <a id="link" href="#x">with a link</a>.</p></review-card><button id="behind">B</button>`);
  await page.run(() => link.focus());
  await site.requested("page review.json");
  answer();
  await page.drawn();
  await page.until(() => document.activeElement === card() && card().shadowRoot.activeElement);
  assert.equal(await page.run(() => card().shadowRoot.activeElement.closest("[part~=card]") !== null), true);
});

onEachEngine("what find in page finds in it opens nothing in the card's name", async ({ page }) => {
  await page.open(`<review-card src="missing.json" loading="eager"><div id="own" hidden="until-found">Hidden.</div>
    <button aria-controls="own" onclick="window.pressed = true">Open</button></review-card>`);
  await page.failed();
  await page.run(() => own.dispatchEvent(new Event("beforematch", { bubbles: true, composed: true })));
  assert.equal(await page.run(() => window.pressed ?? false), false);
  assert.deepEqual((await page.console()).filter((line) => line.startsWith("uncaught")), []);
});
