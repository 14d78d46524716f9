// What axe-core finds, in every state a reader can bring about, in light and in dark.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { cardWith, full } from "./support/reviews.js";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Loads axe into the page; it looks into open shadow roots by itself. */
async function withAxe(page) {
  await page.run(async (url) => {
    const script = Object.assign(document.createElement("script"), { src: url });
    document.head.append(script);
    await new Promise((done, failed) => Object.assign(script, { onload: done, onerror: failed }));
  }, `${page.site.cdn}axe.js`);
}

/** What axe finds, in words. Frames of others are not looked into. */
async function violations(page) {
  const found = await page.run(async (tags) => {
    const animations = document.getAnimations().concat(...[...document.querySelectorAll("review-card")].map((card) => card.shadowRoot.getAnimations()));
    await Promise.all(animations.map(({ finished }) => finished));
    const { violations, passes } = await window.axe.run({ runOnly: tags, iframes: false });
    const shown = violations.map(({ id, nodes }) => [id, ...nodes.map(({ target, failureSummary }) => [target.flat().join(" "), failureSummary])]);
    return { shown, passes: passes.length };
  }, TAGS);
  assert.ok(found.passes > 10, `axe looked at ${found.passes} rules only`);
  return found.shown;
}

for (const scheme of ["light", "dark"]) {
  onEachEngine(`a full card has no violations on a ${scheme} page, closed, open, with spoilers open, while it plays`, async ({ page }) => {
    // axe takes a page without a background for a white one.
    const head = `<meta name="color-scheme" content="${scheme}"><style>body { background: Canvas; color: CanvasText }</style>`;
    await page.open(cardWith(full()), { head });
    await page.drawn();
    await withAxe(page);
    assert.deepEqual(await violations(page), [], "closed");
    await page.click("toggle");
    await page.until(() => seen(part("body")));
    assert.deepEqual(await violations(page), [], "open");
    await page.run(async () => {
      const closed = () => card().shadowRoot.querySelector("button[aria-expanded=false]");
      for (let button = closed(); button; button = closed()) {
        button.click();
        await new Promise(requestAnimationFrame);
      }
    });
    assert.deepEqual(await violations(page), [], "with everything open");
    const known = await page.run(() => part("spoiler-bar").querySelector("[aria-pressed]"));
    await known.click();
    await page.until(() => seen(part("spoiler-bar").querySelector(".kept")));
    assert.deepEqual(await violations(page), [], "for a reader who has seen it");
    await page.run(() => localStorage.clear());
    await page.click("trailer-play");
    await page.until(() => part("trailer-frame"));
    assert.deepEqual(await violations(page), [], "while the trailer plays");
    await page.console();
  });
}

onEachEngine("a trailer that is blocked, and one that is always loaded, have no violations", async ({ page }) => {
  await page.open(cardWith(full(), "open"), { headers: { "content-security-policy": "frame-src 'none'" } });
  await page.drawn();
  await withAxe(page);
  await page.click("trailer-play");
  await page.until(() => card().shadowRoot.querySelector(".trouble p"));
  assert.deepEqual(await violations(page), [], "blocked");
  await page.run(() => card().shadowRoot.querySelector(".always input").click());
  await page.until(() => card().shadowRoot.querySelector(".always input").checked);
  assert.deepEqual(await violations(page), [], "always loaded");
  await page.console();
});

onEachEngine("a card is an article that is named by its title, and its buttons say what they open", async ({ page }) => {
  await page.open(cardWith(full(), "open"));
  await page.drawn();
  const names = await page.run(() => {
    const root = card().shadowRoot;
    const article = part("card");
    const rating = part("rating");
    const controlled = [...root.querySelectorAll("[aria-controls]")].map((button) =>
      Boolean(root.getElementById(button.getAttribute("aria-controls"))));
    return [article.localName, root.getElementById(article.getAttribute("aria-labelledby")).textContent,
      rating.getAttribute("aria-label"), part("poster").alt, controlled.every(Boolean)];
  });
  assert.deepEqual(names, ["article", "The Lighthouse at Noon", "Rating: 3.5 out of 5", "A lighthouse in full sun", true]);
});

onEachEngine("the author's notices and a card in another language have no violations", async ({ page }) => {
  const slips = { ...full(), abstact: "Lost", inLanguage: "en" };
  await page.open(cardWith(slips, "open debug") + cardWith(full(), 'open lang="de"') + cardWith({ name: "Brief" }));
  await page.drawn();
  await withAxe(page);
  assert.deepEqual(await violations(page), []);
  await page.console();
});
