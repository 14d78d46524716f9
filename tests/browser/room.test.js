// The room that is kept for a card: there while it loads, no longer than it is needed, and never in anybody's way.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";

const REVIEW = { name: "Short", description: "A line.", abstract: "And more." };
const CARD = `<review-card src="review.json"><p id="fallback">Fallback.</p></review-card><p id="after">After.</p>`;

/** In the page: how high a card is, and how high the screen. */
const heights = () => [card().getBoundingClientRect().height, innerHeight].map(Math.round);

/** Opens the page with its card still waiting for the review; gives what lets it come. */
async function waiting({ page, site }, head = "", review = REVIEW) {
  let answer;
  site.put("review.json", (response) => {
    const again = answer;
    answer = () => response.end(JSON.stringify(review));
    if (again) answer();
  });
  await page.open("", { head });
  // After the class is known, so that nobody has seen them.
  await page.run((html) => {
    document.querySelector("main").append(document.createRange().createContextualFragment(html));
  }, CARD + "<p>More.</p>".repeat(100));
  await site.requested("page review.json");
  return () => answer();
}

/** In the page: how high what is drawn is. */
const ownHeight = () => part("card").getBoundingClientRect().height;

onEachEngine("what a short card leaves over of its room closes by less than a jump in each frame, until it has its own height", async (given) => {
  const { page } = given;
  const answer = await waiting(given, `<style>review-card { --review-card-room: 20rem }</style><script>
    window.shift = 0;
    try { new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (shift += value))).observe({ type: "layout-shift" }); } catch {}
  </script>`);
  assert.equal((await page.run(heights))[0], 320);
  await page.run(() => {
    window.tops = [];
    (function watch() {
      tops.push(after.getBoundingClientRect().top);
      requestAnimationFrame(watch);
    })();
  });
  answer();
  await page.drawn();
  await page.until((own) => Math.abs(card().getBoundingClientRect().height - own) < 2, await page.run(ownHeight));
  const [steps, shift] = await page.run(() => [tops.slice(1).map((top, n) => tops[n] - top).filter((step) => step), window.shift]);
  assert.ok(steps.length > 20 && steps.every((step) => step > 0 && step < 3), String(steps));
  assert.equal(shift, 0, "what the browser itself measures");
});

onEachEngine("it closes also where a poster whose size is known does not come", async (given) => {
  const { page, site } = given;
  site.put("never.svg", () => {});
  const image = { url: "never.svg", width: 60, height: 90 };
  const head = "<style>review-card { --review-card-room: 50rem }</style>";
  const answer = await waiting(given, head, { ...REVIEW, itemReviewed: { name: "It", image } });
  answer();
  await page.drawn();
  await page.until((own) => Math.abs(card().getBoundingClientRect().height - own) < 2, await page.run(ownHeight));
});

onEachEngine("a reader who opens a card ends it", async (given) => {
  const { page } = given;
  const answer = await waiting(given);
  const [loading, screen] = await page.run(heights);
  assert.equal(loading, screen);
  answer();
  await page.drawn();
  await page.click("toggle");
  await page.until(() => seen(part("body")));
  assert.ok((await page.run(heights))[0] < screen / 2);
});

onEachEngine("for readers who want no motion the room stays while it is in view", async (given) => {
  const { page } = given;
  if (given.browser.name !== "chromium") return page.open(""); // no other driver can ask for it
  await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [{ name: "prefers-reduced-motion", value: "reduce" }] });
  try {
    const answer = await waiting(given);
    answer();
    await page.drawn();
    await page.run(async () => {
      for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
    });
    assert.ok(await page.run(() => card().getBoundingClientRect().bottom >= innerHeight - 1));
  } finally {
    await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [] });
  }
});

onEachEngine("the room goes when the card is out of view below, or above where the browser holds the page still", async (given) => {
  const { page } = given;
  const answer = await waiting(given);
  answer();
  await page.drawn();
  const [kept] = await page.run(heights);
  await page.run(() => scrollTo(0, 3000));
  const goes = await page.run(() => CSS.supports("overflow-anchor", "auto"));
  if (goes) await page.until((kept) => card().getBoundingClientRect().height < kept - 1, kept);
});

onEachEngine("a page says how much room a card gets; where it cannot be drawn it takes none", async (given) => {
  const { page } = given;
  const answer = await waiting(given, "<style>review-card { --review-card-room: 20rem }</style>");
  assert.equal((await page.run(heights))[0], 320);
  answer();
  await page.drawn();
  await page.run(() => (card().src = "missing.json"));
  await page.failed();
  assert.ok((await page.run(heights))[0] < 200);
  await page.console();
});

onEachEngine("a card that is made for another document throws nothing, and is drawn there", async ({ page, site }) => {
  site.put("review.json", REVIEW);
  await page.open("<iframe srcdoc='<!doctype html>'></iframe>");
  await page.run(() => customElements.whenDefined("review-card").then(() => 0));
  await page.run(() => {
    const made = document.createElement("review-card");
    Object.assign(made, { src: "review.json", loading: "eager" });
    document.querySelector("iframe").contentDocument.body.append(made);
  });
  // By what is seen: in older Firefoxes an element loses its class with its document.
  const title = await page.until(() => {
    const card = document.querySelector("iframe").contentDocument.querySelector("review-card");
    return card.shadowRoot?.querySelector("[part=title]")?.textContent;
  });
  assert.equal(title, "Short");
});
