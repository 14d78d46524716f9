// One page in one browser: opening it, doing what readers do, and looking at what came of it.

import assert from "node:assert/strict";
import { Command } from "selenium-webdriver/lib/command.js";

/** Awaits a function in the page; as a microtask, for what drivers run directly is no ordinary script in WebKit. */
const RUN = `
  const given = [...arguments], done = given.pop();
  Promise.resolve().then(() => (FUNCTION)(...given)).then(
    (value) => done({ value }),
    (error) => done({ error: String(error?.message ?? error) }),
  );`;

/** Looks, frame by frame, until a condition holds. */
const UNTIL = `async (...given) => {
  const condition = FUNCTION;
  const end = performance.now() + 10_000;
  for (;;) {
    const value = await condition(...given);
    if (value) return value;
    if (performance.now() > end) throw new Error("it never came to be that " + condition
      + "\\nThe console says: " + JSON.stringify(record.console)
      + "\\nThe cards are: " + [...document.querySelectorAll("review-card")].map((card) => card.dataset.state));
    await new Promise(requestAnimationFrame);
  }
}`;

export class Page {
  #driver;
  #consoleWasRead = false;

  constructor(driver, site) {
    this.#driver = driver;
    this.site = site;
  }

  get driver() {
    return this.#driver;
  }

  /** Opens a page with this body, the loader in its head. */
  async open(body, { path = "index.html", published = false, headers, ...parts } = {}) {
    this.site.put(path, this.html(body, parts), { headers });
    await this.visit((published ? this.site.published : this.site.page) + path);
  }

  /** The HTML of a page under test. */
  html(body, { head = "", lang = "en", loader = this.loader() } = {}) {
    return `<!doctype html>
<html${lang ? ` lang="${lang}"` : ""}>
<head>
<meta charset="utf-8">
${this.recorder}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A page under test</title>
${head}
${loader}
</head>
<body>
<main>
<h1>A blog</h1>
${body}
</main>
</body>
</html>`;
  }

  get recorder() {
    return `<script src="${this.site.cdn}recorder.js"></script>`;
  }

  /** The one line that a blog adds. */
  loader(attributes = "", cdn = this.site.cdn + this.site.folder) {
    return `<script type="module" ${attributes} src="${cdn}review-card.js"></script>`;
  }

  /** Goes to a page. Chromium's driver may come back while the page before it still stands. */
  async visit(url) {
    await this.#driver.executeScript("window.left = true;");
    await this.#driver.get(url);
    await this.#driver.wait(() => this.#driver.executeScript("return !window.left;").catch(() => false), 10_000);
    // In a long run its window may lose the focus, and then no frame in it hears of its own.
    if (await this.#isChromium()) await this.#driver.sendDevToolsCommand("Page.bringToFront", {});
  }

  /** Runs a function in the page; what it resolves to comes back. */
  async run(code, ...given) {
    const { value, error } = await this.#driver.executeAsyncScript(RUN.replace("FUNCTION", () => code), ...given);
    if (error) throw new Error(error);
    return value;
  }

  /** Resolves to the first true value of a condition in the page. */
  async until(condition, ...given) {
    return this.run(UNTIL.replace("FUNCTION", () => condition), ...given);
  }

  /** Resolves when every card of the page is drawn; to one that waits further down the reader goes. */
  async drawn() {
    await this.until(() => {
      const cards = [...document.querySelectorAll("review-card, div[data-review-card]:not(:has(review-card))")];
      const next = cards.find((card) => card.dataset.state !== "ready");
      next?.scrollIntoView({ block: "nearest" });
      return cards.length && !next;
    });
  }

  /** Resolves when the first card has failed. */
  async failed() {
    await this.until(() => card()?.dataset.state === "failed");
  }

  /** Clicks on the n-th element of a part, as a reader does. */
  async click(part, n = 0) {
    const element = await this.until((part, n) => window.part(part, n), part, n);
    await element.click();
  }

  /** Presses keys, one after the other. */
  async press(...keys) {
    await this.#driver.actions().sendKeys(...keys).perform();
  }

  /** The text of the n-th element of a part. */
  text(part, n = 0) {
    return this.run((part, n) => window.part(part, n)?.textContent, part, n);
  }

  /** What cards have reported so far, of these kinds. */
  events(...kinds) {
    return this.run((kinds) => record.events.filter(({ kind }) => kinds.includes(kind)), kinds);
  }

  /** What the page has said to the console; whoever reads it judges it. */
  async console() {
    this.#consoleWasRead = true;
    return this.run(() => record.console);
  }

  /** A console that nobody has read must be empty. */
  async assertQuiet() {
    if (this.#consoleWasRead) return;
    assert.deepEqual(await this.run(() => record.console), [], "the console is not empty");
    assert.deepEqual(await this.#browserLog(), [], "the browser's own log is not empty");
  }

  /** Forgets what the browser noted of pages before this one. */
  async forget() {
    await this.#browserLog();
  }

  async #isChromium() {
    const capabilities = await this.#driver.getCapabilities();
    return capabilities.get("browserName") === "chrome";
  }

  /** What Chromium itself notes, failed requests above all; the other drivers have no such command. */
  async #browserLog() {
    if (!(await this.#isChromium())) return [];
    const entries = await this.#driver.execute(new Command("getLog").setParameter("type", "browser"));
    return entries.filter(({ source }) => source !== "console-api").map(({ source, message }) => `${source}: ${message}`);
  }
}
