// Reviews that are far too long, too deep, or too odd for any reader: drawn as far as they are sound, or refused in words.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";

/** Opens a page with one sound card and gives another one a review that is made in the page. */
async function give(page, makeReview) {
  await page.open(`<review-card open id="one"></review-card><review-card id="other"></review-card><script>
    one.review = { name: "Before" };
    other.review = { name: "The other", abstract: "Unharmed." };
  </script>`);
  await page.drawn();
  await page.run(`() => { record.events.length = 0; card().review = (${makeReview})(); }`);
  await page.until(() => card().dataset.state !== "loading");
  const outcome = await page.run(() => [card().dataset.state, record.events.filter(({ from }) => from !== "other")]);
  // The other card, and the same one with another review, work as before.
  await page.run(() => other.setAttribute("open", ""));
  await page.until(() => other.shadowRoot.querySelector("[part=lead]")?.getClientRects().length);
  await page.run(() => {
    card().review = { name: "Sound again" };
    return card().ready;
  });
  assert.equal(await page.text("title"), "Sound again");
  const [state, events] = outcome;
  return { state, problems: events.find(({ kind }) => kind === "problem")?.detail.problems, lines: await page.console() };
}

onEachEngine("ten megabytes of text", async ({ page }) => {
  const { state, problems, lines } = await give(page, () => {
    const words = "It goes on, and on, and *on*, ||and on||. ";
    return { name: "Long", abstract: "Short.", reviewBody: words.repeat(Math.ceil(1e7 / words.length)) };
  });
  assert.equal(state, "ready");
  assert.ok(problems.some(({ message }) => /long|large|cut|left out/i.test(message)), JSON.stringify(problems));
  assert.equal(lines.length, 1);
});

onEachEngine("thirty thousand sections", async ({ page }) => {
  const { state, problems } = await give(page, () => {
    return { name: "Many", sections: Array.from({ length: 3e4 }, (_, n) => ({ name: `Part ${n}`, text: "Text." })) };
  });
  assert.equal(state, "ready");
  assert.ok(problems.length);
});

onEachEngine("lists in lists, a hundred thousand deep", async ({ page }) => {
  const { state, lines } = await give(page, () => `{"name":"Deep","a":${"[".repeat(1e5)}${"]".repeat(1e5)}}`);
  assert.equal(state, "ready");
  assert.ok(lines.length <= 1);
});

onEachEngine("objects in objects, where a text should be", async ({ page }) => {
  const { state, problems } = await give(page, () => {
    return `{"name":"Deep","abstract":"Short.","reviewBody":${'{"name":'.repeat(1e5)}1${"}".repeat(1e5)}}`;
  });
  assert.equal(state, "ready");
  assert.ok(problems.length);
});

onEachEngine("markup that nests ten thousand deep, and opens without end", async ({ page }) => {
  const { state } = await give(page, () => {
    const text = `${"> ".repeat(1e4)}x\n\n${"||a ".repeat(1e4)}\n\n${"*[".repeat(1e4)}\n\n${"::: spoiler\n".repeat(1e4)}`;
    return { name: "Nested", abstract: text };
  });
  assert.equal(state, "ready");
});

onEachEngine("halves of characters, and characters of no kind", async ({ page }) => {
  const { state } = await give(page, () => {
    const odd = "\ud800 and \udfff and \u0000 and \u202e and \ufeff and \uffff";
    return { name: `Odd ${odd}`, abstract: odd, [odd]: odd, sections: [{ name: odd, text: odd, id: odd }] };
  });
  assert.equal(state, "ready");
});

onEachEngine("keys that mean something to JavaScript", async ({ page }) => {
  const { state, lines } = await give(page, () => {
    const inner = '{"name":"Injected","polluted":true,"toString":1,"valueOf":null,"then":"x"}';
    const keys = ["__proto__", "constructor", "prototype", "toJSON", "length", "hasOwnProperty"];
    return `{"name":"Keys",${keys.map((key) => `"${key}":${inner}`).join()},"itemReviewed":{"__proto__":${inner}}}`;
  });
  assert.equal(state, "ready");
  assert.deepEqual(lines, []);
  assert.equal(await page.run(() => ({}).polluted), null);
});

onEachEngine("an object that throws when it is looked at", async ({ page }) => {
  const { state, lines } = await give(page, () => ({
    get name() {
      throw new Error("Do not look at me.");
    },
  }));
  assert.equal(state, "failed");
  assert.equal(lines.length, 1);
  assert.match(lines[0], /Do not look at me/);
});
