// Where a server renders the page there is no window: importing the loader there does nothing.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { DIST } from "./support/site.js";

test("importing the loader without a window does no harm and leaves nothing", async () => {
  // As a `data:` module, so that no package.json near the folder under test has a say in what it is.
  const loader = `data:text/javascript;base64,${await readFile(join(DIST, "review-card.js"), "base64")}`;
  const script = `
    const before = Reflect.ownKeys(globalThis).length;
    await import(${JSON.stringify(loader)});
    console.log(Reflect.ownKeys(globalThis).length - before);`;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script]);
  assert.deepEqual([stdout, stderr], ["0\n", ""]);
});
