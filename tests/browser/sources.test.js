// Where a card's review comes from, and which source wins.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { cardWith, json } from "./support/reviews.js";

const title = (page, wanted) => page.until((wanted) => part("title")?.textContent === wanted, wanted);
const script = (review, attributes = 'type="application/json"') => `<script ${attributes}>${json(review)}</script>`;

onEachEngine("the property wins over src, src over for, for over the script inside", async ({ page, site }) => {
  site.put("review.json", { name: "by src" });
  const inside = script({ name: "inside" });
  const elsewhere = script({ name: "elsewhere" }, 'type="application/ld+json" id="elsewhere"');
  await page.open(`${elsewhere}<review-card src="review.json" for="elsewhere">${inside}</review-card>
    <script>document.querySelector("review-card").review = { name: "by property" };</script>`);
  await title(page, "by property");
  await page.run(() => (card().review = undefined));
  await title(page, "by src");
  await page.run(() => card().removeAttribute("src"));
  await title(page, "elsewhere");
  await page.run(() => card().removeAttribute("for"));
  await title(page, "inside");
  assert.deepEqual(site.requests.filter((request) => request.endsWith("json")), ["page review.json"]);
});

onEachEngine("src is resolved against the document, images against the JSON", async ({ page, site }) => {
  site.put("data/film.json", { name: "Film", itemReviewed: { image: "pictures/poster.svg" } });
  await page.open(`<review-card src="../data/film.json"></review-card>`, { path: "2025/review.html" });
  await page.drawn();
  const poster = await page.until(() => part("poster").naturalWidth > 0 && part("poster").src);
  assert.equal(poster, `${site.page}data/pictures/poster.svg`);
});

onEachEngine("images of a redirected JSON are where it was found in the end", async ({ page, site }) => {
  site.put("film.json", "", { status: 302, headers: { location: "moved/film.json" } });
  site.put("moved/film.json", { name: "Film", itemReviewed: { image: "poster.svg" } });
  await page.open(`<review-card src="film.json"></review-card>`);
  await page.drawn();
  assert.equal(await page.run(() => part("poster").src), `${site.page}moved/poster.svg`);
});

onEachEngine("images of a review in the page are resolved against the page", async ({ page, site }) => {
  await page.open(cardWith({ name: "Film", itemReviewed: { image: "poster.svg" } }), { path: "2025/review.html" });
  await page.drawn();
  assert.equal(await page.run(() => part("poster").src), `${site.page}2025/poster.svg`);
});

onEachEngine("a JSON on the CDN, with the header that allows it, is read", async ({ page, site }) => {
  site.putOnCdn("film.json", { name: "From the CDN" });
  await page.open(`<review-card src="${site.cdn}film.json"></review-card>`);
  await page.drawn();
  assert.equal(await page.text("title"), "From the CDN");
});

for (const type of ["application/json", "application/ld+json"]) {
  onEachEngine(`a ${type} script inside, and one elsewhere, before or after the card`, async ({ page }) => {
    const inside = `<review-card>${script({ name: "inside" }, `type="${type}"`)}</review-card>`;
    const after = script({ name: "after" }, `type="${type}" id="after"`);
    const head = script({ name: "head" }, `type="${type}" id="head"`);
    const pointing = `<review-card for="head"></review-card><review-card for="after"></review-card>`;
    await page.open(inside + pointing + after, { head });
    await page.drawn();
    assert.deepEqual(await page.run(() => parts("title").map((title) => title.textContent)), ["inside", "head", "after"]);
  });
}

onEachEngine("the property may be set before the element is known, before it is in the page, and later", async ({ page }) => {
  await page.open(`<review-card></review-card><script>
    document.querySelector("review-card").review = { name: "before the upgrade" };
  </script>`);
  await page.drawn();
  await page.run(() => {
    const created = document.createElement("review-card");
    created.review = '{ "name": "before it is in the page" }';
    document.querySelector("main").append(created, document.createElement("review-card"));
    card(2).review = { name: "right after" };
  });
  await page.drawn();
  const titles = () => parts("title").map((title) => title.textContent);
  assert.deepEqual(await page.run(titles), ["before the upgrade", "before it is in the page", "right after"]);
  await page.run(() => (card(0).review = JSON.stringify({ name: "another, as text" })));
  await page.until(() => part("title").textContent === "another, as text");
  assert.deepEqual(await page.run(() => card(2).review), { name: "right after" });
});

onEachEngine("a card without a review says so once, and is drawn when one comes", async ({ page }) => {
  await page.open(`<review-card><p>Fallback.</p></review-card>`);
  const [line, ...more] = await page.until(() => record.console.length && record.console);
  assert.match(line, /review-card.*(src|review)/);
  assert.deepEqual(more, []);
  assert.equal(await page.run(() => seen(card().querySelector("p"))), true);
  await page.run((json) => {
    const script = document.createElement("script");
    script.type = "application/json";
    script.textContent = json;
    card().append(script);
  }, '{ "name": "Late" }');
  await title(page, "Late");
  await page.console();
});

