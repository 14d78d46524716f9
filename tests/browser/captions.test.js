// A trailer that is a file: the browser's own player, with captions, several files, and what is said below it.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { clip } from "./support/clip.js";
import { cardWith } from "./support/reviews.js";

const vtt = (words) => `WEBVTT\n\n00:00.000 --> 00:10.000\n${words}\n`;
const webm = { headers: { "content-type": "video/webm" } };
const text = { headers: { "content-type": "text/vtt" } };
const open = (page, trailer, attributes = "open") => page.open(cardWith({ name: "x", itemReviewed: { trailer } }, attributes));

/** In the page: what the captions that are on say now. */
const showing = () => {
  const [track] = [...part("trailer-frame").textTracks].filter(({ mode }) => mode === "showing");
  return track?.activeCues?.length && { words: track.activeCues[0].text, language: track.language, label: track.label };
};

onEachEngine("captions are shown, in the language of the card", async ({ page, site }) => {
  site.put("teaser.webm", clip(), webm).put("en.vtt", vtt("The lamp is lit."), text).put("de.vtt", vtt("Die Lampe brennt."), text);
  const caption = [
    { contentUrl: "en.vtt", inLanguage: "en", name: "English" },
    { contentUrl: "de.vtt", inLanguage: "de-AT" },
  ];
  const english = { words: "The lamp is lit.", language: "en", label: "English" };
  const german = { words: "Die Lampe brennt.", language: "de-AT", label: "de-AT" };
  for (const [lang, expected] of [["en", english], ["de", german], ["fr", english]]) {
    site.requests.length = 0;
    await open(page, { contentUrl: "teaser.webm", caption }, `open lang="${lang}"`);
    await page.drawn();
    assert.ok(!site.requests.some((name) => /webm|vtt/.test(name)), `${site.requests}`);
    await page.click("trailer-play");
    assert.deepEqual(await page.until(showing), expected);
    const video = await page.run(() => {
      const { readyState, paused, currentTime, controls, crossOrigin } = part("trailer-frame");
      return { loaded: readyState > 1, controls, crossOrigin, began: !paused || currentTime > 0 };
    });
    assert.deepEqual(video, { loaded: true, controls: true, crossOrigin: null, began: true });
  }
});

onEachEngine("captions from another host are shown, too, when both allow it", async ({ page, site }) => {
  site.putOnCdn("teaser.webm", clip(), webm).putOnCdn("en.vtt", vtt("From elsewhere."), text);
  await open(page, { contentUrl: `${site.cdn}teaser.webm`, caption: { contentUrl: `${site.cdn}en.vtt`, inLanguage: "en" } });
  await page.drawn();
  await page.click("trailer-play");
  assert.equal((await page.until(showing)).words, "From elsewhere.");
});

onEachEngine("of several files the first that the browser can play is taken", async ({ page, site }) => {
  site.put("other.ogv", "no video").put("teaser.webm", clip(), webm);
  await open(page, { contentUrl: "other.ogv", encoding: [
    { contentUrl: "odd", encodingFormat: "video/x-no-such" },
    { contentUrl: "teaser.webm", encodingFormat: "video/webm" },
  ] });
  await page.drawn();
  await page.click("trailer-play");
  await page.until(() => part("trailer-frame")?.readyState > 1 && part("trailer-frame").currentSrc.endsWith("teaser.webm"));
  assert.ok(!site.requests.includes("page odd"));
  assert.equal(await page.run(() => card().shadowRoot.querySelector(".trouble p")), null);
  await page.console();
});

onEachEngine("the player has the focus, a name, and keys of its own", async ({ page, site }) => {
  site.put("teaser.webm", clip(), webm);
  await open(page, { contentUrl: "teaser.webm", name: "Teaser" });
  await page.drawn();
  await page.click("trailer-play");
  await page.until(() => part("trailer-frame")?.readyState > 1);
  const [focused, name] = await page.run(() => [
    card().shadowRoot.activeElement === part("trailer-frame"),
    part("trailer-frame").getAttribute("aria-label"),
  ]);
  assert.deepEqual([focused, name], [true, "Teaser: x"]);
});

onEachEngine("what is said is folded below it, spoilers and all", async ({ page }) => {
  await open(page, { contentUrl: "teaser.webm", transcript: "KEEPER: Light the lamp.\n\n||who|Aldous||: No." });
  await page.drawn();
  const summary = await page.until(() => card().shadowRoot.querySelector("details summary"));
  assert.equal(await page.run(() => card().shadowRoot.querySelector("details").open), false);
  await summary.click();
  await page.until(() => seen(card().shadowRoot.querySelector("details p")));
  const words = await page.run(() => card().shadowRoot.querySelector("details").innerText);
  assert.ok(words.includes("Light the lamp.") && !words.includes("Aldous"), words);
});
