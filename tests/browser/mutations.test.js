// Translators and extensions change what stands in a card, at random and at any time: it goes on, or shows its fallback.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { full } from "./support/reviews.js";

const MUTATIONS = 10_000;
const SEED = 20250608;

/** In the page: so many random changes to the card's tree, and between them what readers and pages do. */
const meddle = async (review, count, seed) => {
  let state = seed;
  const random = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const any = (list) => list[random(list.length)];
  const root = () => card().shadowRoot;
  const texts = () => {
    const walker = document.createTreeWalker(root(), NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  };
  const elements = () => [...root().querySelectorAll("*")];
  const font = (text) => {
    const font = document.createElement("font");
    font.append(text);
    return font;
  };
  const changes = [
    () => any(texts())?.replaceWith(font("translated")),
    () => {
      const text = any(texts());
      if (text) text.replaceWith(font(font(text.data)));
    },
    () => {
      const text = any(texts());
      if (text?.length > 1) text.splitText(1 + random(text.length - 1));
    },
    () => any(elements())?.normalize(),
    () => any(texts())?.remove(),
    () => any(elements())?.remove(),
    () => any(elements())?.replaceChildren(),
    () => any(elements())?.append("an extension was here", document.createElement("button")),
    () => {
      const element = any(elements());
      element?.parentNode.prepend(element); // reordered
    },
    () => {
      const [one, other] = [any(elements()), any(elements())];
      if (one && other && !one.contains(other)) other.append(one); // put elsewhere
    },
    () => any(elements())?.setAttribute(any(["class", "hidden", "part", "aria-expanded", "id", "lang"]), "changed"),
    () => any(elements())?.replaceWith(document.createElement("div")),
  ];
  const acts = [
    () => any([...root().querySelectorAll("button")])?.click(),
    () => any([...root().querySelectorAll("button")])?.click(),
    () => (card().open = !card().open),
    () => (card().lang = any(["en", "de", "ar"])),
    () => card().showSpoilers(),
    () => card().hideSpoilers(),
    () => (card().review = { ...review, name: `Review ${random(1000)}` }),
    () => document.querySelector("main").append(card()),
  ];
  const failures = { crash: 0 };
  for (let n = 0; n < count; n += 1) {
    any(changes)();
    if (n % 10 < 9) continue;
    any(acts)();
    await new Promise((done) => setTimeout(done));
    if (card().dataset.state === "failed") {
      const { kind } = record.events.findLast((event) => event.kind === "error").detail;
      failures[kind] = (failures[kind] ?? 0) + 1;
      if (!seen(card().querySelector("p"))) throw new Error(`no fallback after ${n} changes`);
    }
    // Whoever has lost their card gets another one, and no frame of a player piles up.
    if (card().dataset.state === "failed" || !root().querySelector("button")) {
      card().review = { ...review, name: `Review after ${n}` };
      await card().ready;
    }
  }
  return failures;
};

onEachEngine(`${MUTATIONS} random changes, with what readers do between them`, async ({ page }) => {
  const { sections, reviewRating, author } = full();
  const review = { abstract: "A ||first|one||, and **||the second||**.", sections, reviewRating, author };
  await page.open(`<review-card open loading="eager"><p>Fallback.</p></review-card>
    <script>document.querySelector("review-card").review = { name: "First" };</script>`);
  await page.drawn();
  // A button may end up in a link.
  await page.run(() => void addEventListener("click", (event) => event.preventDefault(), true));
  let crashes = 0;
  for (let part = 0; part < 50; part += 1) {
    const failures = await page.run(meddle, review, MUTATIONS / 50, SEED + part);
    assert.deepEqual(Object.keys(failures), ["crash"], "nothing fails but by a crash");
    crashes += failures.crash;
  }
  const said = (await page.console()).filter((line) => !line.startsWith("error: panicked at "));
  const others = said.filter((line) => !line.startsWith("error: [review-card] the card's program"));
  assert.deepEqual(others, [], "nothing is thrown");
  assert.equal(said.length, crashes);
  await page.run((review) => {
    card().review = review;
    return card().ready;
  }, full());
  assert.equal(await page.text("title"), "The Lighthouse at Noon");
});
