// All spoilers at once: by the bar, by attribute, by method, for print.

import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { extractText } from "./support/pdf.js";
import { onEachEngine } from "./support/on-each-engine.js";
import { cardWith } from "./support/reviews.js";

const REVIEW = {
  name: "Film",
  abstract: "In the open, ||who|told one with ||what|told two||||.",
  sections: [
    { name: "Small", text: "told three", spoiler: { about: "a detail", level: "minor" } },
    { name: "Large", text: "told four", spoiler: true },
    { name: "Folded", text: "In a closed section.", open: false },
  ],
};
const ALL = ["one", "two", "three", "four"];

/** Which of the texts stand in the first card. */
const told = (page) => page.run((all) => all.filter((word) => everything().includes(`told ${word}`)), ALL);
const untilTold = (page, ...words) =>
  page.until((all, words) => all.every((word) => everything().includes(`told ${word}`) === words.includes(word)), ALL, words);
const button = (page, name) =>
  page.run((name) => [...part("spoiler-bar").querySelectorAll("button")].find(({ textContent }) => textContent === name), name);
const open = (page, attributes = "open", parts) => page.open(cardWith(REVIEW, attributes), parts).then(() => page.drawn());

onEachEngine("the bar shows all, the minor ones, or none, and tells the page of each", async ({ page }) => {
  await open(page);
  assert.match(await page.text("spoiler-bar"), /^Hidden spoilers: 3/);
  await (await button(page, "Show all")).click();
  await untilTold(page, ...ALL);
  assert.match(await page.text("spoiler-bar"), /^All spoilers shown/);
  const events = await page.events("spoiler");
  assert.deepEqual(events.map(({ detail }) => [detail.about, detail.open]), [["who", true], ["what", true], ["a detail", true], [null, true]]);
  await (await button(page, "Show minor ones")).click();
  await untilTold(page, "three");
  await (await button(page, "Hide all")).click();
  await untilTold(page);
});

onEachEngine("the bar works by keyboard: it comes first, and focus stays on what was pressed", async ({ page }) => {
  await open(page);
  await page.run(() => part("toggle").focus());
  await page.press(Key.TAB);
  const focused = () => page.run(() => card().shadowRoot.activeElement?.textContent);
  assert.equal(await focused(), "Show minor ones");
  await page.press(Key.TAB, Key.ENTER);
  await untilTold(page, ...ALL);
  assert.equal(await focused(), "Show all");
  await page.press(Key.TAB, Key.SPACE);
  await untilTold(page);
  assert.equal(await focused(), "Hide all");
});

onEachEngine("spoilers=shown opens them from the start, without an event; a change closes them", async ({ page }) => {
  await open(page, 'open spoilers="shown"');
  assert.deepEqual(await told(page), ALL);
  assert.deepEqual(await page.events("spoiler"), []);
  await page.run(() => (card().spoilers = "hidden"));
  await untilTold(page);
  await page.run(() => card().setAttribute("spoilers", "shown"));
  await untilTold(page, ...ALL);
  // In doubt, hidden.
  await page.run(() => card().setAttribute("spoilers", "Shown?"));
  await untilTold(page);
});

onEachEngine("showSpoilers() and hideSpoilers() work, also before the card is drawn, and keep the reader's place", async ({ page }) => {
  await page.open("<p>A post.</p>");
  await page.run((review) => {
    const created = Object.assign(document.createElement("review-card"), { review, open: true });
    document.querySelector("main").append(created);
    created.showSpoilers();
  }, REVIEW);
  await page.drawn();
  await untilTold(page, ...ALL);
  const [{ kind }] = await page.events("ready", "spoiler");
  assert.equal(kind, "ready");
  await page.run(() => part("spoiler-text").querySelector("button").focus());
  await page.run(() => card().hideSpoilers());
  await untilTold(page);
  // What had the focus is gone; it stands where the reader can open it again.
  assert.equal(await page.run(() => card().shadowRoot.activeElement === part("spoiler-toggle")), true);
});

