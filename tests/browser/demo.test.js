// The demo page in `dist/`, as it is published.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { onEachEngine } from "./support/on-each-engine.js";
import { DIST } from "./support/site.js";

/** Serves `dist/` as it is, its page with the recorder as its first script. */
async function openDemo({ page, site }, published) {
  site.whole = true;
  const html = await readFile(join(DIST, "index.html"), "utf8");
  site.put("index.html", html.replace("<head>", `<head>${page.recorder}`));
  await page.visit(`${published ? site.published : site.page}index.html`);
  await page.run(() => {
    for (const card of document.querySelectorAll("review-card")) card.loading = "eager";
  });
  // Cards that wait for the reader to come near are scrolled to.
  const count = await page.run(() => document.querySelectorAll("review-card").length);
  for (let n = 0; n < count; n += 1) {
    await page.run((n) => card(n).scrollIntoView(), n);
    await page.until((n) => card(n).dataset.state !== "loading", n);
  }
  return count;
}

onEachEngine("every card of the demo is drawn, and only the one full of mistakes complains", async ({ page, site }) => {
  const count = await openDemo({ page, site });
  assert.ok(count >= 19, `${count} cards`);
  await page.drawn();
  assert.deepEqual(await page.events("error"), []);
  const problems = await page.run(() => record.events.filter(({ kind }) => kind === "problem").length);
  assert.equal(problems, 1);
  const lines = await page.console();
  assert.equal(lines.length, 1, lines.join("\n"));
  assert.match(lines[0], /^warn: \[review-card\].*mistakes\.json/);
  assert.equal(await page.run(() => parts("notice").length), 1);
});

onEachEngine("all images of the demo are there, and nobody else is asked for anything", async ({ page, site, browser }) => {
  browser.outside.asked.length = 0;
  await openDemo({ page, site });
  await page.drawn();
  const images = await page.run(async () => {
    const images = [...document.querySelectorAll("review-card")].flatMap((card) => [...card.shadowRoot.querySelectorAll("img")]);
    for (const image of images) image.loading = "eager";
    await Promise.all(images.map((image) => image.decode()));
    return images.map(({ naturalWidth }) => naturalWidth);
  });
  assert.ok(images.length >= 17 && images.every((width) => width > 0), images.join());
  const outsiders = await page.run(() =>
    performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => !name.includes("127.0.0.1")));
  assert.deepEqual(outsiders, []);
  assert.ok(!browser.outside.asked.some((host) => /youtube|ytimg|wikipedia|example/.test(host)), browser.outside.asked.join());
  await page.console();
});

onEachEngine("on a published blog the demo's notices are seen by their author alone", async ({ page, site }) => {
  await openDemo({ page, site }, true);
  await page.drawn();
  // `debug` stands on the card full of mistakes; without it, there is no notice.
  assert.equal(await page.run(() => parts("notice").length), 1);
  await page.run(() => document.querySelector("review-card[debug]").removeAttribute("debug"));
  await page.until(() => parts("notice").length === 0);
  await page.console();
});

onEachEngine("the demo's own switches and its list of events work", async ({ page, site }) => {
  await openDemo({ page, site });
  await page.drawn();
  await page.run(() => {
    for (const [name, value] of [["theme", "dark"], ["dir", "rtl"]]) {
      const select = document.querySelector(`select[name=${name}]`);
      select.value = value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
  assert.equal(await page.run(() => [...document.querySelectorAll("review-card")].every((card) => card.theme === "dark")), true);
  assert.equal(await page.run(() => getComputedStyle(document.querySelector("main")).direction), "rtl");
  const count = () => Number(document.querySelector("#events output").value);
  const before = await page.run(count);
  assert.ok(before > 0);
  await page.click("toggle");
  await page.until((before) => Number(document.querySelector("#events output").value) === before + 1, before);
  await page.console();
});

onEachEngine("the demo has no violations of accessibility", async ({ page, site }) => {
  await openDemo({ page, site });
  await page.drawn();
  const found = await page.run(async (url) => {
    const script = Object.assign(document.createElement("script"), { src: url });
    document.head.append(script);
    await new Promise((done, failed) => Object.assign(script, { onload: done, onerror: failed }));
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    // axe knows a skip link by the first other link after it, and loses its way when that one is in a shadow tree.
    const { violations } = await window.axe.run({ exclude: [".skip"] }, { runOnly: tags });
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.flat().join(" "))]);
  }, `${site.cdn}axe.js`);
  assert.deepEqual(found, []);
  await page.console();
});
