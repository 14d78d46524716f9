// `make bench`: measures the card beside its peers, all in one run, round by round, and prints medians, spreads and ratios;
// the same as JSON goes to target/bench/results.json. BENCH_ROUNDS=3 makes it quick, for whoever changes the benchmark.

import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { sizes } from "./bytes.mjs";
import { assertSameTree } from "./same-tree.mjs";
import { chromium } from "./support/chromium.mjs";
import { SITUATIONS, firstText, pageOf } from "./support/first-text.mjs";
import { measureFacades } from "./facades.mjs";
import { growths } from "./growth.mjs";
import { bytes, click, load, mountMany, read, stand, update } from "./support/in-page.mjs";
import { run } from "./support/page.mjs";
import { PEERS, bundle, bundles } from "./support/peers.mjs";
import { note, samples } from "./support/samples.mjs";
import { print } from "./report.mjs";
import { serve } from "./support/site.mjs";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 25);
const here = import.meta.dirname;
const dist = resolve(here, "../dist");
const json = await readFile(join(here, "review.json"), "utf8");

await bundle();
const site = await serve([dist, bundles, here], Object.fromEntries(PEERS.map((peer) => [`/page-of-${peer.name}`, pageOf(peer, json)])));
const driver = await chromium();
// Here a frame comes as soon as it is ready, and not 60 times a second: what it shows has been worked for, not waited for.
const swift = await chromium("--disable-frame-rate-limit", "--disable-gpu-vsync");

try {
  await assertSameTree(driver, site.origin, json);
  if (process.argv.includes("--check")) {
    console.log("The card and its twins draw the same tree.");
  } else {
    // One round more than is counted: the first fills the caches.
    for (let round = 0; round <= ROUNDS; round += 1) {
      // Each round begins with another one, so that nobody is always measured on a warm or a tired machine.
      const order = PEERS.map((_, place) => PEERS[(place + round) % PEERS.length]);
      await measure(order, round > 0 ? note : () => {});
      await measureFacades(driver, site.origin, round, round > 0);
      process.stderr.write(`\rround ${round} of ${ROUNDS}`);
    }
    const { browserVersion } = Object.fromEntries((await driver.getCapabilities()).map_);
    const { dependencies: versions } = JSON.parse(await readFile(join(here, "package.json"), "utf8")); // each an exact one
    const results = { date: new Date().toISOString(), browser: `Chromium ${browserVersion}`, versions, rounds: ROUNDS, sizes: await sizes(dist, bundles), growths: growths(samples), samples };
    await writeFile(join(bundles, "results.json"), JSON.stringify(results, null, 1));
    print(results);
  }
} finally {
  await Promise.all([driver, swift].map((browser) => browser.quit()));
  site.close();
}

async function measure(order, note) {
  const fresh = async (peer, browser = driver) => {
    await browser.get(site.origin);
    await run(browser, load, peer, json);
  };
  const times = async (what, act, ...given) => {
    for (const peer of order) {
      await fresh(peer);
      note(what, peer.name, await run(driver, act, ...given));
    }
  };
  for (const count of [1, 10, 100, 1000]) await times(`mount ${count}, ms`, mountMany, count);
  const CHANGES = [["another review", update], ["expand", click, "toggle"], ["reveal", click, "spoiler-toggle"]];
  for (const [what, act, ...given] of CHANGES) {
    for (const peer of order) {
      await fresh(peer);
      for (const [script, paint] of await run(driver, act, ...given, 10)) {
        note(`${what}, script, ms`, peer.name, script);
        note(`${what}, to paint, ms`, peer.name, paint);
      }
    }
    for (const peer of order) {
      await fresh(peer, swift);
      for (const [, paint] of await run(swift, act, ...given, 10)) note(`${what}, to paint without waiting for a frame, ms`, peer.name, paint);
    }
  }
  for (const bytes of [1_000, 10_000, 100_000, 1_000_000]) {
    for (const peer of order) {
      await fresh(peer);
      const { time, longest } = await run(driver, read, bytes);
      note(`read ${bytes / 1000} kB, ms`, peer.name, time);
      note(`read ${bytes / 1000} kB, longest task, ms`, peer.name, longest);
    }
  }
  for (const peer of order) {
    await driver.get(site.origin);
    const empty = await run(driver, bytes);
    await fresh(peer);
    for (const [what, count] of [["one card", 1], ["1000 cards", 1000], ["removed", 0]]) {
      await run(driver, stand, count);
      note(`memory over the empty page, ${what}, kB`, peer.name, ((await run(driver, bytes)) - empty) / 1000);
    }
  }
  for (const situation of SITUATIONS) {
    const { network, slowdown } = situation;
    for (const peer of order) {
      const { first, blocked, shift } = await firstText(driver, `${site.origin}/page-of-${peer.name}`, situation);
      note(`first text, ${network}, CPU ${slowdown}×, ms`, peer.name, first);
      note(`blocking, ${network}, CPU ${slowdown}×, ms`, peer.name, blocked);
      note(`layout shift, ${network}, CPU ${slowdown}×`, peer.name, shift);
    }
  }
}
