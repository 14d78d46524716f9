// Numbers and dates by the browser's `Intl`, which is dear to begin with: a card that needs none asks for none.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { cardWith } from "./support/reviews.js";

/** Counts what the page's scripts make of `Intl`. */
const COUNTING = `<script>
  window.formats = 0;
  const counting = (made) => new Proxy(made, {
    construct: (...given) => ((formats += 1), Reflect.construct(...given)),
    apply: (...given) => ((formats += 1), Reflect.apply(...given)),
  });
  for (const name of ["NumberFormat", "DateTimeFormat"]) Intl[name] = counting(Intl[name]);
  for (const { prototype } of [Date, Number]) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      if (name.startsWith("toLocale")) prototype[name] = counting(prototype[name]);
    }
  }
</script>`;

const review = {
  name: "Seven",
  abstract: "In the end ||the box|what is in the box||.",
  reviewRating: "4/5",
  itemReviewed: { name: "Seven", datePublished: "1995", duration: "PT2H7M" },
};

const formats = async (page, review, lang = "en") => {
  await page.open(cardWith(review, `open lang="${lang}"`), { head: COUNTING });
  await page.drawn();
  return page.run(() => window.formats);
};

onEachEngine("a card with whole numbers and years alone begins no Intl", async ({ page }) => {
  for (const lang of ["en", "de-AT", "fr", "es"]) assert.equal(await formats(page, review, lang), 0, lang);
  assert.match(await page.text("facts"), /1995/);
});

onEachEngine("nor does one whose review comes from an address", async ({ page, site }) => {
  site.put("seven.json", review);
  await page.open(`<review-card src="seven.json"></review-card>`, { head: COUNTING });
  await page.drawn();
  assert.equal(await page.run(() => window.formats), 0);
});

onEachEngine("a card with a date or a decimal does, and so does one in other digits", async ({ page }) => {
  assert.ok((await formats(page, { ...review, datePublished: "2024-06-01" })) > 0);
  assert.ok((await formats(page, { ...review, reviewRating: "3.5/5" })) > 0);
  assert.ok((await formats(page, review, "ar-EG")) > 0);
  assert.match(await page.text("facts"), /١٩٩٥/);
});
