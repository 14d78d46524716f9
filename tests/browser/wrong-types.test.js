// Any value of any type in any place of a review: the card is drawn, the rest of the review is there, the page lives.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { full } from "./support/reviews.js";

const VALUES = [null, true, 0, -1, 1e308, "", [], {}, [[[]]], { a: 1 }];

/** Every place of a value, as a list of keys. */
function places(value, path = []) {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, child]) => places(child, [...path, key]));
  return path.length ? [path, ...inner] : inner;
}

/** A place as a JSON Pointer. */
const written = (path) => path.map((key) => `/${key}`).join("");

/** A review with another value in one place. */
function spoiled(path, value) {
  const review = full();
  let place = review;
  for (const key of path.slice(0, -1)) place = place[key];
  place[path.at(-1)] = value;
  return review;
}

const START = `<review-card open></review-card>
  <script>document.querySelector("review-card").review = { name: "First" };</script>`;

/** In the page: gives one element one review after the other, and tells what went wrong with which. */
const drawAll = async (reviews) => {
  const wrong = [];
  record.events.length = 0;
  for (const [n, review] of reviews.entries()) {
    card().review = review;
    const error = await card().ready.then(() => null, ({ kind, message }) => `${kind}: ${message}`);
    const told = record.events.splice(0).map(({ kind }) => kind);
    const lines = record.console.splice(0);
    const quiet = lines.length <= 1 && lines.every((line) => line.startsWith("warn: [review-card] "));
    const sound = !error && part("title").textContent && told.filter((kind) => kind === "ready").length === 1;
    if (!sound || !quiet || told.includes("error")) wrong.push([n, error, told, lines]);
  }
  return wrong;
};

onEachEngine("a value of a wrong type leaves no card blank", async ({ page }) => {
  const cases = places(full()).flatMap((path) => VALUES.map((value) => [path, value]));
  assert.ok(cases.length > 600, `${cases.length} cases`);
  await page.open(START);
  await page.drawn();
  for (let start = 0; start < cases.length; start += 100) {
    const some = cases.slice(start, start + 100);
    const wrong = await page.run(drawAll, some.map(([path, value]) => spoiled(path, value)));
    const named = wrong.map(([n, ...what]) => [some[n][0].join("."), JSON.stringify(some[n][1]), ...what]);
    assert.deepEqual(named, []);
  }
  await page.run((review) => {
    card().review = review;
    return card().ready;
  }, full());
  assert.equal(await page.text("title"), "The Lighthouse at Noon");
  assert.match(await page.text("section", 0), /It begins with a storm/);
});

onEachEngine("a value that cannot be used is named with its place in the JSON, or the object it stands in", async ({ page }) => {
  // An object may well be the thing reviewed, a type or a spoiler.
  const paths = places(full()).filter((path) => !/itemReviewed|type|spoiler/.test(path.at(-1)));
  await page.open(START);
  await page.drawn();
  const unnamed = await page.run(
    async (cases) => {
      const unnamed = [];
      for (const [name, review] of cases) {
        record.events.length = 0;
        card().review = review;
        await card().ready;
        const problem = record.events.find(({ kind }) => kind === "problem");
        const near = name.replace(/(.)\/[^/]+$/, "$1");
        if (!problem?.detail.problems.some(({ path }) => path.startsWith(near))) unnamed.push([name, problem]);
      }
      return unnamed;
    },
    paths.map((path) => [written(path), spoiled(path, { a: 1 })]),
  );
  assert.deepEqual(unnamed, []);
  await page.console();
});
