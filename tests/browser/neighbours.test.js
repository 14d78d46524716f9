// What the rest of a page does to a card, meaning no harm or not: the card goes on, and nothing is thrown.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { full } from "./support/reviews.js";

const SHORT = { name: "Short", abstract: "Lead with ||an ending||." };
const CARD = `<review-card src="review.json" open><p id="fallback">Fallback.</p></review-card>`;

/** The card is drawn and does what a reader asks. */
async function works(page) {
  await page.drawn();
  await page.click("spoiler-toggle");
  await page.until(() => part("spoiler-text").textContent === "an ending");
  await page.click("toggle");
  await page.until(() => !seen(part("lead")));
}

onEachEngine("page CSS that unsets everything takes away the host’s own box alone: the card is seen, styled, and works", async ({ page, site }) => {
  site.put("review.json", SHORT);
  await page.open(CARD, { head: "<style>* { all: unset !important }</style>" });
  await page.drawn();
  const look = await page.run(() => {
    return [getComputedStyle(part("card")).borderTopWidth, part("card").getBoundingClientRect().width > 200, seen(fallback)];
  });
  assert.deepEqual(look, ["1px", true, false]);
  await works(page);
});

onEachEngine("attributes that are set a thousand times are one draw, or as many as there are values", async ({ page, site }) => {
  site.put("review.json", SHORT);
  await page.open(CARD);
  await page.drawn();
  await page.run(async () => {
    for (let n = 0; n < 1000; n += 1) {
      card().lang = n % 2 ? "de" : "en";
      card().headingLevel = 1 + (n % 5);
      card().theme = n % 2 ? "dark" : "light";
      card().open = n % 3 > 0;
      card().open = true;
    }
    await card().ready;
  });
  assert.equal(await page.run(() => part("title").localName), "h5");
  assert.equal((await page.events("ready")).length, 2);
  assert.equal(site.requests.filter((request) => request === "page review.json").length, 2);
  await works(page);
});

onEachEngine("a card whose inside is cleared, and which is moved about, goes on", async ({ page, site }) => {
  site.put("review.json", SHORT);
  await page.open(`${CARD}<section></section>`);
  await page.drawn();
  await page.run(() => {
    card().replaceChildren();
    for (let n = 0; n < 100; n += 1) document.querySelector(n % 2 ? "main" : "section").append(card());
  });
  await works(page);
  await page.run(() => card().shadowRoot.replaceChildren());
  await page.run(() => ((card().review = { name: "After", abstract: "||an ending||" }), (card().open = true), card().ready));
  await works(page);
});

onEachEngine("a card that moves into another document, and back, keeps its look and goes on", async ({ page, site }) => {
  site.put("review.json", SHORT);
  await page.open(`${CARD}<iframe></iframe>`);
  await page.drawn();
  const border = await page.run(async () => {
    const moved = card();
    const inside = document.querySelector("iframe").contentDocument;
    inside.body.append(moved);
    await new Promise((done) => setTimeout(() => requestAnimationFrame(done)));
    const article = moved.shadowRoot.querySelector("[part=card]");
    article.querySelector("[part~=spoiler-toggle]").click();
    await new Promise((done) => setTimeout(() => requestAnimationFrame(done)));
    const { borderTopWidth } = inside.defaultView.getComputedStyle(article);
    const text = article.querySelector("[part~=spoiler-text]").textContent;
    moved.shadowRoot.querySelector("[part~=spoiler-toggle]").click();
    document.querySelector("main").append(moved);
    return [borderTopWidth, text];
  });
  assert.deepEqual(border, ["1px", "an ending"]);
  assert.equal(await page.run(() => getComputedStyle(part("card")).borderTopWidth), "1px");
  await works(page);
});

onEachEngine("built-ins that a page has extended and patched are no obstacle", async ({ page, site }) => {
  site.put("review.json", SHORT);
  await page.open(CARD, {
    head: `<script>
      Object.defineProperty(Object.prototype, "extended", { value: () => "by a library of old" });
      Array.prototype.last = function () { return this[this.length - 1]; };
      Element.prototype.remove = (real => function () { return real.call(this); })(Element.prototype.remove);
      window.queueMicrotask = (work) => Promise.resolve().then(work);
      JSON.parse = (real => (...given) => real(...given))(JSON.parse);
    </script>`,
  });
  await works(page);
});

onEachEngine("nor are prototypes that are polluted, and promises, requests and the registry in the hands of others", async ({ page, site }) => {
  site.put("review.json", SHORT);
  await page.open(CARD, {
    head: `<script>
      Object.prototype.polluted = "for every loop";
      Array.prototype.polluted = () => "and in every list";
      const { then } = Promise.prototype;
      Promise.prototype.then = function (...given) { return then.apply(this, given); };
      window.Promise = class extends Promise {};
      window.fetch = (real => async (...given) => (await real(...given)).clone())(fetch);
      customElements.define = (real => (...given) => real.apply(customElements, given))(customElements.define);
      Element.prototype.attachShadow = (real => function (how) { return real.call(this, { ...how }); })(Element.prototype.attachShadow);
      JSON.parse = (real => (...given) => {
        const parsed = real(...given);
        if (parsed && typeof parsed === "object") parsed.__proto__ = { polluted: "in every object" };
        return parsed;
      })(JSON.parse);
    </script>`,
  });
  await page.drawn();
  await page.run(() => part("spoiler-toggle").click());
  await page.until(() => part("spoiler-text").textContent === "an ending");
  // By the page's own script, for drivers do not stand a page like this one.
  await page.run(() => part("toggle").click());
  await page.until(() => !seen(part("lead")));
});

onEachEngine("an element of the same name from elsewhere is left alone, and nothing is loaded for it", async ({ page, site }) => {
  await page.open(CARD, {
    head: `<script>customElements.define("review-card", class extends HTMLElement { get old() { return true; } });</script>`,
  });
  await page.run((url) => import(url).then(() => 0), `${site.cdn}review-card.js`);
  assert.equal(await page.run(() => card().old && seen(fallback)), true);
  assert.ok(!site.requests.some((request) => /app\.js|wasm|review\.json/.test(request)));
});

onEachEngine("a card is there again when the reader comes back to the page", async ({ page, site }) => {
  site.put("review.json", SHORT);
  await page.open(CARD);
  await page.drawn();
  site.put("next.html", page.html("<p>Another page.</p>"));
  await page.visit(`${site.page}next.html`);
  await page.driver.navigate().back();
  await page.drawn();
  // Before its first frame a page hears of no click.
  await page.run(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
  await works(page);
});

onEachEngine("in a part of the page that is left out until it is near, the card is drawn when it is", async ({ page, site }) => {
  site.put("review.json", SHORT);
  await page.open(`<div style="height: 9000px"></div><div style="content-visibility: auto">${CARD}</div>`);
  await page.until(() => card().dataset.state === "loading");
  await page.run(() => card().scrollIntoView());
  await works(page);
});

onEachEngine("a far card is loaded for whoever focuses what is in it, or asks it for something", async ({ page, site }) => {
  site.put("review.json", full());
  const far = `<review-card src="review.json"><a href="#x">Fallback.</a></review-card><div style="height: 9000px"></div>`;
  await page.open(`<div style="height: 9000px"></div>${far}${far}`);
  await page.until(() => card(1)?.dataset.state === "loading");
  await page.run(() => card(0).querySelector("a").focus({ preventScroll: true }));
  await page.until(() => card(0).dataset.state === "ready");
  await page.run(() => card(1).showSpoilers());
  await page.until(() => everything(1).includes("the keeper did it"));
  assert.equal(await page.run(() => scrollY), 0);
});
