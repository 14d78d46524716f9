// Every page test in one process, so that each browser starts once:
//   tools/with-tools.sh node --test tests/browser/all.js
// One topic alone runs as well: `node --test tests/browser/sources.test.js`.
// ENGINES=chromium,firefox,webkit names the engines; DIST names the folder under test.

import { readdirSync } from "node:fs";

for (const name of readdirSync(import.meta.dirname).sort()) {
  if (name.endsWith(".test.js")) await import(`./${name}`);
}
