// A page may hold each of the files to what was published.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { onEachEngine } from "./support/on-each-engine.js";
import { DIST } from "./support/site.js";

const CARD = `<review-card src="review.json"><p id="fallback">Fallback.</p></review-card>`;
const hash = async (name) => `sha384-${createHash("sha384").update(await readFile(join(DIST, name))).digest("base64")}`;
const map = (site, integrity) =>
  `<script type="importmap">${JSON.stringify({ integrity: { [`${site.cdn}review-card-app.js`]: integrity } })}</script>`;

onEachEngine("with the hashes that `make dist` prints the card is drawn", async ({ page, site }) => {
  site.put("review.json", { name: "Whole" });
  await page.open(CARD, {
    head: map(site, await hash("review-card-app.js")),
    loader: page.loader(`crossorigin integrity="${await hash("review-card.js")}"`),
  });
  await page.drawn();
  assert.equal(await page.text("title"), "Whole");
});

onEachEngine("a loader that is not what was published does not run: the fallback stays", async ({ page, site }) => {
  site.put("review.json", { name: "Whole" });
  await page.open(CARD, { loader: page.loader(`crossorigin integrity="${await hash("review-card-app.js")}"`) });
  await page.until(() => record.console.length);
  assert.equal(await page.run(() => !customElements.get("review-card") && seen(fallback)), true);
  await page.console();
});

onEachEngine("an app that is not what was published does not run, where import maps know hashes; elsewhere they do no harm", async (given) => {
  const { page, site, browser } = given;
  site.put("review.json", { name: "Whole" });
  site.putOnCdn("review-card-app.js", `globalThis.ran = true;${await readFile(join(DIST, "review-card-app.js"))}`, {
    headers: { "content-type": "text/javascript" },
  });
  await page.open(CARD, { head: map(site, await hash("review-card-app.js")) });
  await page.until(() => /ready|failed/.test(card().dataset.state));
  const [ran, state, shown] = await page.run(() => [window.ran ?? false, card().dataset.state, seen(fallback)]);
  console.log(`${browser.name}: ${ran ? "import maps know no hashes" : "import maps know hashes"}`);
  if (browser.name === "chromium") assert.equal(ran, false);
  assert.deepEqual([state, shown], ran ? ["ready", false] : ["failed", true]);
  if (!ran) assert.equal((await page.events("error"))[0].detail.kind, "network");
  await page.console();
});

onEachEngine("an app that did not come at first is held to its hash as well", async (given) => {
  const { page, site } = given;
  site.put("review.json", { name: "Whole" }).putOnCdn("review-card-app.js", "gone", { status: 404 });
  await page.open(CARD, { head: map(site, await hash("review-card-app.js")) });
  await page.failed();
  site.putOnCdn("review-card-app.js", `globalThis.ran = true;${await readFile(join(DIST, "review-card-app.js"))}`, {
    headers: { "content-type": "text/javascript" },
  });
  await page.run(() => document.body.append(card().cloneNode(true)));
  await page.until(() => card(1).dataset.state === "failed");
  assert.equal(await page.run(() => window.ran ?? false), false);
  await page.console();
});

onEachEngine("a wasm that is not what was published does not run: the fallback stays, and one line says why", async ({ page, site }) => {
  site.put("review.json", { name: "Whole" });
  const wasm = await readFile(join(DIST, "review-card_bg.wasm"));
  site.putOnCdn("review-card_bg.wasm", Buffer.concat([wasm, Buffer.from([0, 2, 1, 0x78])]), {
    headers: { "content-type": "application/wasm" },
  });
  await page.open(CARD);
  await page.failed();
  assert.equal(await page.run(() => seen(fallback)), true);
  const [{ detail }] = await page.events("error");
  assert.equal(detail.kind, "wasm-broken");
  assert.match(detail.message, /not the file that was published/);
  assert.equal((await page.console()).filter((line) => line.includes("[review-card]")).length, 1);
});
