// Pages arrive in pieces: a card may be met by its loader when only half of it is there.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";

const REVIEW = `{ "name": "In two halves", "abstract": "${"All of it. ".repeat(50)}" }`;
const [FIRST, SECOND] = [REVIEW.slice(0, 30), REVIEW.slice(30)];

// Browsers hold back the first bytes of a page until they can guess its type.
const POST = `<p>${"Above the card a blog has a post, and a post has words. ".repeat(40)}</p>`;

/** Serves a page whose second part waits until its first part has run. */
function inTwoParts({ page, site }, first, second) {
  // WebKit holds back async scripts until it has painted something, but not an import.
  const loader = `<script>import("${site.cdn}review-card.js");</script>`;
  site.put("reached", "");
  site.put("index.html", async (response) => {
    const [start] = page.html("SPLIT", { loader }).split("SPLIT");
    response.write(`${start}${POST}<script>customElements.whenDefined("review-card").then(() => fetch("defined"));</script>`);
    await site.requested("page defined");
    response.write(first);
    await site.requested("page reached");
    response.end(`${second}</main></body></html>`);
  });
  site.put("defined", "");
  return page.visit(`${site.page}index.html`);
}

onEachEngine("the review inside arrives in two halves", async ({ page, site }) => {
  await inTwoParts(
    { page, site },
    `<review-card><script>fetch("reached");</script><script type="application/json">${FIRST}`,
    `${SECOND}</script><p id="fallback">Fallback.</p></review-card>`,
  );
  await page.drawn();
  assert.equal(await page.text("title"), "In two halves");
  assert.equal(await page.run(() => seen(fallback)), false);
});

onEachEngine("the review elsewhere arrives after the card that points to it, in two halves", async ({ page, site }) => {
  await inTwoParts(
    { page, site },
    `<review-card for="late"></review-card><script>fetch("reached");</script><script type="application/json" id="late">${FIRST}`,
    `${SECOND}</script>`,
  );
  await page.drawn();
  assert.equal(await page.text("title"), "In two halves");
});

onEachEngine("fallback that arrives after the card is drawn does not show beside it", async ({ page, site }) => {
  site.put("review.json", { name: "Quick" });
  await inTwoParts(
    { page, site },
    `<review-card src="review.json"><script>
      addEventListener("review-card-ready", () => fetch("reached"));
    </script>`,
    `<p id="fallback">Fallback.</p></review-card>`,
  );
  await page.drawn();
  assert.equal(await page.text("title"), "Quick");
  assert.equal(await page.run(() => seen(fallback)), false);
});

onEachEngine("a div of a page that is still arriving becomes a card with all that is in it", async ({ page, site }) => {
  await inTwoParts(
    { page, site },
    `<div data-review-card><script>fetch("reached");</script><script type="application/json">${FIRST}`,
    `${SECOND}</script><p id="fallback">Fallback.</p></div>`,
  );
  await page.drawn();
  assert.equal(await page.text("title"), "In two halves");
  assert.equal(await page.run(() => seen(fallback)), false);
});
