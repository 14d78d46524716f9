// What a reader asked for is remembered where the browser lets us, and is no error where it does not.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { onEachEngine } from "./support/on-each-engine.js";

const source = await readFile(join(import.meta.dirname, "../../src/host/storage.js"), "utf8");

/** Opens a page whose scripts find the storage's functions in `memory`. */
async function open({ page, site }, headers) {
  site.putOnCdn("storage.js", source);
  await page.open("", { headers, loader: "" });
  await page.run(async (url) => void (window.memory = await import(url)), `${site.cdn}storage.js`);
  // All tests of an engine share its storage.
  await page.run(() => {
    try {
      localStorage.clear();
    } catch {
      // Not in this one.
    }
  });
}

const clear = (page) => page.run(() => localStorage.clear());

onEachEngine("a list is remembered over visits, and an empty one leaves no trace", async ({ page, site }) => {
  await open({ page, site });
  const kept = await page.run(() => {
    const before = [memory.remembered("things"), localStorage.length];
    memory.remember("things", ["b", "a"]);
    return [before, memory.remembered("things"), memory.remembered("others"), { ...localStorage }];
  });
  assert.deepEqual(kept, [[[], 0], ["b", "a"], [], { "review-card:things": '["b","a"]' }]);
  await page.visit(`${site.page}index.html`);
  const later = await page.run(async (url) => {
    const memory = await import(url);
    const found = memory.remembered("things");
    memory.remember("things", []);
    return [found, memory.remembered("things"), localStorage.length];
  }, `${site.cdn}storage.js`);
  assert.deepEqual(later, [["b", "a"], [], 0]);
});

onEachEngine("what others wrote in its place is no list", async ({ page, site }) => {
  await open({ page, site });
  const found = await page.run(() =>
    ["", "{", "null", "7", '"a"', "{}", '[1,null,["a"],{}]', '["a",2,"b"]'].map((text) => {
      localStorage.setItem("review-card:things", text);
      return memory.remembered("things");
    }),
  );
  assert.deepEqual(found, [[], [], [], [], [], [], [], ["a", "b"]]);
  await clear(page);
});

onEachEngine("without access to storage a list lives as long as the page", async ({ page, site }) => {
  // A sandboxed page has no origin, and so no storage.
  await open({ page, site }, { "content-security-policy": "sandbox allow-scripts" });
  const [denied, lists] = await page.run(() => {
    let denied = false;
    try {
      localStorage.length;
    } catch {
      denied = true;
    }
    const before = memory.remembered("things");
    memory.remember("things", ["a"]);
    const after = memory.remembered("things");
    memory.remember("things", []);
    return [denied, [before, after, memory.remembered("things")]];
  });
  assert.equal(denied, true);
  assert.deepEqual(lists, [[], ["a"], []]);
});

onEachEngine("when storage is full, a list lives as long as the page", async ({ page, site }) => {
  await open({ page, site });
  const lists = await page.run(() => {
    for (let size = 2 ** 22; size >= 1; ) {
      try {
        localStorage.setItem(`filler ${localStorage.length}`, "x".repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
    memory.remember("things", ["a"]);
    const found = [memory.remembered("things"), localStorage.getItem("review-card:things")];
    memory.remember("things", []);
    return [...found, memory.remembered("things")];
  });
  assert.deepEqual(lists, [["a"], null, []]);
  await clear(page);
});

onEachEngine("a change is heard here and in other pages of the site", async ({ page, site }) => {
  await open({ page, site });
  site.put("other.html", page.html("", { loader: "" }));
  const heard = await page.run(async (url, other) => {
    const frame = Object.assign(document.createElement("iframe"), { src: other });
    document.body.append(frame);
    await new Promise((done) => (frame.onload = done));
    let calls = 0;
    memory.onRemembered(() => calls++);
    memory.remember("things", ["a"]);
    const here = calls;
    const arrived = new Promise((done) => addEventListener("storage", done, { once: true }));
    frame.contentWindow.localStorage.setItem("review-card:things", '["b"]');
    await arrived;
    return [here, calls, memory.remembered("things")];
  }, `${site.cdn}storage.js`, `${site.page}other.html`);
  assert.deepEqual(heard, [1, 2, ["b"]]);
  await clear(page);
});
