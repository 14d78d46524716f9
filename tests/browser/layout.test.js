// The card fits where it is put: narrow, wide, with large text, from right to left.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { full } from "./support/reviews.js";

/** A review with the longest words that there are. */
function long() {
  const review = full();
  const word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
  review.name = `${review.name}: ${word}`;
  review.reviewRating.push({ reviewAspect: word, ratingValue: "87.5%" }, { reviewAspect: "Advice", ratingValue: word });
  review.sections[0].name = word;
  review.sections[0].text += `\n\n||${word}|${word.toUpperCase().replaceAll("S", "Z")}|| https://example.org/${word}`;
  review.itemReviewed.director.name = word;
  review.author.name = word;
  review.itemReviewed.trailer = { url: review.itemReviewed.trailer, name: word };
  return review;
}

/** In the page: what of the card sticks out of it, or is cut off in it. */
const misfits = () => {
  const found = [];
  const room = card().getBoundingClientRect();
  const name = (element) => `${element.localName}[${element.getAttribute("part") ?? element.className}]`;
  for (const element of card().shadowRoot.querySelectorAll("*:not(svg, svg *)")) {
    if (!seen(element) || element.matches(".visually-hidden")) continue;
    for (const { left, right } of element.getClientRects()) {
      if (left < room.left - 1 || right > room.right + 1) found.push(`${name(element)} sticks out`);
    }
    const { overflowX, display } = getComputedStyle(element);
    const cut = overflowX !== "visible" && display !== "inline" && element.scrollWidth > element.clientWidth + 1;
    if (cut && !element.matches("img, iframe")) found.push(`${name(element)} is cut`);
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > Math.max(clientWidth, room.width)) found.push(`the page scrolls sideways: ${scrollWidth}`);
  return found;
};

/** In the page: draws the review in a column of this width, everything open. */
const drawIn = async (width, review, dir) => {
  document.documentElement.dir = dir;
  document.body.style.cssText = `margin: 0; width: ${width}px`;
  card().review = review;
  await card().ready;
  const closed = () => card().shadowRoot.querySelector("[part=spoiler-toggle][aria-expanded=false]");
  for (let toggle = closed(); toggle; toggle = closed()) {
    toggle.click();
    await new Promise(requestAnimationFrame);
  }
  await Promise.all(card().shadowRoot.getAnimations().map(({ finished }) => finished));
  return Math.round(card().getBoundingClientRect().width);
};

const HEAD = "<style>main, h1 { margin: 0; overflow-wrap: anywhere }</style>";
const START = `<review-card open></review-card><script>document.querySelector("review-card").review = { name: "x" };</script>`;

for (const [text, size, dir] of [["", "100%", "ltr"], [", at twice the text size", "200%", "ltr"], [", from right to left", "100%", "rtl"]]) {
  onEachEngine(`nothing sticks out or is cut at 280, 600 and 1200 pixels${text}`, async ({ page }) => {
    await page.open(START, { head: `${HEAD}<style>html { font-size: ${size} }</style>` });
    await page.drawn();
    for (const width of [280, 600, 1200]) {
      for (const review of [full(), long()]) {
        assert.equal(await page.run(drawIn, width, review, dir), width);
        assert.deepEqual(await page.run(misfits), [], `${width} pixels`);
      }
    }
  });
}

onEachEngine("the poster stands above the text when there is little room, beside it when there is much", async ({ page }) => {
  await page.open(START, { head: HEAD });
  await page.drawn();
  const beside = () => part("poster").getBoundingClientRect().bottom > part("title").getBoundingClientRect().top;
  await page.run(drawIn, 280, full(), "ltr");
  assert.equal(await page.run(beside), false);
  await page.run(drawIn, 1000, full(), "ltr");
  assert.equal(await page.run(beside), true);
});

onEachEngine("every button is a target of 44 pixels, for a finger a word in a line too", async ({ page, browser }) => {
  await page.open(START, { head: HEAD });
  await page.drawn();
  const touch = async (enabled) => {
    if (browser.name === "chromium") await page.driver.sendDevToolsCommand("Emulation.setTouchEmulationEnabled", { enabled });
  };
  await touch(true);
  if (browser.name === "chromium") await page.until(() => matchMedia("(pointer: coarse)").matches);
  for (const width of [280, 1000]) {
    await page.run(drawIn, width, full(), "ltr");
    const small = await page.run(() => {
      const small = [];
      for (const button of card().shadowRoot.querySelectorAll("button")) {
        if (!seen(button)) continue;
        button.scrollIntoView({ block: "center" });
        const { left, top, width, height } = button.getBoundingClientRect();
        // In a line of text the target is larger than what is seen of the button.
        const inLine = button.closest("p, li");
        const [x, y] = [left + width / 2, top + height / 2];
        const hit = (x, y) => button.contains(card().shadowRoot.elementFromPoint(x, y));
        if (inLine && !matchMedia("(pointer: coarse)").matches) continue;
        const tall = inLine ? hit(x, y - 20) && hit(x, y + 20) : height >= 44;
        const wide = width >= 44 || (hit(x - 20, y) && hit(x + 20, y));
        if (!tall || !wide) small.push([button.textContent, width, height]);
      }
      return small;
    });
    assert.deepEqual(small, [], `${width} pixels`);
  }
  await touch(false);
});

onEachEngine("in large text and little room the label of a spoiler keeps its words whole", async ({ page }) => {
  await page.open(START, { head: `${HEAD}<style>html { font-size: 200% }</style>` });
  await page.drawn();
  await page.run(drawIn, 368, { name: "x", sections: [{ text: "…", spoiler: "what happens to Rosanna" }] }, "ltr");
  const torn = await page.run(() => {
    const text = card().shadowRoot.querySelector("[part=spoiler-toggle] .about").firstChild;
    const words = [...text.data.matchAll(/\S+/g)];
    const lines = ({ index, 0: word }) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return new Set([...range.getClientRects()].map(({ top }) => top)).size;
    };
    return words.filter((word) => lines(word) > 1).map(String);
  });
  assert.deepEqual(torn, []);
});
