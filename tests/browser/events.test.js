// What an element tells its page: `ready`, `data-state`, and the events.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { cardWith, full } from "./support/reviews.js";

onEachEngine("data-state is loading, then ready; the promise and the event say when", async ({ page, site }) => {
  let answer;
  site.put("review.json", (response) => (answer = () => response.end('{ "name": "Patience" }')));
  await page.open(`<review-card id="one" src="review.json" loading="eager"></review-card>`);
  await site.requested("page review.json");
  await page.run(() => {
    window.settled = "pending";
    card().ready.then((value) => (window.settled = `resolved ${value}`), () => (window.settled = "rejected"));
  });
  assert.deepEqual(await page.run(() => [card().dataset.state, settled]), ["loading", "pending"]);
  assert.deepEqual(await page.events("ready"), []);
  answer();
  await page.run(() => card().ready);
  await page.until(() => settled === "resolved undefined" && card().dataset.state === "ready");
  const ready = { kind: "ready", detail: null, bubbles: true, composed: true, from: "one" };
  assert.deepEqual(await page.events("ready", "error", "problem"), [ready]);
});

onEachEngine("the card is there when ready is told", async ({ page }) => {
  await page.open(cardWith({ name: "There" }), {
    head: `<script>addEventListener("review-card-ready", ({ target }) => {
      window.told = [target.dataset.state, target.shadowRoot.querySelector("[part=title]").textContent];
    });</script>`,
  });
  await page.drawn();
  assert.deepEqual(await page.run(() => told), ["ready", "There"]);
});

onEachEngine("when a review cannot be had, the promise rejects with what the event tells", async ({ page }) => {
  await page.open(`<review-card id="one" src="missing.json"></review-card>`);
  await page.failed();
  const [event, ...more] = await page.events("error", "ready");
  assert.deepEqual(more, []);
  const { kind, message, fatal } = event.detail;
  assert.deepEqual({ ...event, detail: kind }, {
    kind: "error", detail: "http", bubbles: true, composed: true, from: "one",
  });
  assert.equal(fatal, true);
  assert.match(message, /missing\.json.*404/);
  const rejected = await page.run(() => card().ready.catch((error) => [error instanceof window.Error, error.kind, error.message]));
  assert.deepEqual(rejected, [true, "http", message]);
  assert.equal((await page.console()).length, 1);
});

onEachEngine("toggle tells of the card and of its sections, by their ids", async ({ page }) => {
  await page.open(cardWith(full()));
  await page.drawn();
  await page.click("toggle");
  await page.until(() => seen(part("body")));
  await page.click("section-toggle", 1);
  await page.click("section-toggle", 0);
  await page.click("toggle");
  await page.until(() => record.events.filter(({ kind }) => kind === "toggle").length === 4);
  const toggles = await page.events("toggle");
  assert.deepEqual(toggles.map(({ detail }) => detail), [
    { open: true, section: null },
    { open: true, section: "craft" },
    { open: false, section: "story" },
    { open: false, section: null },
  ]);
  assert.ok(toggles.every(({ bubbles, composed }) => bubbles && composed));
});

onEachEngine("spoiler tells which, what about, and whether it is open", async ({ page }) => {
  await page.open(cardWith({ name: "Two", abstract: "||the cook|He did it|| and ||nobody knows||" }, "open"));
  await page.drawn();
  await page.click("spoiler-toggle", 0);
  await page.click("spoiler-toggle", 1);
  await page.click("spoiler-toggle", 0);
  await page.until(() => record.events.filter(({ kind }) => kind === "spoiler").length === 3);
  const spoilers = await page.events("spoiler");
  assert.ok(spoilers.every(({ bubbles, composed }) => bubbles && composed));
  const [one, two, again] = spoilers.map(({ detail }) => detail);
  assert.deepEqual(Object.keys(one).sort(), ["about", "id", "open"]);
  assert.deepEqual([one.about, one.open], ["the cook", true]);
  assert.deepEqual([two.about, two.open], [null, true]);
  assert.deepEqual([again.about, again.open], ["the cook", false]);
  assert.equal(typeof one.id, "string");
  assert.equal(one.id, again.id);
  assert.notEqual(one.id, two.id);
});

onEachEngine("problem names each place in the JSON; the card is drawn all the same", async ({ page, site }) => {
  site.put("review.json", { name: "Slips", abstact: "Lost?", sections: [{ text: "Sound." }, { name: "Empty" }] });
  await page.open(`<review-card src="review.json"></review-card>`);
  await page.drawn();
  const [event, ...more] = await page.events("problem");
  assert.deepEqual(more, []);
  assert.equal(event.bubbles && event.composed, true);
  const { problems } = event.detail;
  assert.deepEqual(problems.map(({ path }) => path), ["/abstact", "/sections/1"]);
  assert.match(problems[0].message, /abstact.*abstract/);
  const [line, ...lines] = await page.console();
  assert.deepEqual(lines, []);
  assert.match(line, /^warn: \[review-card\].*review\.json/);
  for (const { path, message } of problems) assert.ok(line.includes(path) && line.includes(message), line);
});

onEachEngine("the events cross the shadow roots of the page's own components", async ({ page }) => {
  await page.open(`<div id="component" lang="de"></div>`);
  await page.run(() => {
    const inner = document.createElement("review-card");
    inner.review = { name: "Inside", abstract: "Lead." };
    component.attachShadow({ mode: "open" }).append(inner);
  });
  await page.until(() => record.events.some(({ kind }) => kind === "ready"));
  const [{ from }] = await page.events("ready");
  assert.equal(from, "component");
  const button = await page.run(() => {
    const [inner] = component.shadowRoot.children;
    return inner.shadowRoot.querySelector("[part=toggle]");
  });
  assert.equal(await button.getText(), "Kritik lesen", "the language of the nearest ancestor");
  await button.click();
  await page.until(() => record.events.some(({ kind }) => kind === "toggle"));
});
