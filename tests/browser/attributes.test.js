// `heading-level`, `lang`, and the properties that go with the attributes.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { cardWith } from "./support/reviews.js";

const REVIEW = {
  name: "Numbers",
  sections: [{ name: "A part", text: "Text." }],
  reviewRating: "3.5/5",
  datePublished: "2024-06-01",
};
const headings = () => parts("card").map((card) => [...card.querySelectorAll("h1,h2,h3,h4,h5,h6")].map((h) => h.localName));

onEachEngine("the title's level is 2, or that of heading-level, and sections are one below", async ({ page }) => {
  const levels = ["1", "2", "3", "4", "5"];
  const cards = levels.map((level) => cardWith(REVIEW, `open heading-level="${level}"`));
  await page.open(cardWith(REVIEW, "open") + cards.join(""));
  await page.drawn();
  const expected = [["h2", "h3"], ["h1", "h2"], ["h2", "h3"], ["h3", "h4"], ["h4", "h5"], ["h5", "h6"]];
  assert.deepEqual(await page.run(headings), expected);
});

onEachEngine("a heading-level that makes no sense is 2, or the nearest that does", async ({ page }) => {
  const nonsense = ["", "big", "0", "-1", "9", "256"];
  await page.open(nonsense.map((level) => cardWith(REVIEW, `open heading-level="${level}"`)).join(""));
  await page.drawn();
  const titles = (await page.run(headings)).map(([title]) => title);
  assert.deepEqual(titles.slice(0, 2), ["h2", "h2"]);
  for (const low of titles.slice(2, 4)) assert.match(low, /^h[12]$/);
  for (const high of titles.slice(4)) assert.match(high, /^h[25]$/);
});

onEachEngine("the words and the numbers are in the language of lang", async ({ page }) => {
  await page.open(["de", "en", "de-AT", "fr"].map((lang) => cardWith(REVIEW, `lang="${lang}"`)).join(""));
  await page.drawn();
  const ratings = await page.run(() => parts("rating").map((rating) => rating.textContent.replace(/\s/g, "")));
  assert.deepEqual(ratings, ["3,5/5", "3.5/5", "3,5/5", "3,5/5"]);
  const words = await page.run(() => parts("toggle").map((toggle) => toggle.innerText.trim()));
  assert.deepEqual(words.slice(0, 3), ["Kritik lesen", "Read the review", "Kritik lesen"]);
  assert.match(await page.text("header", 0), /1\. Juni 2024/);
  assert.match(await page.text("header", 1), /June 1, 2024/);
  assert.deepEqual(await page.run(() => part("rating").getAttribute("aria-label")), "Wertung: 3,5 von 5");
});

onEachEngine("without lang it is the nearest ancestor's, then the browser's", async ({ page }) => {
  const words = () => parts("toggle").map((toggle) => toggle.innerText.trim());
  const inGerman = `<section lang="de"><div>${cardWith(REVIEW)}</div></section>`;
  await page.open(inGerman + cardWith(REVIEW), { lang: "fr" });
  await page.drawn();
  const [german, french] = await page.run(words);
  assert.equal(german, "Kritik lesen");
  assert.match(french, /critique/i);
  await page.open(cardWith(REVIEW), { lang: "" });
  await page.drawn();
  assert.deepEqual(await page.run(words), ["Read the review"]);
});

onEachEngine("a change of lang draws the card again; a language that is none does no harm", async ({ page }) => {
  await page.open(cardWith(REVIEW, 'lang="en"'));
  await page.drawn();
  await page.run(() => (card().lang = "de"));
  await page.until(() => part("toggle").innerText.trim() === "Kritik lesen");
  await page.run(() => (card().lang = "no such language!"));
  await page.until(() => part("toggle").innerText.trim() === "Read the review");
  assert.equal(await page.run(() => part("rating").textContent.includes("3.5")), true);
});

onEachEngine("a right-to-left language", async ({ page }) => {
  await page.open(cardWith({ ...REVIEW, name: "أرقام", inLanguage: "ar" }, 'lang="ar"'));
  await page.drawn();
  assert.equal(await page.run(() => getComputedStyle(part("card")).direction), "rtl");
});

onEachEngine("each attribute is a property in camelCase, with its default", async ({ page }) => {
  await page.open(cardWith(REVIEW));
  await page.drawn();
  const values = () => {
    const { src, spoilers, theme, headingLevel, loading, open, printSpoilers, jsonLd, debug } = card();
    return [src, card().for, spoilers, theme, String(headingLevel), loading, open, printSpoilers, jsonLd, debug];
  };
  assert.deepEqual(await page.run(values), ["", "", "hidden", "auto", "2", "lazy", false, false, false, false]);
  await page.run(() => {
    Object.assign(card(), { spoilers: "shown", theme: "dark", headingLevel: 4, loading: "eager" });
    Object.assign(card(), { open: true, printSpoilers: true, jsonLd: true, debug: true });
  });
  const attributes = await page.run(() => card().getAttributeNames().filter((name) => !/^data/.test(name)).sort());
  const all = ["debug", "heading-level", "json-ld", "loading", "open", "print-spoilers", "spoilers", "theme"];
  assert.deepEqual(attributes, all);
  // Search engines want more than this review has, which is said.
  await page.console();
});

onEachEngine("properties that were set before the element was known are attributes afterwards", async ({ page }) => {
  await page.open(`<review-card></review-card><script>
    Object.assign(document.querySelector("review-card"), { headingLevel: 3, open: true, review: ${JSON.stringify(REVIEW)} });
  </script>`);
  await page.drawn();
  assert.equal(await page.run(() => part("title").localName), "h3");
  assert.equal(await page.run(() => seen(part("body"))), true);
});

onEachEngine("a property that a framework gives as null or undefined is no attribute", async ({ page, site }) => {
  await page.open(cardWith(REVIEW));
  await page.drawn();
  await page.run(() => {
    for (const nothing of [null, undefined]) {
      for (const name of ["src", "for", "theme", "headingLevel", "lang", "open"]) card()[name] = nothing;
    }
  });
  assert.deepEqual(await page.run(() => card().getAttributeNames()), ["data-state"]);
  assert.deepEqual(site.requests.filter((request) => /null|undefined/.test(request)), []);
});

onEachEngine("whoever makes the page anew from its HTML takes the card's state off in vain", async ({ page }) => {
  await page.open(cardWith(REVIEW));
  await page.drawn();
  const state = await page.run(() => {
    card().removeAttribute("data-state");
    return card().dataset.state;
  });
  assert.equal(state, "ready");
  // What is copied with its state has yet to be drawn.
  await page.run(() => document.querySelector("main").insertAdjacentHTML("beforeend", card().outerHTML));
  await page.drawn();
  assert.equal((await page.events("ready")).length, 2);
});
