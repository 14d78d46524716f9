// Ten thousand cards that come, open, move twice and go, in Chromium against dist/; prints what is left behind after each
// thousand. `node benches/soak.mjs 500` makes fewer of them. Run it by tools/with-tools.sh, as the page tests are.

import { engines } from "../tests/browser/support/browsers.js";
import { Page } from "../tests/browser/support/page.js";
import { endAll } from "../tests/browser/support/processes.js";
import { Site } from "../tests/browser/support/site.js";
import { count, cycle } from "../tests/browser/support/soak.js";

const all = Number(process.argv[2] ?? 10_000);
const steps = 10;

const [chromium] = engines;
const { driver } = await chromium.session();
const page = new Page(driver, new Site());
const line = (cycles, counts) => console.log([cycles, ...Object.values(counts)].map((cell) => `${cell}`.padStart(11)).join(""));
let first;
let last;
try {
  await driver.manage().setTimeouts({ script: 600_000 });
  await page.open("", { head: `<script src="${page.site.cdn}faults.js"></script>` });
  for (let step = 0; step <= steps; step += 1) {
    await page.run(cycle, all / steps); // the first round warms up
    last = await count(page, chromium);
    if (!first) line("cycles", Object.fromEntries(Object.keys(last).map((name) => [name, name])));
    first ??= last;
    line((step * all) / steps, last);
  }
} finally {
  await driver.quit();
  endAll();
}
console.log(`growth over ${all} cycles: ${Object.keys(first).map((name) => `${name} ${last[name] - first[name]}`).join(", ")}`);
process.exit();
