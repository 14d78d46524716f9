// Checks that the card and its twins draw the very same tree, as first drawn and after each kind of click, and tell the same of it.

import assert from "node:assert/strict";
import { load, tree } from "./support/in-page.mjs";
import { run } from "./support/page.mjs";
import { PEERS } from "./support/peers.mjs";

const WAYS = [[], ["toggle"], ["toggle", "spoiler-1"], ["section-0", "section-1"], ["all"], ["all", "none"], ["toggle", "toggle"]];

/** Fails with the difference. */
export async function assertSameTree(driver, origin, json) {
  const trees = {};
  for (const peer of PEERS) {
    await driver.get(origin);
    await run(driver, load, peer, json);
    for (const presses of WAYS) (trees[presses.join(" ")] ??= []).push([peer.name, await run(driver, tree, presses)]);
  }
  for (const [presses, [[, card], ...twins]] of Object.entries(trees)) {
    for (const [name, twin] of twins) assert.deepEqual(twin, card, `${name} differs from the card after: ${presses || "nothing"}`);
  }
}
