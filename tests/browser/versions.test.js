// Two versions of the script on one page: the first that comes draws the cards, the second stays out of its way.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { onEachEngine } from "./support/on-each-engine.js";
import { DIST } from "./support/site.js";

const REVIEW = { name: "Once", abstract: "Lead with ||an ending||." };

/** Another version in a folder of its own: its loader and its app say so, and its wasm is another file. */
async function putOther(site) {
  const read = (name) => readFile(join(DIST, name));
  const type = { headers: { "content-type": "text/javascript" } };
  const mark = (what) => `globalThis.loaded = [...(globalThis.loaded ?? []), "${what}"];`;
  const wasm = Buffer.concat([await read("review-card_bg.wasm"), Buffer.from([0, 2, 1, 0x78])]); // with a section of nobody's
  const loader = (await read("review-card.js")).toString().replace(/sha256-[\w+/=]+/, "");
  site.putOnCdn("other/review-card.js", mark("loader") + loader, type);
  site.putOnCdn("other/review-card-app.js", mark("app") + (await read("review-card-app.js")), type);
  site.putOnCdn("other/review-card_bg.wasm", wasm, { headers: { "content-type": "application/wasm" } });
}

onEachEngine("a loader that is asked for by a version asks for the others by the same", async ({ page, site }) => {
  const asked = [];
  for (const name of ["review-card-app.js", "review-card_bg.wasm"]) {
    const content = await readFile(join(DIST, name));
    const type = name.endsWith("js") ? "text/javascript" : "application/wasm";
    const answer = (response, { url }) => {
      asked.push(url.split("/").at(-1));
      response.end(content);
    };
    site.putOnCdn(name, answer, { headers: { "content-type": type } });
  }
  site.put("review.json", REVIEW);
  await page.open(`<review-card src="review.json"></review-card>`, {
    loader: `<script type="module" src="${site.cdn}review-card.js?ver=1.2.3"></script>`,
  });
  await page.drawn();
  assert.deepEqual(asked.sort(), ["review-card-app.js?ver=1.2.3", "review-card_bg.wasm?ver=1.2.3"]);
});

onEachEngine("the wasm of the version before, which the browser has kept, is asked for anew", async ({ page, site }) => {
  const wasm = await readFile(join(DIST, "review-card_bg.wasm"));
  const put = (content) => site.putOnCdn("review-card_bg.wasm", content, {
    headers: { "content-type": "application/wasm", "cache-control": "max-age=31536000" },
  });
  put(Buffer.concat([wasm, Buffer.from([0, 2, 1, 0x78])]));
  await page.open("<p>Nothing yet.</p>");
  await page.run((url) => fetch(url).then((answer) => answer.arrayBuffer()).then(() => 0), `${site.cdn}review-card_bg.wasm`);
  put(wasm);
  site.put("review.json", REVIEW);
  await page.run(() => {
    const it = Object.assign(document.createElement("review-card"), { src: "review.json", loading: "eager" });
    document.querySelector("main").append(it);
    return it.ready;
  });
  await page.console(); // browsers tell of the hash that does not fit
});

for (const [what, first, second] of [["this one first", "", "other/"], ["the other one first", "other/", ""]]) {
  onEachEngine(`two versions on one page, ${what}: each card is drawn once, and works`, async ({ page, site }) => {
    await putOther(site);
    site.put("review.json", REVIEW);
    const cards = `<review-card src="review.json" open><p>Fallback.</p></review-card>
      <div data-review-card data-src="review.json"><p>Fallback.</p></div>`;
    const scripts = page.loader("", site.cdn + first) + page.loader("", site.cdn + second);
    await page.open(cards, { loader: scripts });
    await page.drawn();
    // And once more, late, while the cards stand.
    await page.run((url) => import(`${url}?late`).then(() => 0), `${site.cdn}${second}review-card.js`);
    await page.run(async () => {
      document.querySelector("main").append(Object.assign(document.createElement("review-card"), { review: { name: "New" }, loading: "eager" }));
      await card(2).ready;
    });
    assert.equal(await page.run(() => document.querySelectorAll("review-card").length), 3);
    assert.deepEqual(await page.run(() => parts("title").map(({ textContent }) => textContent)), ["Once", "Once", "New"]);
    assert.equal((await page.events("ready")).length, 3);
    const apps = await page.run(() => (globalThis.loaded ?? []).filter((name) => name === "app").length);
    assert.equal(apps, first ? 1 : 0, "the app of the first alone");
    assert.deepEqual(
      site.requests.filter((request) => /wasm$/.test(request)),
      [`cdn ${first}review-card_bg.wasm`],
    );
    await page.click("spoiler-toggle");
    await page.until(() => part("spoiler-text").textContent === "an ending");
    await page.click("toggle");
    await page.until(() => !seen(part("lead")));
    assert.equal((await page.events("toggle")).length, 1);
  });
}
