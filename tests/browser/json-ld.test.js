// A review told to search engines: JSON-LD in the page's head, with nothing in it that a spoiler hides.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { cardWith, full, HIDDEN, json } from "./support/reviews.js";

/** In the page: the texts of all JSON-LD in the head. */
const told = () => [...document.head.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent);

/** In the page: waits for JSON-LD in the head that holds a word. */
const told_of = (word) => document.head.querySelector('script[type="application/ld+json"]')?.textContent.includes(word);

onEachEngine("a review is told to search engines, but no spoiler of it", async ({ page, site }) => {
  site.put("review.json", full());
  await page.open(`<review-card json-ld src="review.json"><p id="fallback">Fallback.</p></review-card>`);
  await page.until(told_of, "Lighthouse");
  const [text] = await page.run(told);
  for (const hidden of HIDDEN) assert.ok(!text.includes(hidden), hidden);
  const review = JSON.parse(text);
  assert.equal(review["@type"], "Review");
  assert.equal(review.description, "A quiet film that ….");
  assert.equal(review.author[0].name, "Tobias Wrenfield");
  assert.equal(review.reviewRating[0].ratingValue, "3.5");
  assert.equal(review.itemReviewed.name, "The Lighthouse at Noon");
  assert.equal(review.itemReviewed.image.url, `${site.page}poster.svg`);
  assert.equal(await page.run(() => card().textContent), "Fallback.", "the card's own children are the author's");
});

onEachEngine("it follows the review, and goes with the card or the attribute", async ({ page }) => {
  await page.open(cardWith({ name: "First", author: "A", reviewRating: 3, itemReviewed: "First" }, "json-ld open"));
  await page.until(told_of, "First");
  await page.run(() => (card().review = { name: "Second", author: "A", reviewRating: 4, itemReviewed: "Second" }));
  await page.until(told_of, "Second");
  assert.equal((await page.run(told)).length, 1);
  await page.run(() => (card().jsonLd = false));
  await page.until(() => !document.head.querySelector('script[type="application/ld+json"]'));
  await page.run(() => (card().jsonLd = true));
  await page.until(told_of, "Second");
  // Moved it stays, removed it goes, back it comes back.
  await page.run(() => (document.querySelector("h1").after((window.held = card())), held.ready));
  assert.equal((await page.run(told)).length, 1);
  await page.run(() => held.remove());
  await page.until(() => !document.head.querySelector('script[type="application/ld+json"]'));
  await page.run(() => document.querySelector("main").append(held));
  await page.until(told_of, "Second");
});

onEachEngine("a page that has JSON-LD of the same thing gets no other", async ({ page }) => {
  const shapes = [
    { "@context": "https://schema.org", "@type": "Review", itemReviewed: { "@type": "Movie", name: "the lighthouse at noon " } },
    [{ "@type": "Movie", name: "The Lighthouse at Noon", review: [{ "@type": "Review", reviewBody: "Good." }] }],
    { "@graph": [{ "@type": "WebPage" }, { "@type": ["Review"], itemReviewed: { "@id": "#film" } }, { "@id": "#film", name: "The Lighthouse at Noon" }] },
  ];
  for (const shape of shapes) {
    await page.open(`${cardWith(full(), "json-ld")}<script type="application/ld+json">${json(shape)}</script>`);
    await page.drawn();
    await page.run(() => new Promise((done) => setTimeout(done)));
    assert.deepEqual(await page.run(told), [], JSON.stringify(shape));
  }
  const others = [
    { "@type": "Review", itemReviewed: { name: "Another film" } },
    { "@type": "Movie", name: "The Lighthouse at Noon" },
  ];
  const scripts = others.map((other) => `<script type="application/ld+json">${json(other)}</script>`);
  await page.open(`${cardWith(full(), "json-ld")}${scripts.join("")}<script type="application/ld+json">{ broken</script>`);
  await page.until(told_of, "Lighthouse");
});

onEachEngine("two cards of one review tell of it once", async ({ page }) => {
  await page.open(cardWith(full(), "json-ld") + cardWith(full(), "json-ld"));
  await page.until(told_of, "Lighthouse");
  await page.drawn();
  await page.run(() => new Promise((done) => setTimeout(done)));
  assert.equal((await page.run(told)).length, 1);
});

onEachEngine("what search engines miss is named, and only with the attribute", async ({ page }) => {
  await page.open(`<review-card></review-card><script>document.querySelector("review-card").review = { name: "A" };</script>`);
  await page.drawn();
  assert.deepEqual(await page.events("problem"), []);
  await page.run(() => (card().jsonLd = true));
  await page.until(told_of, "Review");
  const [{ detail }] = await page.events("problem");
  const messages = detail.problems.map(({ message }) => message).join("\n");
  for (const missing of ["an author", "reviewRating", "itemReviewed"]) assert.match(messages, new RegExp(missing));
  await page.console();
});

onEachEngine("under a strict policy, Trusted Types included, it is written without a violation", async ({ page, site }) => {
  const cdn = new URL(site.cdn).origin;
  const policy = [
    "default-src 'none'", `script-src ${cdn} 'wasm-unsafe-eval'`, `connect-src 'self' ${cdn}`, "img-src 'self'",
    "require-trusted-types-for 'script'", "trusted-types 'none'",
  ];
  // Escaped beside a real tag, these are what the name says.
  site.put("review.json", { ...full(), name: "<b>&lt;/script&gt;&lt;!-- &lt;script&gt;boom()</b>" });
  await page.open(`<review-card json-ld src="review.json"></review-card>`, {
    headers: { "content-security-policy": policy.join("; ") },
  });
  await page.until(told_of, "Lighthouse");
  await page.run(() => void (card().lang = "de"));
  await page.drawn();
  const [text] = await page.run(told);
  assert.ok(!text.includes("<"), text);
  assert.equal(JSON.parse(text).name, "</script><!-- <script>boom()");
  assert.deepEqual(await page.run(() => record.console), []);
});
