// A trailer asks nobody for anything until a reader asks for it; then it plays in one frame that can do no harm.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { clip } from "./support/clip.js";
import { full } from "./support/reviews.js";

const PROVIDERS = /youtu|ytimg|googlevideo|vimeo|dailymotion|dmcdn|video\.example/;
const providersAsked = ({ outside }) => outside.asked.filter((host) => PROVIDERS.test(host));
const frames = () => parts("trailer-frame").map((frame) => frame.localName);

/** Opens a page with a card that has this trailer. */
async function open({ page, site, browser }, trailer) {
  browser.outside.asked.length = 0;
  const review = full();
  review.itemReviewed.trailer = trailer;
  site.put("review.json", review);
  await page.open(`<review-card src="review.json" open></review-card>`);
  await page.drawn();
}

const YOUTUBE = "https://www.youtube.com/watch?v=aqz-KE-bpKQ";

onEachEngine("before the click nobody outside the page and its CDN is asked", async ({ page, site, browser }) => {
  await open({ page, site, browser }, YOUTUBE);
  await page.until(() => part("poster").naturalWidth > 0);
  assert.deepEqual(await page.run(frames), []);
  assert.deepEqual(providersAsked(browser), []);
  const origins = await page.run(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).origin));
  const own = [new URL(site.page).origin, new URL(site.cdn).origin];
  assert.deepEqual(origins.filter((origin) => !own.includes(origin)), []);
  assert.equal(await page.run(() => document.querySelectorAll("link[rel^=pre], link[rel^=dns]").length), 0);
  const words = await page.run(() => part("trailer-play").innerText);
  assert.match(words, /YouTube.*www\.youtube-nocookie\.com/);
});

onEachEngine("a click plays it: one frame, fenced in, with focus", async ({ page, site, browser }) => {
  await open({ page, site, browser }, YOUTUBE);
  await page.click("trailer-play");
  await page.until(() => part("trailer-frame"));
  assert.deepEqual(await page.run(frames), ["iframe"]);
  const frame = await page.run(() => {
    const frame = part("trailer-frame");
    return Object.fromEntries([...frame.attributes].map(({ name, value }) => [name, value]));
  });
  const { src, sandbox, allow, referrerpolicy, title, ...others } = frame;
  assert.deepEqual(others, { part: "trailer-frame" });
  const asks = "rel=0&playsinline=1&enablejsapi=1&autoplay=1&hl=en&cc_lang_pref=en";
  assert.equal(src, `https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?${asks}`);
  const permissions = "allow-popups allow-popups-to-escape-sandbox allow-presentation allow-same-origin allow-scripts";
  assert.equal(sandbox.split(" ").sort().join(" "), permissions);
  assert.match(allow, /autoplay.*fullscreen/);
  assert.equal(referrerpolicy, "strict-origin-when-cross-origin");
  assert.match(title, /Trailer.*The Lighthouse at Noon/);
  assert.equal(await page.run(() => card().shadowRoot.activeElement === part("trailer-frame")), true);
  assert.equal(await page.run(() => seen(part("trailer-frame")) && !seen(part("trailer-play"))), true);
  await browser.outside.reached("www.youtube-nocookie.com");
  assert.deepEqual([...new Set(providersAsked(browser))], ["www.youtube-nocookie.com"]);
  await page.console();
});

onEachEngine("closing the card ends the trailer; opening it again does not start it", async ({ page, site, browser }) => {
  await open({ page, site, browser }, YOUTUBE);
  await page.click("trailer-play");
  await page.until(() => part("trailer-frame"));
  await page.click("toggle");
  await page.until(() => !part("trailer-frame"));
  await page.click("toggle");
  await page.until(() => seen(part("trailer-play")));
  assert.deepEqual(await page.run(frames), []);
  await page.console();
});

onEachEngine("the event comes before any request, and may prevent it", async ({ page, site, browser }) => {
  await open({ page, site, browser }, YOUTUBE);
  await page.run(() => {
    addEventListener("review-card-trailer", (event) => {
      window.framesBefore = parts("trailer-frame").length;
      event.preventDefault();
    });
  });
  await page.click("trailer-play");
  await page.until(() => record.events.some(({ kind }) => kind === "trailer"));
  const [{ detail, bubbles, composed }] = await page.events("trailer");
  assert.deepEqual(detail, { provider: "YouTube", url: YOUTUBE });
  assert.equal(bubbles && composed, true);
  assert.equal(await page.run(() => window.framesBefore), 0);
  await page.run(() => new Promise(requestAnimationFrame));
  assert.deepEqual(await page.run(frames), []);
  assert.equal(await page.run(() => seen(part("trailer-play"))), true);
  assert.deepEqual(providersAsked(browser), []);
});

const PLAYERS = [
  ["https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=65s", "YouTube", "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ",
    { start: "65" }],
  ["https://vimeo.com/1084537", "Vimeo", "https://player.vimeo.com/video/1084537", { dnt: "1" }],
  ["https://www.dailymotion.com/video/x8abcde", "Dailymotion", "https://geo.dailymotion.com/player.html", { video: "x8abcde" }],
  ["https://video.example/w/kkGMgK9ZtnKfYAgnEtQxbv", "video.example",
    "https://video.example/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv", {}],
];

for (const [url, provider, address, parameters] of PLAYERS) {
  onEachEngine(`a trailer at ${provider}`, async ({ page, site, browser }) => {
    await open({ page, site, browser }, url);
    const host = new URL(address).host;
    const note = await page.run(() => part("trailer-play").innerText);
    assert.ok(note.includes(provider) && note.includes(host), note);
    await page.click("trailer-play");
    const src = new URL(await page.until(() => part("trailer-frame")?.src));
    assert.equal(src.origin + src.pathname, address);
    for (const [name, value] of Object.entries(parameters)) assert.equal(src.searchParams.get(name), value);
    assert.deepEqual((await page.events("trailer")).map(({ detail }) => detail), [{ provider, url }]);
    assert.equal(await page.run(() => part("trailer-link").href), url);
    await browser.outside.reached(host);
    assert.deepEqual([...new Set(providersAsked(browser))], [host]);
    await page.console();
  });
}

onEachEngine("a video file plays in the browser's own player", async ({ page, site, browser }) => {
  site.put("media/teaser.webm", clip(), { headers: { "content-type": "video/webm" } });
  await open({ page, site, browser }, { contentUrl: "media/teaser.webm", name: "Teaser" });
  assert.match(await page.run(() => part("trailer-play").innerText), /Teaser/);
  assert.ok(!site.requests.includes("page media/teaser.webm"));
  await page.click("trailer-play");
  const video = await page.until(() => part("trailer-frame"));
  assert.equal(await video.getTagName(), "video");
  assert.equal(await page.run(() => part("trailer-frame").controls), true);
  assert.equal(await page.run(() => part("trailer-frame").firstChild.src), `${site.page}media/teaser.webm`);
  await site.requested("page media/teaser.webm");
  await page.console();
});

onEachEngine("an address that nobody plays is a link and no more", async ({ page, site, browser }) => {
  await open({ page, site, browser }, "https://www.youtube.com/results?search_query=lighthouse");
  assert.equal(await page.run(() => parts("trailer-play").length), 0);
  assert.equal(await page.run(() => part("trailer-link").href), "https://www.youtube.com/results?search_query=lighthouse");
  await page.console();
});
