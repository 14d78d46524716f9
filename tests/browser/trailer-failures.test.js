// Whatever keeps a player away, the reader is told why in a sentence, and is given the link.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { broken, mute, peertube, silent, unframed, vimeo, youtube } from "./support/players.js";
import { cardWith } from "./support/reviews.js";

const YOUTUBE = "https://www.youtube.com/watch?v=aqz-KE-bpKQ";
const NOCOOKIE = "www.youtube-nocookie.com";
const withTrailer = (...trailer) => cardWith({ name: "x", itemReviewed: { trailer } }, "open");

/** In the page: what the reader is told of the first trailer. */
const told = () => {
  const sentence = card().shadowRoot.querySelector(".trouble[role=status] p");
  return sentence && seen(sentence) && { words: sentence.innerText, link: sentence.querySelector("a").href };
};

for (const [name, answer, ...failed] of [
  ["answers with an error", broken],
  ["lets nobody frame it", unframed],
  ["never answers", silent],
]) {
  onEachEngine(`a player that ${name}`, async ({ page, browser }) => {
    browser.outside.standIns.put(NOCOOKIE, answer());
    await page.open(withTrailer(YOUTUBE));
    await page.drawn();
    await page.click("trailer-play");
    const { words, link } = await page.until(told);
    assert.match(words, /^The player from YouTube has not answered so far\. .* Watch on YouTube$/);
    assert.equal(link, YOUTUBE);
    assert.equal(await page.run(() => parts("trailer-frame").length), 1, "it may come yet");
    await page.console();
  });
}

onEachEngine("a player that comes late is not complained of any more", async ({ page, browser }) => {
  let go;
  const gone = new Promise((done) => (go = done));
  browser.outside.standIns.put(NOCOOKIE, async (response) => youtube()(await gone.then(() => response)));
  await page.open(withTrailer(YOUTUBE));
  await page.drawn();
  await page.click("trailer-play");
  await page.until(told);
  go();
  await page.until(() => !card().shadowRoot.querySelector(".trouble p"));
  assert.equal(await page.run(() => parts("trailer-frame").length), 1);
});

for (const [number, words] of [
  [101, "YouTube does not let this video play on other sites. Watch on YouTube"],
  [150, "YouTube does not let this video play on other sites. Watch on YouTube"],
  [153, "YouTube does not let this video play on other sites. Watch on YouTube"],
  [100, "YouTube does not have this video any more. Watch on YouTube"],
]) {
  onEachEngine(`YouTube's error ${number}`, async ({ page, browser }) => {
    browser.outside.standIns.put(NOCOOKIE, youtube({ error: number }));
    await page.open(withTrailer(YOUTUBE));
    await page.drawn();
    await page.click("trailer-play");
    assert.deepEqual(await page.until(told), { words, link: YOUTUBE });
  });
}

onEachEngine("what another frame says is not the player's word", async ({ page, site, browser }) => {
  browser.outside.standIns.put(NOCOOKIE, youtube());
  site.put("liar.html", `<script>parent.postMessage('{"event":"onError","info":150}', "*")</script>`);
  await page.open(`${withTrailer(YOUTUBE)}<script>addEventListener("message", ({ data }) => (window.heard ??= []).push(data))</script>`);
  await page.drawn();
  await page.click("trailer-play");
  await page.until(() => window.heard?.some((data) => data.includes("playerState")));
  await page.run(() => {
    const liar = Object.assign(document.createElement("iframe"), { src: "liar.html" });
    document.body.append(liar);
  });
  await page.until(() => window.heard.some((data) => data.includes("150")));
  assert.equal(await page.run(told), null);
});

/** A policy that is strict, with a list of frames of its own. */
const policy = (site, frames) => {
  const [blog, cdn] = [new URL(site.page).origin, new URL(site.cdn).origin];
  const base = `default-src 'none'; script-src ${cdn} 'wasm-unsafe-eval'; connect-src ${blog} ${cdn}; img-src ${blog} ${cdn}`;
  return `${base}; ${frames}; require-trusted-types-for 'script'; trusted-types 'none'`;
};

