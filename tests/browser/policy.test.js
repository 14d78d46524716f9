// A page with the strictest policy that a card can live with.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { full } from "./support/reviews.js";

/** Scripts, wasm and images by address alone; no inline script, no style, no HTML from strings. */
const policy = (site) => {
  const [blog, cdn] = [new URL(site.page).origin, new URL(site.cdn).origin];
  return [
    "default-src 'none'",
    `script-src ${cdn} 'wasm-unsafe-eval'`,
    `connect-src ${blog} ${cdn}`,
    `img-src ${blog} ${cdn}`,
    "frame-src https://www.youtube-nocookie.com",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
};

onEachEngine("under a strict policy the whole card works without one violation", async ({ page, site }) => {
  site.put("review.json", full());
  await page.open(`<review-card src="review.json"><p id="fallback">Fallback.</p></review-card>`, {
    headers: { "content-security-policy": policy(site) },
  });
  await page.drawn();
  await page.until(() => part("poster").naturalWidth > 0);
  assert.equal(await page.run(() => getComputedStyle(part("card")).borderTopWidth), "1px", "the card has its style");
  await page.click("toggle");
  await page.until(() => seen(part("body")));
  await page.click("spoiler-toggle", 1);
  await page.until(() => part("spoiler-text", 1).textContent === "the keeper did it");
  await page.click("section-toggle", 1);
  await page.run(() => ((card().lang = "de"), (card().headingLevel = 3)));
  await page.until(() => part("title").localName === "h3");
  assert.deepEqual(await page.run(() => record.console), []);
});

onEachEngine("without Trusted Types in force, too, no HTML is made from strings", async ({ page, site }) => {
  site.put("review.json", full());
  await page.open(`<review-card src="review.json" open></review-card>`, {
    head: `<script>
      window.sinks = [];
      for (const [owner, name] of [[Element.prototype, "innerHTML"], [Element.prototype, "outerHTML"], [ShadowRoot.prototype, "innerHTML"]]) {
        const { get, set } = Object.getOwnPropertyDescriptor(owner, name) ?? {};
        if (set) Object.defineProperty(owner, name, { get, set(html) { sinks.push(name); set.call(this, html); } });
      }
      for (const name of ["insertAdjacentHTML", "setHTMLUnsafe"]) {
        const real = Element.prototype[name];
        if (real) Element.prototype[name] = function (...given) { sinks.push(name); return real.apply(this, given); };
      }
    </script>`,
  });
  await page.drawn();
  await page.click("spoiler-toggle", 1);
  await page.until(() => part("spoiler-text", 1).textContent === "the keeper did it");
  assert.deepEqual(await page.run(() => window.sinks), []);
});

onEachEngine("a review that the policy blocks is said to be, also one of several at an address", async ({ page, site }) => {
  site.put("review.json", full());
  await page.open(`<review-card src="review.json#1" loading="eager"><p>Fallback.</p></review-card>`, {
    headers: { "content-security-policy": `connect-src ${new URL(site.cdn).origin}` },
  });
  await page.failed();
  const [{ detail }] = await page.events("error");
  assert.equal(detail.kind, "csp");
  assert.match(detail.message, /review\.json by connect-src/);
  assert.deepEqual(site.requests.filter((request) => request.endsWith("json")), []);
  await page.console();
});

onEachEngine("a program that the policy blocks is said to be, by each card that asks for it", async ({ page, site }) => {
  await page.open(`<review-card src="review.json" loading="eager"><p>Fallback.</p></review-card>`, {
    headers: { "content-security-policy": `script-src ${site.cdn}review-card.js ${site.cdn}recorder.js 'wasm-unsafe-eval'` },
  });
  await page.failed();
  await page.run(() => document.body.append(card().cloneNode(true)));
  await page.until(() => card(1).dataset.state === "failed");
  assert.deepEqual((await page.events("error")).map(({ detail }) => detail.kind), ["csp", "csp"]);
  await page.console();
});