onEachEngine("a card in a component finds a script of its own before one of the page", async ({ page }) => {
  await page.open(`${script({ name: "the page's" }, 'type="application/ld+json" id="both"')}${script({ name: "only the page's" }, 'type="application/ld+json" id="one"')}
    <div id="component"></div>`);
  await page.run((own) => {
    component.attachShadow({ mode: "open" }).innerHTML = `${own}<review-card for="both"></review-card><review-card for="one"></review-card>`;
  }, script({ name: "its own" }, 'type="application/ld+json" id="both"'));
  const titles = () => [...component.shadowRoot.querySelectorAll("review-card")].map((card) => card.shadowRoot?.querySelector("[part=title]")?.textContent);
  await page.until(`() => (${titles})().every(Boolean)`);
  assert.deepEqual(await page.run(titles), ["its own", "only the page's"]);
});

const LATIN = Buffer.from('{ "name": "Am\u00e9lie \u00ab\u00fcber\u00bb" }', "latin1");
const ENCODED = {
  "in the encoding that its server names": ["application/json; charset=ISO-8859-1", LATIN],
  "in an older encoding that nobody names": ["application/json", LATIN],
  "in an older encoding that its server takes for UTF-8": ["application/json; charset=utf-8", LATIN],
  "in UTF-8, whatever its server says": ["application/json; charset=iso-8859-1", '{ "name": "Amélie «über»" }'],
};
for (const [how, [type, content]] of Object.entries(ENCODED)) {
  onEachEngine(`a JSON ${how}`, async ({ page, site }) => {
    site.put("film.json", content, { headers: { "content-type": type } });
    await page.open(`<review-card src="film.json"></review-card>`);
    await page.drawn();
    assert.equal(await page.text("title"), "Amélie «über»");
  });
}

onEachEngine("a link to a place in the page stays in the page", async ({ page, site }) => {
  site.put("data/film.json", { name: "Film", abstract: "See [how it ends](#ending)." });
  await page.open(`<review-card src="data/film.json" open></review-card>`);
  await page.drawn();
  assert.equal(await page.run(() => part("lead").querySelector("a").href), `${site.page}index.html#ending`);
});

onEachEngine("where no review comes, the fallback takes no more room than it needs, and its author is told why", async ({ page }) => {
  await page.open(`<review-card for="mistyped" loading="eager"><p>Fallback.</p></review-card>`);
  await page.until(() => part("notice")?.textContent.includes("no review yet"));
  const height = await page.run(() => card().getBoundingClientRect().height);
  assert.ok(height < 300, `${height} pixels`);
  assert.equal(await page.run(() => seen(card().querySelector("p"))), true);
  // One that comes later still is drawn.
  await page.run((html) => document.body.append(document.createRange().createContextualFragment(html)), script({ name: "Late" }, 'type="application/json" id="mistyped"'));
  await title(page, "Late");
  assert.equal(await page.run(() => Boolean(part("notice"))), false);
  await page.console();
});

onEachEngine("the same text at another address has its images there", async ({ page, site }) => {
  const review = { name: "Film", itemReviewed: { image: "poster.svg" } };
  site.put("a/review.json", review).put("b/review.json", review);
  await page.open(`<review-card src="a/review.json"></review-card>`);
  await page.drawn();
  assert.equal(await page.run(() => part("poster").src), `${site.page}a/poster.svg`);
  await page.run(() => (card().src = "b/review.json"));
  await page.until((src) => part("poster").src === src, `${site.page}b/poster.svg`);
});

onEachEngine("a card that a page puts in and takes out again fails nowhere", async ({ page }) => {
  await page.open(`${script({ name: "elsewhere" }, 'type="application/json" id="elsewhere"')}<review-card for="elsewhere"></review-card>`);
  await page.drawn();
  const states = await page.run(async () => {
    const it = card();
    it.remove();
    await new Promise((done) => setTimeout(done)); // it lets its card go
    const place = document.createElement("div");
    document.querySelector("main").append(place);
    place.append(it);
    it.remove();
    await new Promise((done) => setTimeout(done));
    const gone = it.dataset.state;
    place.append(it);
    await it.ready;
    return [gone, it.dataset.state];
  });
  assert.deepEqual([states[1], (await page.events("error")).length], ["ready", 0]);
  assert.notEqual(states[0], "failed");
});

onEachEngine("a place that no review has is called by its name", async ({ page }) => {
  await page.open(`${script({ name: "x" }, 'type="application/json" id="reviews"')}<review-card for="review#2"></review-card>`);
  await page.until(() => record.console.some((line) => line.includes("no review yet")));
  assert.match((await page.console()).join(), /the id or the class "review"/);
});

onEachEngine("a card that gets another review and is moved at once has that review", async ({ page }) => {
  await page.open(`<review-card></review-card>`);
  await page.run(() => ((card().review = { name: "A" }), card().ready));
  await page.run(async () => {
    const it = card();
    it.review = { name: "B" };
    it.remove();
    for (let n = 0; n < 4; n += 1) await null;
    document.querySelector("main").append(it);
  });
  await title(page, "B");
  await page.until(() => card().dataset.state === "ready");
  await page.console();
});

onEachEngine("a reader's way in a page makes no other review of what the page holds", async ({ page }) => {
  await page.open(`<review-card></review-card>`);
  await page.run(() => ((card().review = { name: "A", abstract: "||x||" }), card().ready));
  const same = await page.run(async () => {
    const before = part("card");
    history.pushState(0, "", "?tab=2#x");
    card().lang = "fr";
    await card().ready;
    return part("card") === before;
  });
  assert.equal(same, true);
  await page.console(); // it may have been looked at before its review was there
});