for (const [name, frames] of [["frame-src", "frame-src https://player.vimeo.com"], ["default-src", "child-src 'none'"]]) {
  onEachEngine(`a policy that forbids the player by ${name}`, async ({ page, site, browser }) => {
    browser.outside.standIns.put(NOCOOKIE, youtube());
    site.put("review.json", { name: "x", itemReviewed: { trailer: YOUTUBE } });
    await page.open(`<review-card src="review.json" open></review-card>`, {
      headers: { "content-security-policy": policy(site, frames) },
    });
    await page.drawn();
    await page.click("trailer-play");
    const { words, link } = await page.until(told);
    assert.match(words, /^The security policy of this page does not allow the player from YouTube\. Watch on YouTube$/);
    assert.equal(link, YOUTUBE);
    // No dead frame: the cover is there again, and has the focus.
    await page.until(() => !part("trailer-frame") && card().shadowRoot.activeElement === part("trailer-play"));
    assert.deepEqual(browser.outside.standIns.requests, []);
    assert.match((await page.console()).join(), /policy: frame-src/);
  });
}

onEachEngine("a policy that only reports forbids nothing", async ({ page, site, browser }) => {
  browser.outside.standIns.put(NOCOOKIE, youtube());
  await page.open(withTrailer(YOUTUBE), { headers: { "content-security-policy-report-only": "frame-src 'none'" } });
  await page.drawn();
  await page.click("trailer-play");
  await page.until(() => record.console.some((line) => line.startsWith("policy: frame-src")));
  await page.until(() => part("trailer-frame") && !card().shadowRoot.querySelector(".trouble p"));
  await page.console();
});

for (const [provider, host, url, answer] of [
  ["YouTube", NOCOOKIE, YOUTUBE, youtube],
  ["Vimeo", "player.vimeo.com", "https://vimeo.com/1084537", vimeo],
  ["Dailymotion", "geo.dailymotion.com", "https://www.dailymotion.com/video/x8abcde", mute],
  ["PeerTube", "video.example", "https://video.example/w/kkGMgK9ZtnKfYAgnEtQxbv", peertube],
]) {
  onEachEngine(`under a strict policy that allows it, ${provider} is asked once, with a referrer, and not complained of`,
    async ({ page, site, browser }) => {
      const { standIns } = browser.outside;
      standIns.put(host, answer());
      site.put("review.json", { name: "x", itemReviewed: { trailer: url } });
      await page.open(`<review-card src="review.json" open></review-card>`, {
        headers: { "content-security-policy": policy(site, `frame-src https://${host}`), "referrer-policy": "no-referrer" },
      });
      await page.drawn();
      await page.until(() => part("trailer-play"));
      assert.deepEqual(standIns.requests, []);
      const started = performance.now();
      await page.click("trailer-play");
      const src = new URL(await page.until(() => part("trailer-frame")?.src));
      // Until a player that says nothing would have been complained of.
      await page.until((start, wait) => performance.now() - (window.began ??= performance.now()) > wait, 0, 8_300);
      assert.equal(await page.run(told), null);
      assert.deepEqual(standIns.requests.filter(({ path }) => path !== "/favicon.ico"), [
        { host, path: src.pathname + src.search, referer: `${new URL(site.page).origin}/` },
      ]);
      assert.ok(started);
    });
}

onEachEngine("a file that cannot be played", async ({ page, site }) => {
  site.put("teaser.webm", "no video");
  await page.open(withTrailer({ contentUrl: "teaser.webm", name: "Teaser" }));
  await page.drawn();
  await page.click("trailer-play");
  const { words, link } = await page.until(told);
  assert.equal(words, "This video cannot be played here. Watch the video");
  assert.equal(link, `${site.page}teaser.webm`);
  await page.until(() => !part("trailer-frame") && card().shadowRoot.activeElement === part("trailer-play"));
  await page.console();
});

onEachEngine("a policy that forbids the file", async ({ page, site }) => {
  site.put("review.json", { name: "x", itemReviewed: { trailer: "teaser.webm" } });
  await page.open(`<review-card src="review.json" open></review-card>`, {
    headers: { "content-security-policy": policy(site, "media-src 'none'") },
  });
  await page.drawn();
  await page.click("trailer-play");
  assert.match((await page.until(told)).words, /^The security policy of this page does not allow the player from 127\.0\.0\.1/);
  assert.ok(!site.requests.includes("page teaser.webm"));
  await page.console();
});

onEachEngine("an address that is none for a browser is a video that cannot be played", async ({ page }) => {
  for (const contentUrl of ["https://example.com:99999/a.mp4", "https://xn--a.example/a.mp4"]) {
    await page.open(withTrailer({ contentUrl, name: "Teaser" }));
    await page.drawn();
    await page.click("trailer-play");
    assert.match((await page.until(told)).words, /^This video cannot be played here/, contentUrl);
    assert.deepEqual(await page.events("error"), []);
    await page.console();
  }
});
