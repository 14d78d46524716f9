// Each grant that the README asks for, missing alone: the fallback, or the card without what is blocked, and one line that
// names the directive. With all of them the whole card works, and nothing is reported.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { full } from "./support/reviews.js";

const PLAYER = "https://www.youtube-nocookie.com";

/** The strictest policy under which everything works. */
const grants = (site) => {
  const [blog, cdn] = [new URL(site.page).origin, new URL(site.cdn).origin];
  return {
    "default-src": ["'none'"],
    "script-src": [cdn, "'wasm-unsafe-eval'"],
    "connect-src": [cdn, blog],
    "img-src": [blog],
    "frame-src": [PLAYER],
    "require-trusted-types-for": ["'script'"],
    "trusted-types": ["'none'"],
  };
};

const headers = (policy) => ({
  "content-security-policy": Object.entries(policy).map(([name, values]) => [name, ...values].join(" ")).join("; "),
});

/** Opens the page under a policy that lacks one grant. */
async function without(page, directive, lacks, options = {}) {
  const { site } = page;
  const policy = grants(site);
  policy[directive] = policy[directive].filter((value) => value !== lacks(policy[directive]));
  if (!policy[directive].length) policy[directive] = ["'none'"];
  site.put("review.json", full());
  await page.open(`<review-card src="review.json" open><p id="fallback">Fallback.</p></review-card>`, {
    headers: headers(policy),
    ...options,
  });
}

/** The card's own lines; the browser's stand beside them. */
const lines = async (page) => (await page.console()).filter((line) => line.includes("[review-card]"));

const FATAL = {
  "wasm-unsafe-eval in script-src": ["script-src", (values) => values[1], /'wasm-unsafe-eval' by script-src/],
  "the CDN in connect-src": ["connect-src", (values) => values[0], /review-card_bg\.wasm by connect-src/],
  "the blog in connect-src": ["connect-src", (values) => values[1], /review\.json by connect-src/],
};

for (const [what, [directive, lacks, message]] of Object.entries(FATAL)) {
  onEachEngine(`without ${what} the fallback is shown, and one line names the directive`, async ({ page }) => {
    await without(page, directive, lacks);
    await page.failed();
    assert.equal(await page.run(() => seen(fallback)), true);
    const [{ detail }, ...more] = await page.events("error", "ready");
    assert.deepEqual(more, []);
    assert.equal(detail.kind, "csp");
    assert.match(detail.message, message);
    assert.equal((await lines(page)).length, 1);
  });
}

onEachEngine("where a policy lets the loader in but not what it imports, the line names script-src", async ({ page, site }) => {
  const policy = grants(site);
  policy["script-src"] = [`${site.cdn}recorder.js`, `${site.cdn}review-card.js`, "'wasm-unsafe-eval'"];
  site.put("review.json", full());
  await page.open(`<review-card src="review.json"><p id="fallback">Fallback.</p></review-card>`, { headers: headers(policy) });
  await page.failed();
  const [{ detail }] = await page.events("error");
  assert.equal(detail.kind, "csp");
  assert.match(detail.message, /review-card-app\.js by script-src/);
  assert.equal((await lines(page)).length, 1);
});

onEachEngine("without the blog in img-src the card is drawn, and one line names the directive", async ({ page, site }) => {
  await without(page, "img-src", (values) => values[0]);
  await page.drawn();
  await page.until(() => record.console.some((line) => line.includes("[review-card]")));
  assert.match((await lines(page)).join("\n"), new RegExp(`^warn: .*${new URL(site.page).origin} by img-src[^\n]*$`));
  assert.equal(await page.run(() => part("poster").alt), "A lighthouse in full sun");
});

onEachEngine("without the player in frame-src the link stays, and one line names the directive", async ({ page }) => {
  await without(page, "frame-src", (values) => values[0]);
  await page.drawn();
  await page.click("trailer-play");
  await page.until(() => record.console.some((line) => line.includes("[review-card]")));
  assert.match((await lines(page)).join("\n"), new RegExp(`^warn: .*${PLAYER} by frame-src[^\n]*$`));
  assert.equal(await page.run(() => seen(part("trailer-link"))), true);
});

onEachEngine("with every grant, under Trusted Types, the whole card works without one violation", async ({ page }) => {
  await without(page, "img-src", () => null);
  await page.drawn();
  await page.until(() => part("poster").naturalWidth > 0);
  await page.click("spoiler-toggle", 1);
  await page.until(() => part("spoiler-text", 1).textContent === "the keeper did it");
  await page.click("section-toggle", 1);
  await page.run(() => (card().lang = "de"));
  await page.click("trailer-play");
  await page.until(() => part("trailer-frame"));
  assert.deepEqual(await page.run(() => record.console), []);
});

/** The same policy, but it is only tried out. */
const reportOnly = (policy) => ({ "content-security-policy-report-only": headers(policy)["content-security-policy"] });

onEachEngine("with every grant, a policy that only reports has nothing to report", async ({ page, site }) => {
  site.put("review.json", full());
  await page.open(`<review-card src="review.json" open></review-card>`, { headers: reportOnly(grants(site)) });
  await page.drawn();
  await page.until(() => part("poster").naturalWidth > 0);
  await page.click("trailer-play");
  await page.until(() => part("trailer-frame"));
  assert.deepEqual(await page.run(() => record.console), []);
  await page.forget();
});

onEachEngine("a policy without grants that only reports forbids nothing, and the card says nothing of it", async ({ page, site }) => {
  site.put("review.json", full());
  const policy = { "default-src": ["'none'"], "script-src": [new URL(site.cdn).origin] };
  await page.open(`<review-card src="review.json" open><p id="fallback">Fallback.</p></review-card>`, { headers: reportOnly(policy) });
  await page.drawn();
  await page.until(() => part("poster").naturalWidth > 0);
  await page.click("spoiler-toggle", 1);
  await page.until(() => part("spoiler-text", 1).textContent === "the keeper did it");
  assert.ok((await page.console()).some((line) => line.startsWith("policy: ")), "the policy was in force");
  assert.deepEqual(await lines(page), []);
});

onEachEngine("without the CDN in script-src there is nothing but the fallback", async ({ page, site }) => {
  const policy = { ...grants(site), "script-src": [`${site.cdn}recorder.js`, "'wasm-unsafe-eval'"] };
  await page.open(`<review-card src="review.json"><p id="fallback">Fallback.</p></review-card>`, { headers: headers(policy) });
  await page.until(() => record.console.some((line) => line.startsWith("policy: script-src")));
  assert.equal(await page.run(() => seen(fallback) && !customElements.get("review-card")), true);
  await page.console();
});

onEachEngine("a page that isolates itself by COEP draws the card, when the CDN sends what the README says", async ({ page, site }) => {
  site.put("review.json", full());
  const isolated = { "cross-origin-embedder-policy": "require-corp", "cross-origin-opener-policy": "same-origin" };
  const recorder = `<script crossorigin src="${site.cdn}recorder.js"></script>`;
  const html = page.html(`<review-card src="review.json" open></review-card>`).replace(page.recorder, recorder);
  site.put("index.html", html, { headers: isolated });
  await page.visit(`${site.page}index.html`);
  await page.drawn();
  await page.until(() => part("poster").naturalWidth > 0);
});
