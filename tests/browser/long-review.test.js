// A long review is read and drawn in several tasks: in between the page answers, nobody sees half a card, and nothing that is
// asked of it is lost.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";

/** In the page: puts a card of about a megabyte there, and does something in every task until it is ready. */
const inTheMeantime = (page, act) =>
  page.run(`async () => {
    const text = "She walks in, and *nobody* looks up from a plate that costs more than the shop. ".repeat(10);
    const sections = Array.from({ length: 1100 }, (_, n) => ({ name: "Part " + n, text }));
    const review = { name: "Long", description: "||who|the butler||", sections };
    await customElements.whenDefined("review-card");
    window.it = Object.assign(document.createElement("review-card"), { loading: "eager", review });
    document.querySelector("main").append(it);
    const { port1, port2 } = new MessageChannel();
    const seen = [];
    const over = new Promise((done) => {
      port1.onmessage = () => {
        if (it.dataset.state === "ready") return done();
        seen.push((${act})(seen.length));
        port2.postMessage(0);
      };
    });
    port2.postMessage(0);
    await over;
    return seen;
  }`);

onEachEngine("a long review leaves the page its turn, and is seen whole or not at all", async ({ page }) => {
  await page.open("");
  const seen = await inTheMeantime(page, () => parts("card").length + parts("section").length);
  assert.ok(seen.length > 5, `${seen.length} tasks of the page's own`);
  assert.deepEqual(seen.filter(Boolean), []);
  assert.equal(await page.run(() => parts("section").length), 1100);
});

onEachEngine("what a page asks while a long review is read and drawn holds", async ({ page }) => {
  await page.open("");
  const asked = await inTheMeantime(page, (n) => {
    it.spoilers = n % 2 ? "hidden" : "shown";
    it.open = n % 2 === 0;
    return n;
  });
  const shown = asked.length % 2 === 1;
  await page.until((shown) => everything().includes("the butler") === shown, shown);
  assert.deepEqual(await page.run(() => [it.open, part("toggle").getAttribute("aria-expanded")]), [shown, `${shown}`]);
  // And a reader's click after it.
  await page.run(() => part("spoiler-toggle").click());
  await page.until((shown) => everything().includes("the butler") !== shown, shown);
});
