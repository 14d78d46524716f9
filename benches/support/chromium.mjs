// Headless Chromium, driven by the WebDriver that the page tests use.

import { existsSync } from "node:fs";
import { Builder } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";

const ARGUMENTS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--window-size=1200,900", "--js-flags=--expose-gc",
  "--enable-blink-features=ForceEagerMeasureMemory",
];

/** A browser with a profile of its own, and other arguments. */
export async function chromium(...others) {
  const options = new chrome.Options().addArguments(...ARGUMENTS, ...others);
  const binary = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
  if (binary) options.setChromeBinaryPath(binary);
  const driver = await new Builder().forBrowser("chrome").setChromeOptions(options).build();
  await driver.manage().setTimeouts({ script: 120_000 });
  return driver;
}
