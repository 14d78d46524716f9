// A fresh page in the browser, with a peer loaded in it.

/** Runs a function of `in-page.mjs` in the page. */
export async function run(driver, act, ...given) {
  const [failed, value] = await driver.executeAsyncScript(
    `const done = arguments[arguments.length - 1]; (${act})(...[...arguments].slice(0, -1)).then((it) => done([false, it]), (error) => done([true, String(error?.stack ?? error)]));`,
    ...given,
  );
  if (failed) throw new Error(value);
  return value;
}
