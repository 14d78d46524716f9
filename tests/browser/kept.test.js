// What a reader has opened is there again when a card comes back, as long as it is the same review.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { cardWith, full } from "./support/reviews.js";

/** In the page: takes a card away long enough for it to be let go, and puts it back. */
const awayAndBack = async () => {
  const gone = card();
  gone.remove();
  await new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done))));
  if (gone.shadowRoot.querySelector("[part~=card]")) throw new Error("the card was not let go");
  document.querySelector("main").append(gone);
  await gone.ready;
};

/** Opens the card, an inner spoiler and a closed section, and closes an open one. */
async function read(page) {
  await page.click("toggle");
  await page.click("spoiler-toggle", 2); // the cellar
  await page.until(() => parts("spoiler-text").some((text) => seen(text) && text.textContent.includes("second keeper")));
  await page.click("spoiler-toggle", 3); // his name, inside
  await page.until(() => everything().includes("called Aldous"));
  await page.click("section-toggle", 0); // the story closes
  await page.click("section-toggle", 1); // the craft opens
  await page.until(() => seen(part("section", 1)) && part("section-toggle", 1).ariaExpanded === "true");
}

onEachEngine("a card that comes back is as its reader left it: sections, spoilers, spoilers in spoilers", async ({ page, site }) => {
  site.put("review.json", full());
  await page.open(`<review-card src="review.json"><p>Fallback.</p></review-card>`);
  await read(page);
  const before = await page.run(() => everything());
  for (let round = 0; round < 2; round += 1) {
    await page.run(awayAndBack);
    assert.equal(await page.run(() => everything()), before);
  }
  assert.ok(before.includes("called Aldous") && !before.includes("the keeper did it"));
  await page.click("section-toggle", 0);
  await page.until(() => part("section-toggle", 0).ariaExpanded === "true");
});

onEachEngine("what the page says of spoilers while a card is away comes after what its reader did", async ({ page, site }) => {
  site.put("review.json", full());
  await page.open(`<review-card src="review.json" spoilers="shown"><p>Fallback.</p></review-card>`);
  await page.click("toggle");
  await page.click("section-toggle", 1);
  await page.until(() => part("section-toggle", 1).ariaExpanded === "true");
  const back = await page.run(async () => {
    const gone = card();
    gone.remove();
    await new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done))));
    gone.setAttribute("spoilers", "hidden");
    document.querySelector("main").append(gone);
    await gone.ready;
    return [everything().includes("second keeper"), part("section-toggle", 1).ariaExpanded];
  });
  assert.deepEqual(back, [false, "true"]);
});

onEachEngine("what a reader says of the work while a card is away comes after what they did in it", async ({ page }) => {
  const review = { name: "One", abstract: "||who|The end is told|| here.", itemReviewed: { "@type": "Movie", name: "The Ferry", datePublished: "2019" } };
  await page.open(cardWith(review, "open") + cardWith({ ...review, name: "Two" }, "open"));
  await page.drawn();
  for (const [told, before] of [[true, false], [false, true]]) {
    assert.equal(await page.run(() => everything().includes("The end is told")), before);
    await page.run(async () => {
      window.gone = card();
      gone.remove();
      await new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done))));
      [...part("spoiler-bar").querySelectorAll("button")].find(({ textContent }) => textContent === "I’ve seen it").click();
    });
    await page.until((told) => card().shadowRoot.textContent.includes("The end is told") === told, told);
    const back = await page.run(async () => {
      document.querySelector("main").prepend(gone);
      await gone.ready;
      return gone.shadowRoot.textContent.includes("The end is told");
    });
    assert.equal(back, told);
  }
});

onEachEngine("another review begins closed, and so does the first one after it", async ({ page, site }) => {
  site.put("review.json", full());
  site.put("other.json", { ...full(), name: "Another" });
  await page.open(`<review-card src="review.json"><p>Fallback.</p></review-card>`);
  await read(page);
  for (const src of ["other.json", "review.json"]) {
    await page.run((src) => ((card().src = src), card().ready), src);
    assert.ok(!(await page.run(() => everything())).includes("second keeper"), src);
    assert.equal(await page.run(() => part("section-toggle", 0).ariaExpanded), "true", src);
  }
});

onEachEngine("a trailer that played does not play again by itself", async ({ page, site }) => {
  site.put("review.json", full());
  await page.open(`<review-card src="review.json" open></review-card>`);
  await page.click("trailer-play");
  await page.until(() => part("trailer-frame"));
  await page.run(awayAndBack);
  assert.equal(await page.run(() => Boolean(part("trailer-frame"))), false);
});
