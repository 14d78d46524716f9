// Several reviews in one document, and several scripts of a page: which is shown, and how another is chosen.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { json } from "./support/reviews.js";

const REVIEWS = [
  { "@type": "Review", "@id": "https://blog.example/#first", name: "The first" },
  { "@type": "Review", "@id": "https://blog.example/#second", name: "The second", abstract: "||hidden||" },
  { "@type": "Review", id: "drei", name: "The third" },
];

const shows = (page, wanted) => page.until((wanted) => part("title")?.textContent === wanted, wanted);
const script = (review, attributes) => `<script type="application/ld+json" ${attributes}>${json(review)}</script>`;

onEachEngine("what stands behind the # of an address chooses by id or number", async ({ page, site }) => {
  site.put("reviews.json", REVIEWS);
  const cards = ["second", "https://blog.example/%23second", "drei", "3", "1"];
  await page.open(cards.map((choice) => `<review-card src="reviews.json#${choice}"></review-card>`).join(""));
  await page.drawn();
  const titles = await page.run(() => parts("title").map((title) => title.textContent));
  assert.deepEqual(titles, ["The second", "The second", "The third", "The third", "The first"]);
  assert.deepEqual(await page.events("problem"), []);
});

onEachEngine("without a choice, or with a wrong one, the first is shown, and its author is told", async ({ page, site }) => {
  site.put("reviews.json", REVIEWS);
  await page.open(`<review-card src="reviews.json" id="none"></review-card>
    <review-card src="reviews.json#fourth" id="wrong"></review-card>`);
  await page.drawn();
  const titles = await page.run(() => parts("title").map((title) => title.textContent));
  assert.deepEqual(titles, ["The first", "The first"]);
  const told = await page.events("problem");
  const of = (id) => told.find(({ from }) => from === id).detail.problems;
  assert.deepEqual([of("none").length, of("wrong").length], [1, 1]);
  assert.match(of("none")[0].message, /one of 3 reviews/);
  assert.match(of("wrong")[0].message, /fourth/);
  assert.equal((await page.console()).length, 2);
});

onEachEngine("another choice from the same document draws the other review", async ({ page, site }) => {
  site.put("reviews.json", REVIEWS);
  await page.open(`<review-card src="reviews.json#first" open></review-card>`);
  await shows(page, "The first");
  await page.run(() => (card().src = "reviews.json#second"));
  await shows(page, "The second");
  assert.equal(await page.run(() => parts("spoiler-toggle").length), 1);
});

onEachEngine("`for` names the class of a plugin's scripts, and what they say together is one document", async ({ page }) => {
  const movie = { "@type": "Movie", "@id": "#movie", name: "Ballerina", datePublished: "2025" };
  const review = { "@type": "Review", "@id": "#review", headline: "Fireworks", itemReviewed: { "@id": "#movie" } };
  await page.open(`${script(movie, 'class="a seo-schema"')}${script(review, 'class="seo-schema"')}
    <review-card for="seo-schema"></review-card>
    <div id="plugin">${script(movie)}${script(review)}</div><review-card for="plugin#review"></review-card>`);
  await page.drawn();
  const facts = await page.run(() => parts("facts").map((facts) => facts.textContent));
  assert.equal(facts.length, 2);
  for (const fact of facts) assert.match(fact, /2025/);
  assert.deepEqual(await page.events("problem"), []);
});
