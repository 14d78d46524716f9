// A closed spoiler is nowhere; an open one is there until it is closed again.

import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { onEachEngine } from "./support/on-each-engine.js";
import { cardWith, full, HIDDEN } from "./support/reviews.js";

/** In the page: which of these texts the page holds anywhere in what is drawn. */
const leaks = (texts) => {
  const root = card().shadowRoot;
  const attributes = [...root.querySelectorAll("*")].flatMap((element) => [...element.attributes].map(({ value }) => value));
  const light = [...document.body.querySelectorAll(":not(script)")].flatMap((element) => [...element.attributes]);
  const all = [root.innerHTML, root.textContent, document.body.innerText, document.title, ...attributes]
    .concat(light.map(({ value }) => value), [...root.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules].map(String)));
  return texts.filter((text) => all.some((place) => place.includes(text)));
};

/** Opens a page with a card that got its review by property, so that the texts are in no script of the page either. */
async function open(page, review) {
  await page.open("<p>A post.</p>");
  await page.run((review) => {
    const created = document.createElement("review-card");
    Object.assign(created, { review, open: true });
    document.querySelector("main").append(created);
  }, review);
  await page.drawn();
}

onEachEngine("closed spoilers of every kind are in no tree", async ({ page, browser }) => {
  await open(page, full());
  assert.deepEqual(await page.run(leaks, HIDDEN), []);
  if (browser.name === "webkit") return;
  const found = await page.run((texts) => texts.filter((text) => window.find(text, false, false, true)), HIDDEN);
  assert.deepEqual(found, [], "find in page");
  assert.equal(await page.run(() => window.find("It begins with a storm", false, false, true)), true);
});

onEachEngine("selecting all of the page and copying it gives none away", async ({ page }) => {
  await open(page, full());
  const selected = await page.run(() => {
    getSelection().selectAllChildren(document.body);
    return getSelection().toString();
  });
  assert.deepEqual(HIDDEN.filter((text) => selected.includes(text)), []);
});

onEachEngine("a click on the words around one opens none; for a finger it has more room", async ({ page }) => {
  const words = "and so he went on and on, as nobody had ever thought that anybody would, ".repeat(3);
  await page.open(`<div style="width: 500px">${cardWith({ name: "x", abstract: `${words} ||who|Anna|| ${words}` }, "open")}</div>`);
  await page.drawn();
  const hits = await page.run(() => {
    const button = part("spoiler-toggle");
    const { left, top, bottom, width } = button.getBoundingClientRect();
    const at = (y) => button.contains(card().shadowRoot.elementFromPoint(left + width / 2, y));
    return [at((top + bottom) / 2), at(top - 4), at(bottom + 4), matchMedia("(pointer: coarse)").matches];
  });
  const finger = hits.pop();
  assert.deepEqual(hits, [true, finger, finger]);
});

onEachEngine("a click opens one spoiler, a second click takes its text away", async ({ page }) => {
  await open(page, full());
  assert.match(await page.text("spoiler-toggle", 1), /the culprit/);
  await page.click("spoiler-toggle", 1);
  await page.until(() => part("spoiler-text", 1).textContent === "the keeper did it");
  assert.equal(await page.run(() => seen(part("spoiler-text", 1))), true);
  assert.deepEqual(await page.run(leaks, HIDDEN), ["the keeper did it"]);
  const expanded = () => part("spoiler-toggle", 1).getAttribute("aria-expanded");
  assert.equal(await page.run(expanded), "true");
  await page.click("spoiler-toggle", 1);
  await page.until(() => part("spoiler-text", 1).textContent === "");
  assert.equal(await page.run(expanded), "false");
  assert.deepEqual(await page.run(leaks, HIDDEN), []);
});

for (const [name, key] of [["Enter", Key.ENTER], ["Space", Key.SPACE]]) {
  onEachEngine(`${name} opens and closes a spoiler, and focus stays on its button`, async ({ page }) => {
    await open(page, full());
    await page.run(() => void (window.button = part("spoiler-toggle", 1)));
    await page.run(() => window.button.focus());
    for (const wanted of ["true", "false", "true"]) {
      await page.press(key);
      await page.until((wanted) => window.button.getAttribute("aria-expanded") === wanted, wanted);
      assert.equal(await page.run(() => card().shadowRoot.activeElement === window.button), true);
    }
    assert.equal(await page.text("spoiler-text", 1), "the keeper did it");
  });
}

onEachEngine("a spoiler inside a spoiler is closed when the outer one opens, and goes with it", async ({ page }) => {
  await open(page, full());
  await page.click("spoiler-toggle", 2);
  await page.until(() => part("spoiler-text", 2).textContent.includes("a second keeper"));
  assert.deepEqual(await page.run(leaks, HIDDEN), ["a second keeper"]);
  await page.click("spoiler-toggle", 3);
  await page.until(() => part("spoiler-text", 3).textContent.includes("called Aldous"));
  await page.click("spoiler-toggle", 2);
  await page.until(() => part("spoiler-text", 2).textContent === "");
  assert.deepEqual(await page.run(leaks, HIDDEN), []);
});

onEachEngine("a section that is a spoiler opens by one button, which says what about", async ({ page }) => {
  await open(page, full());
  assert.equal(await page.run(() => part("section", 2).querySelectorAll("button").length), 1);
  const button = await page.run(() => part("section", 2).querySelector("button"));
  assert.match(await button.getText(), /the last minute/);
  await button.click();
  await page.until(() => part("section", 2).innerText.includes("The lamp goes out."));
  const [{ detail }] = await page.events("spoiler");
  assert.deepEqual([detail.about, detail.open], ["the last minute", true]);
});

onEachEngine("a spoiler in the verdict is closed on a collapsed card, and opens there", async ({ page }) => {
  await open(page, full());
  await page.run(() => (card().open = false));
  await page.click("spoiler-toggle", 0);
  await page.until(() => part("verdict").innerText.includes("is not quiet at all"));
  assert.equal(await page.run(() => seen(part("body"))), false);
});

onEachEngine("an image that is a spoiler is not even requested", async ({ page, site }) => {
  site.put("film.json", { name: "Film", itemReviewed: { image: { url: "poster.svg", caption: "The culprit", spoiler: true } } });
  await page.open(`<review-card src="film.json" open></review-card>`);
  await page.drawn();
  assert.deepEqual(await page.run(leaks, ["poster.svg", "The culprit"]), []);
  assert.ok(!site.requests.includes("page poster.svg"));
  await page.click("spoiler-toggle");
  await page.until(() => part("poster")?.naturalWidth > 0);
});