/** What comes out of the printer; WebKit's driver has no printing, so there the page is told that it is printed. */
async function printed(page, browser) {
  if (browser.name !== "webkit") return extractText(await page.driver.printPage({}));
  await page.run(() => dispatchEvent(new Event("beforeprint")));
  const text = await page.run(() => part("card").innerText);
  await page.run(() => dispatchEvent(new Event("afterprint")));
  return text;
}

onEachEngine("closed spoilers print as gaps that say what they hide", async ({ page, browser }) => {
  await open(page);
  const text = await printed(page, browser);
  assert.match(text, /In the open,/);
  assert.match(text, /Spoiler: who/);
  assert.doesNotMatch(text, /told/);
  if (browser.name !== "webkit") assert.doesNotMatch(text, /Show|Hide|seen it/, "buttons on paper");
});

onEachEngine("with print-spoilers all are printed, and closed again afterwards, without an event", async ({ page, browser }) => {
  await open(page, "open print-spoilers");
  const text = await printed(page, browser);
  assert.deepEqual(ALL.filter((word) => !text.includes(`told ${word}`)), []);
  await untilTold(page);
  assert.deepEqual(await page.events("spoiler"), []);
});

onEachEngine("find in page opens a closed section, and the card that it stands in, but no spoiler", async ({ page }) => {
  await open(page, "");
  const folded = () => [part("body").hidden, part("section-toggle").getAttribute("aria-expanded")];
  assert.deepEqual(await page.run(folded), ["until-found", "false"]);
  // What the browser does when it has found something, from the inside out; no driver can open its search field.
  await page.run(() => {
    for (const found of [part("section-toggle").closest("section").querySelector("[id$=text]"), part("body")]) {
      found.dispatchEvent(new Event("beforematch", { bubbles: true }));
      found.removeAttribute("hidden");
    }
  });
  await page.until(() => card().open && part("section-toggle").ariaExpanded === "true");
  assert.equal(await page.run(() => seen(part("section-toggle").closest("section").querySelector("p"))), true);
  assert.deepEqual(await told(page), []);
  assert.deepEqual((await page.events("toggle")).map(({ detail }) => detail.open), [true, true]);
  // It can be closed again.
  await page.click("section-toggle");
  await page.until(() => part("section-toggle").ariaExpanded === "false");
  assert.equal(await page.run(() => seen(part("section-toggle").closest("section").querySelector("p"))), false);
});

onEachEngine("in 280 px the bar wraps, each button is 44 px high and wide, and pressing moves none of them", async ({ page }) => {
  await open(page, "open", { head: "<style>main { width: 280px } body { margin: 0 }</style>" });
  const places = () => page.run(() => [...part("spoiler-bar").querySelectorAll("button")].map((button) => {
    const { x, width, height, right } = button.getBoundingClientRect();
    return { x: Math.round(x), width, height, right, top: button.offsetTop - part("spoiler-bar").offsetTop };
  }));
  const before = await places();
  for (const { width, height, right } of before) {
    assert.ok(width >= 44 && height >= 44, `${width} by ${height}`);
    assert.ok(right <= 280, `${right}`);
  }
  await (await button(page, "Show all")).click();
  await untilTold(page, ...ALL);
  assert.deepEqual((await places()).map(({ x, top }) => [x, top]), before.map(({ x, top }) => [x, top]));
});

onEachEngine("a reveal moves shortly, and not at all for readers who want no motion", async ({ page, browser }) => {
  await open(page);
  const motions = async () => {
    await page.click("spoiler-toggle");
    await page.until(() => part("spoiler-text").textContent);
    const running = await page.run(() => part("spoiler-text").getAnimations().map((motion) => motion.effect.getComputedTiming().duration));
    await page.click("spoiler-toggle");
    await page.until(() => !part("spoiler-text").textContent);
    return running;
  };
  assert.ok((await motions()).every((duration) => duration <= 200));
  if (browser.name !== "chromium") return; // no other driver can set it
  await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [{ name: "prefers-reduced-motion", value: "reduce" }] });
  try {
    assert.ok((await motions()).every((duration) => duration === 0));
  } finally {
    await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [] });
  }
});
