// The three browser engines: what each needs installed, and how a session with it begins.

import { existsSync, readdirSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { Builder, Capabilities } from "selenium-webdriver";
import { waitForServer } from "selenium-webdriver/http/util.js";
import { end, freePort, installed, start } from "./processes.js";
import { INSIDE, outside } from "./outside.js";

const HINT = "run `make setup`";

const chromium = {
  name: "chromium",
  title: "Chromium",
  async session() {
    const binary = need("Chromium", installed("chromium", "chromium-browser", "google-chrome"));
    const driver = need("chromedriver, which drives Chromium,", installed("chromedriver"));
    const quiet = ["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    const args = ["--headless", "--no-sandbox", "--disable-gpu", "--window-size=1200,900", ...quiet];
    const begun = await session(driver, (port) => [`--port=${port}`], (outside) => ({
      browserName: "chrome",
      proxy: proxy(outside),
      "goog:loggingPrefs": { browser: "ALL" },
      "goog:chromeOptions": { binary, args },
    }));
    // In a long run a page without a window may lose the focus, and then no element of it hears of its own.
    await begun.driver.sendDevToolsCommand("Emulation.setFocusEmulationEnabled", { enabled: true });
    return begun;
  },
};

const firefox = {
  name: "firefox",
  title: "Firefox",
  async session() {
    const binary = need("Firefox", installed("firefox", "firefox-esr"));
    const driver = need("geckodriver, which drives Firefox,", installed("geckodriver"));
    return session(driver, (port) => ["--port", `${port}`], (outside) => ({
      browserName: "firefox",
      proxy: proxy(outside),
      "moz:firefoxOptions": { binary, args: ["-headless", "-width", "1200", "-height", "900"], prefs: FIREFOX },
    }));
  },
};

/** What Firefox would do on its own: ask its makers for news. */
const FIREFOX = {
  "services.settings.server": "data:,",
  "browser.newtabpage.enabled": false,
  "browser.aboutwelcome.enabled": false,
  "app.normandy.enabled": false,
  "nimbus.rollouts.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  // Older ones can select and copy across shadow roots, but only so; later ones always do.
  "dom.shadowdom.selection_across_boundary.enabled": true,
};

const webkit = {
  name: "webkit",
  title: "WebKitGTK",
  async session() {
    const binary = need("WebKitGTK's MiniBrowser", miniBrowser());
    const driver = need("WebKitWebDriver, which drives WebKitGTK,", installed("WebKitWebDriver"));
    const env = process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? {} : await display();
    // Its driver takes a proxy, too, but not for https.
    const args = ({ address }) => [`--proxy=http://${address}`, ...INSIDE.map((host) => `--ignore-host=${host}`)];
    const capabilities = (outside) => ({
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary, args: ["--automation", ...args(outside)] },
    });
    return session(driver, (port) => [`--port=${port}`], capabilities, env);
  },
};

export const engines = [chromium, firefox, webkit];

const proxy = ({ address }) => ({ proxyType: "manual", httpProxy: address, sslProxy: address, noProxy: INSIDE });

function need(what, found) {
  if (!found) throw new Error(`${what} is not installed: ${HINT}, or name the engines to test in ENGINES.`);
  return found;
}

function miniBrowser() {
  const roots = ["/usr/lib", "/usr/lib64", "/usr/libexec"].filter(existsSync);
  const folders = roots.flatMap((root) => [root, ...readdirSync(root).map((name) => join(root, name))]);
  const found = folders.flatMap((folder) => {
    const names = ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"];
    return names.map((name) => join(folder, name, "MiniBrowser")).filter(existsSync);
  });
  return found[0];
}

/** A display that nobody sees. */
async function display() {
  const program = need("Xvfb, the display for WebKitGTK,", installed("Xvfb"));
  const args = ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"];
  const xvfb = start(program, args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const [number] = await once(xvfb.stdio[3], "data");
  return { DISPLAY: `:${`${number}`.trim()}`, GDK_BACKEND: "x11" };
}

/** Starts a driver, and a browser with it; a browser that hangs while it starts gets a second chance. */
async function session(...given) {
  return begin(...given).catch(() => begin(...given));
}

async function begin(program, args, capabilities, env) {
  const port = await freePort();
  const child = start(program, args(port), { env });
  const address = `http://127.0.0.1:${port}`;
  const world = await outside();
  const driver = async () => {
    await waitForServer(address, 30_000);
    const wanted = new Capabilities(capabilities(world)).setAcceptInsecureCerts(true); // for stand-ins
    const driver = await new Builder().usingServer(address).withCapabilities(wanted).build();
    await driver.manage().setTimeouts({ script: 20_000, pageLoad: 30_000, implicit: 0 });
    return driver;
  };
  const stopped = once(child, "exit").then(([code]) => {
    throw new Error(`${program} stopped with status ${code} before a browser had started.`);
  });
  const late = once(AbortSignal.timeout(40_000), "abort").then(() => {
    throw new Error(`${program} has not started a browser within 40 seconds.`);
  });
  try {
    return { driver: await Promise.race([driver(), stopped, late]), outside: world };
  } catch (error) {
    end(child.pid);
    throw error;
  } finally {
    for (const loser of [stopped, late]) loser.catch(() => {});
  }
}
