// Cards that come and go, and cards that move, leave nothing behind. `benches/soak.mjs` does the same for hours.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { cycle, count } from "./support/soak.js";

onEachEngine("cards that come and go five hundred times, and move as often, leave nothing behind", async ({ page, browser }) => {
  await page.open("", { head: `<script src="${page.site.cdn}faults.js"></script>` });
  await page.run(cycle, 100);
  const before = await count(page, browser);
  await page.run(cycle, 500);
  const after = await count(page, browser);
  for (const what of Object.keys(before)) {
    const room = what === "heap" ? 300_000 : 0; // compiled code, and what the browser collects later
    assert.ok(after[what] <= before[what] + room, `${what}: ${before[what]}, then ${after[what]}`);
  }
});
