// A test in every engine, each in a page of its own; one session per engine for the whole run.

import { after, test } from "node:test";
import { engines } from "./browsers.js";
import { Page } from "./page.js";
import { endAll } from "./processes.js";
import { Site } from "./site.js";

const wanted = process.env.ENGINES?.split(",") ?? engines.map(({ name }) => name);
const unknown = wanted.filter((name) => !engines.some((engine) => engine.name === name));
if (unknown.length) {
  throw new Error(`ENGINES names ${unknown}; there are: ${engines.map(({ name }) => name).join(", ")}.`);
}
const chosen = engines.filter(({ name }) => wanted.includes(name));
if (chosen.length < engines.length) console.log(`Only in ${chosen.map(({ title }) => title).join(" and ")}, as ENGINES says.`);

const sessions = new Map();
const spent = new Map();

/**
 * Runs a test in every engine at once. It is given a `page` to open, the `site` that serves it, and the `browser`.
 * When it is over, the console must be empty, unless the test has read it.
 */
export function onEachEngine(name, run) {
  test(name, { concurrency: true }, (t) =>
    Promise.all(chosen.map((engine) => t.test(engine.title, { timeout: 90_000 }, (t) => inEngine(engine, t, run)))),
  );
}

/** A browser that dies, as WebKitGTK has under load, takes no other test with it: a fresh one runs the test again, once. */
async function inEngine(engine, t, run, again) {
  const first = !sessions.has(engine);
  if (first) sessions.set(engine, engine.session());
  let session;
  try {
    session = await sessions.get(engine);
  } catch (error) {
    if (first) throw error;
    return t.skip(`${engine.title} did not start`);
  }
  const began = performance.now();
  const site = new Site();
  const page = new Page(session.driver, site);
  try {
    session.outside.standIns.clear();
    await page.forget();
    await run({ page, site, browser: { name: engine.name, outside: session.outside } });
    await page.assertQuiet();
  } catch (error) {
    if (await isAlive(session)) throw error;
    sessions.delete(engine);
    if (again) throw error;
    console.log(`${engine.title} has died (${error.message || error.name}): a fresh one runs the test again.`);
  } finally {
    // All pages are of one site; a page that has no storage has stored nothing.
    await page.run(() => localStorage.clear()).catch(() => {});
    site.close();
    spent.set(engine, (spent.get(engine) ?? 0) + performance.now() - began);
  }
  if (!sessions.has(engine)) await inEngine(engine, t, run, true);
}

const isAlive = ({ driver }) => driver.getAllWindowHandles().then(({ length }) => length > 0, () => false);

after(async () => {
  const open = await Promise.allSettled(sessions.values());
  await Promise.all(open.map(({ value }) => value?.driver.quit().catch(() => {})));
  endAll();
  const times = [...spent].map(([{ title }, time]) => `${title} ${Math.round(time / 1000)} s`);
  if (times.length) console.log(`Time spent in each engine: ${times.join(", ")}.`);
});
