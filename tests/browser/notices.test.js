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

const BROKEN = `<review-card><script type="application/json">{ "name": oh }</script><p>Fallback.</p></review-card>`;

onEachEngine("where there is no card, the author sees why beside the fallback", async ({ page }) => {
  await page.open(BROKEN);
  await page.failed();
  assert.match(await page.text("notice"), /the script in the card is not JSON/);
  assert.deepEqual(await page.run(() => [part("notice"), document.querySelector("p")].map(seen)), [true, true]);
  await page.console();
  // It goes with its cause.
  await page.run(() => {
    card().review = { name: "Sound" };
    return card().ready;
  });
  assert.equal(await page.run(() => parts("notice").length), 0);
  assert.equal(await page.text("title"), "Sound");
});

onEachEngine("on a published page readers see the fallback alone", async ({ page }) => {
  await page.open(BROKEN, { published: true });
  await page.failed();
  assert.equal(await page.run(() => parts("notice").length), 0);
  assert.equal(await page.run(() => seen(document.querySelector("p"))), true);
  await page.console();
});

onEachEngine("a card that comes back is not complained of twice; the event tells each time", async ({ page }) => {
  await page.open(cardWith(SLIP));
  await page.drawn();
  await page.run(async () => {
    const one = card();
    const place = one.parentElement;
    one.remove();
    await new Promise((done) => setTimeout(done));
    place.append(one);
  });
  await page.until(() => record.events.filter(({ kind }) => kind === "problem").length === 2);
  assert.equal((await page.console()).length, 1);
});

onEachEngine("the notice can be folded away, by keyboard too", async ({ page }) => {
  await page.open(cardWith(SLIP));
  await page.drawn();
  assert.equal(await page.run(() => seen(part("notice").querySelector("li"))), true);
  await page.run(() => part("notice").querySelector("summary").focus());
  await page.press(" ");
  await page.until(() => !part("notice").querySelector("details").open);
  await page.console();
});
