// An author sees what to mend; readers do not.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { cardWith } from "./support/reviews.js";

const SLIP = { name: "Slip", abstact: "Lost?", sections: [{ name: "Empty" }] };

/** Both places and both sentences are in the card, and in one line of the console. */
async function assertNamed(page, text) {
  const [line, ...more] = await page.console();
  assert.deepEqual(more, []);
  for (const part of ["/sections/0", "abstact", "abstract"]) {
    assert.ok(line.includes(part), line);
    assert.ok(text.includes(part), text);
  }
}

onEachEngine("on the author's own machine the card lists its problems", async ({ page }) => {
  await page.open(cardWith(SLIP));
  await page.drawn();
  assert.equal(await page.run(() => seen(part("notice"))), true);
  await assertNamed(page, await page.text("notice"));
});

onEachEngine("on a published page it does not, though the console still names them", async ({ page }) => {
  await page.open(cardWith(SLIP), { published: true });
  await page.drawn();
  assert.equal(await page.run(() => location.hostname), "blog.example");
  assert.equal(await page.run(() => parts("notice").length), 0);
  assert.equal((await page.events("problem")).length, 1);
  assert.equal((await page.console()).length, 1);
});

onEachEngine("on a published page `debug` shows them", async ({ page }) => {
  await page.open(cardWith(SLIP, "debug"), { published: true });
  await page.drawn();
  assert.equal(await page.run(() => seen(part("notice"))), true);
  await assertNamed(page, await page.text("notice"));
});

onEachEngine("a sound review has no notice anywhere", async ({ page }) => {
  await page.open(cardWith({ name: "Sound", abstract: "All well." }, "debug"));
  await page.drawn();
  assert.equal(await page.run(() => parts("notice").length), 0);
  assert.deepEqual(await page.events("problem"), []);
});
