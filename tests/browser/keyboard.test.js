// Everything a mouse can do, keys can do; and the reader sees where they are.

import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { onEachEngine } from "./support/on-each-engine.js";
import { cardWith, full } from "./support/reviews.js";

/** In the page: what has focus, in words. */
const focused = () => {
  const element = card().shadowRoot.activeElement;
  if (!element) return document.activeElement.id || document.activeElement.localName;
  return element.getAttribute("part") ?? `${element.localName} ${element.textContent.trim()}`;
};

onEachEngine("Tab goes through an open card in the order of reading, and out of it again", async ({ page }) => {
  await page.open(`<button id="before">Before</button>${cardWith(full(), "open")}<button id="after">After</button>`);
  await page.drawn();
  const expected = await page.run(() => {
    const all = [...card().shadowRoot.querySelectorAll("a[href], button, input")].filter((element) => seen(element));
    return all.map((element) => element.getAttribute("part") ?? `${element.localName} ${element.textContent.trim()}`);
  });
  assert.ok(expected.length > 12, expected.join());
  await page.run(() => before.focus());
  const met = [];
  for (let step = 0; step <= expected.length; step += 1) {
    await page.press(Key.TAB);
    met.push(await page.run(focused));
  }
  assert.deepEqual(met, [...expected, "after"]);
});

onEachEngine("a collapsed card keeps what is in it out of the way", async ({ page }) => {
  const { name, sections, author } = full();
  await page.open(`<button id="before">Before</button>${cardWith({ name, sections, author })}<button id="after">After</button>`);
  await page.drawn();
  await page.run(() => before.focus());
  await page.press(Key.TAB);
  assert.equal(await page.run(focused), "toggle");
  await page.press(Key.TAB);
  assert.equal(await page.run(focused), "after");
});

for (const [name, key] of [["Enter", Key.ENTER], ["Space", Key.SPACE]]) {
  onEachEngine(`${name} presses every button, and focus stays where it was`, async ({ page }) => {
    await page.open(cardWith(full(), "open"));
    await page.drawn();
    const buttons = await page.run(() => {
      window.buttons = [...card().shadowRoot.querySelectorAll("button[aria-expanded]")].filter((button) => seen(button));
      return window.buttons.length;
    });
    assert.equal(buttons, 7);
    for (let n = buttons - 1; n >= 0; n -= 1) {
      const before = await page.run((n) => {
        window.buttons[n].focus();
        return window.buttons[n].getAttribute("aria-expanded");
      }, n);
      await page.press(key);
      await page.until((n, before) => window.buttons[n].getAttribute("aria-expanded") !== before, n, before);
      assert.equal(await page.run((n) => card().shadowRoot.activeElement === window.buttons[n], n), true);
    }
    assert.equal(await page.run(() => seen(part("body"))), false, "the first button closed the card at last");
    assert.equal((await page.events("toggle", "spoiler")).length, buttons);
  });

  onEachEngine(`${name} plays the trailer, and focus goes to the player`, async ({ page }) => {
    await page.open(cardWith(full(), "open"));
    await page.drawn();
    await page.run(() => part("trailer-play").focus());
    await page.press(key);
    await page.until(() => part("trailer-frame"));
    assert.equal(await page.run(focused), "trailer-frame");
    await page.console();
  });
}

onEachEngine("focus is seen on every button and every link", async ({ page }) => {
  await page.open(`<button id="before">Before</button>${cardWith(full(), "open")}`);
  await page.drawn();
  await page.run(() => before.focus());
  const unseen = [];
  for (let more = true; more; ) {
    await page.press(Key.TAB);
    const look = await page.run(() => {
      const element = card().shadowRoot.activeElement;
      if (!element) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return { name: element.outerHTML.slice(0, 80), ring: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 };
    });
    more = look !== null;
    if (more && !look.ring) unseen.push(look.name);
  }
  assert.deepEqual(unseen, []);
});
