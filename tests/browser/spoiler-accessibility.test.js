// What assistive technology is told of spoilers: role, name and state as the engine computes them, and their order.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { cardWith } from "./support/reviews.js";

const REVIEW = {
  name: "Film",
  abstract: "Before ||who|it was ||why|for money|| alone|| after.",
  sections: [{ name: "The end", text: "All is lost.", spoiler: { about: "the end", level: "minor" } }],
};

/** The buttons and groups of the lead and the section, as the driver has them computed. */
async function computed(page) {
  const elements = await page.run(() => [...part("body").querySelectorAll("[part=spoiler-toggle], [part=spoiler-text]:not([hidden])")]);
  return Promise.all(elements.map(async (element) => [await element.getAriaRole(), (await element.getAccessibleName()).replace(/\s+/g, " ")]));
}

onEachEngine("a spoiler is a button that says what it hides; open, a group that is named so stands behind it", async ({ page }) => {
  await page.open(cardWith(REVIEW, "open"));
  await page.drawn();
  const closed = [["button", "Spoiler: who. Show"], ["button", "Spoiler: the end. Show"]];
  assert.deepEqual(await computed(page), closed);
  await page.click("spoiler-toggle");
  await page.until(() => parts("spoiler-toggle").length === 3);
  assert.deepEqual(await computed(page), [
    ["button", "Spoiler: who. Hide"],
    ["group", "Spoiler: who"],
    ["button", "Spoiler: why. Show"],
    ["button", "Spoiler: the end. Show"],
  ]);
  await page.click("spoiler-toggle");
  await page.until(() => parts("spoiler-toggle").length === 2);
  assert.deepEqual(await computed(page), closed);
});

onEachEngine("the bar is a group with a status and buttons that say what they do", async ({ page }) => {
  await page.open(cardWith(REVIEW, "open"));
  await page.drawn();
  const named = async () => {
    const elements = await page.run(() => [part("spoiler-bar"), ...part("spoiler-bar").querySelectorAll("[role], button")]);
    return Promise.all(elements.map(async (element) => [await element.getAriaRole(), await element.getAccessibleName()]));
  };
  assert.deepEqual((await named()).map(([role, name]) => (role === "status" ? [role] : [role, name])), [
    ["group", "Spoilers"],
    ["status"],
    ["button", "Show minor ones"],
    ["button", "Show all"],
    ["button", "Hide all"],
    ["button", "I’ve seen it"],
    ["status"],
  ]);
  const told = () => [...part("spoiler-bar").querySelectorAll("[role=status]")].map(({ innerText }) => innerText.trim());
  assert.equal((await page.run(told)).pop(), "");
  await page.run(() => part("spoiler-bar").querySelector("[value=seen]").click());
  await page.until(`() => (${told})().pop().startsWith("Remembered in this browser")`);
  await page.run(() => localStorage.clear());
});

/** The accessibility tree as Chromium has it, in reading order; no other driver gives it away. */
async function tree(page) {
  const { nodes } = await page.driver.sendAndGetDevToolsCommand("Accessibility.getFullAXTree", {});
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const walk = (node) => {
    const { role, name, ignored, properties = [], childIds = [] } = node;
    const state = ["expanded", "pressed", "disabled"].flatMap((key) => {
      const found = properties.find((property) => property.name === key);
      return found ? [`${key}=${found.value.value}`] : [];
    });
    const what = role?.value;
    const told = ["button", "group", "StaticText", "status"].includes(what);
    if (!ignored && told) lines.push([what, name?.value.trim().replace(/\s+/g, " "), ...state].filter(Boolean).join(" "));
    if (what !== "button" && what !== "StaticText") for (const id of childIds) walk(byId.get(id));
  };
  walk(nodes[0]);
  return lines;
}

onEachEngine("in the tree the text stands once, behind its button and before what follows", async ({ page, browser }) => {
  await page.open(cardWith(REVIEW, "open"));
  await page.drawn();
  if (browser.name !== "chromium") return;
  const lead = async () => {
    const lines = await tree(page);
    // Without what keeps a full stop in its line.
    lines.splice(0, lines.length, ...lines.filter((line) => line !== "StaticText \u2060"));
    return lines.slice(lines.indexOf("StaticText Before"), lines.indexOf("StaticText The end"));
  };
  assert.deepEqual(await lead(), ["StaticText Before", "button Spoiler: who. Show expanded=false", "StaticText after."]);
  await page.run(() => card().showSpoilers());
  await page.until(() => parts("spoiler-toggle").length === 3);
  assert.deepEqual(await lead(), [
    "StaticText Before",
    "button Spoiler: who. Hide expanded=true",
    "group Spoiler: who",
    "StaticText it was",
    "button Spoiler: why. Hide expanded=true",
    "group Spoiler: why",
    "StaticText for money",
    "StaticText alone",
    "StaticText after.",
  ]);
  const bar = (await tree(page)).filter((line) => /all|minor|seen it/.test(line) && line.startsWith("button"));
  assert.deepEqual(bar, [
    "button Show minor ones",
    "button Show all disabled=true",
    "button Hide all",
    "button I’ve seen it pressed=false",
  ]);
});
