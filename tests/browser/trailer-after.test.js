// After the click: one trailer plays at a time, and none that nobody can see.

import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { onEachEngine } from "./support/on-each-engine.js";
import { clip } from "./support/clip.js";
import { mute, youtube } from "./support/players.js";
import { cardWith } from "./support/reviews.js";

const NOCOOKIE = "www.youtube-nocookie.com";
const IDS = ["aqz-KE-bpKQ", "0FSwsrFpkbw", "dQw4w9WgXcQ"];
const review = (...trailer) => ({ name: "x", itemReviewed: { trailer } });
const youtubeCard = (id, attributes = "open") => cardWith(review(`https://youtu.be/${id}`), attributes);

/** What YouTube was asked for, without its icon. */
const asked = ({ outside }) =>
  outside.standIns.requests.filter(({ path }) => path.startsWith("/embed/")).map(({ path }) => path.slice(7, 18));

/** In the page: which cards have a player. */
const players = () => [...document.querySelectorAll("review-card")].map((card) =>
  card.shadowRoot.querySelectorAll("[part=trailer-frame]").length);

onEachEngine("the player comes in the very task of the click", async ({ page, browser }) => {
  browser.outside.standIns.put(NOCOOKIE, youtube());
  await page.open(youtubeCard(IDS[0]));
  await page.drawn();
  const there = await page.run(async () => {
    let task = 0;
    setTimeout(() => task++);
    const before = part("trailer").getBoundingClientRect().height;
    part("trailer-play").click();
    while (!task && !part("trailer-frame")) await null;
    const stage = part("trailer-frame").getBoundingClientRect();
    return [task, part("trailer").getBoundingClientRect().height === before, Math.round((stage.width / stage.height) * 90)];
  });
  assert.deepEqual(there, [0, true, 160], "at once, without a shift, 16 to 9");
});

onEachEngine("one trailer plays at a time: in one card, and in all cards of a page", async ({ page, browser }) => {
  browser.outside.standIns.put(NOCOOKIE, youtube());
  const two = cardWith(review(`https://youtu.be/${IDS[0]}`, `https://youtu.be/${IDS[1]}`), "open");
  await page.open(two + youtubeCard(IDS[2]));
  await page.drawn();
  assert.deepEqual(await page.run(() => parts("trailer-name").concat([...card().shadowRoot.querySelectorAll(".trailer-name")])
    .map((name) => name.textContent)), ["Trailer 1", "Trailer 2"]);
  for (const [n, expected] of [[0, [1, 0]], [1, [1, 0]], [2, [0, 1]], [0, [1, 0]]]) {
    await page.run((n) => parts("trailer-play")[n].click(), n);
    await page.until((n, expected, players) => {
      const counts = [...document.querySelectorAll("review-card")].map((card) =>
        card.shadowRoot.querySelectorAll("[part=trailer-frame]").length);
      return counts.join() === expected.join() && !seen(parts("trailer-play")[n]);
    }, n, expected);
  }
  await page.until(() => parts("trailer-frame").length === 1);
  assert.deepEqual(await page.run(players), [1, 0]);
});

onEachEngine("a file that plays stops a frame, and the other way round", async ({ page, site, browser }) => {
  browser.outside.standIns.put(NOCOOKIE, youtube());
  site.put("teaser.webm", clip(), { headers: { "content-type": "video/webm" } });
  await page.open(cardWith(review("teaser.webm"), "open") + youtubeCard(IDS[0]));
  await page.drawn();
  const only = (name) => page.until((name) => parts("trailer-frame").map(({ localName }) => localName).join() === name, name);
  await page.click("trailer-play", 1);
  await only("iframe");
  await page.click("trailer-play", 0);
  await only("video");
  await page.run(() => parts("trailer-play")[1].click());
  await only("iframe");
});

for (const [name, hide, show] of [
  ["hidden", () => (card().hidden = true), () => (card().hidden = false)],
  ["in a part of the page that is hidden", () => (card().parentNode.style.display = "none"), () => (card().parentNode.style.display = "")],
  ["closed", () => (card().open = false), () => (card().open = true)],
  ["taken away", () => ((window.away = card()), away.remove()), () => document.body.append(away)],
]) {
  onEachEngine(`a card that is ${name} plays nothing, nor does it when it is back`, async ({ page, browser }) => {
    browser.outside.standIns.put(NOCOOKIE, youtube());
    await page.open(`<div>${youtubeCard(IDS[0])}</div>`);
    await page.drawn();
    await page.run(() => (window.kept = card()));
    await page.click("trailer-play");
    await page.until(() => part("trailer-frame"));
    await page.run(hide);
    await page.until(() => !kept.shadowRoot.querySelector("iframe"));
    await page.run(show);
    await page.until(() => seen(part("trailer-play")));
    assert.deepEqual(await page.run(players), [0]);
    await page.until((count) => true);
    assert.ok(asked(browser).length <= 1);
  });
}

onEachEngine("a card that is moved in one piece goes on playing, where the browser can", async ({ page, browser }) => {
  const { standIns } = browser.outside;
  standIns.put(NOCOOKIE, youtube()).put("control.example", mute());
  await page.open(`${youtubeCard(IDS[0])}<div id="control"></div><section></section>
    <script>addEventListener("message", () => (window.heard = (window.heard ?? 0) + 1))</script>`);
  await page.drawn();
  await page.click("trailer-play");
  await page.until(() => window.heard);
  // Firefox loads any frame in a shadow tree anew: one in a bare shadow tree tells what can be expected.
  const can = await page.run(async () => {
    window.frame = part("trailer-frame");
    const section = document.querySelector("section");
    const bare = Object.assign(document.createElement("iframe"), { src: "https://control.example/" });
    control.attachShadow({ mode: "open" }).append(bare);
    await new Promise((done) => (bare.onload = done));
    const can = "moveBefore" in section;
    if (can) for (const element of [card(), control]) section.moveBefore(element, null);
    return can;
  });
  if (!can) return;
  await page.until(() => card().parentNode.localName === "section" && part("trailer-frame") === window.frame);
  await page.until(() => [...document.querySelectorAll("section > *")].length === 2);
  assert.equal(await page.run(() => part("trailer-frame") === window.frame), true);
  const control = standIns.requests.filter(({ host, path }) => host === "control.example" && path === "/").length;
  assert.equal(control, browser.name === "firefox" ? 2 : 1);
  assert.equal(asked(browser).length, control);
});

onEachEngine("playTrailer() opens the card, tells of it first, and plays the one that is named", async ({ page, browser }) => {
  browser.outside.standIns.put(NOCOOKIE, youtube());
  await page.open(cardWith(review(`https://youtu.be/${IDS[0]}`, `https://youtu.be/${IDS[1]}`)));
  await page.run(() => card().playTrailer());
  await page.until(() => part("trailer-frame")?.src.includes("aqz-KE-bpKQ"));
  assert.equal(await page.run(() => card().open && seen(part("trailer-frame"))), true);
  await page.run(() => card().playTrailer(1));
  await page.until(() => part("trailer-frame")?.src.includes("0FSwsrFpkbw"));
  await page.run(() => card().playTrailer(7));
  const told = (await page.events("trailer")).map(({ detail }) => detail.url);
  assert.deepEqual(told, IDS.slice(0, 2).map((id) => `https://www.youtube.com/watch?v=${id}`));
  assert.deepEqual(await page.events("toggle"), [], "no reader did it");
});

onEachEngine("playTrailer() lets a trailer that plays go on, and one that a spoiler hides alone", async ({ page, browser }) => {
  browser.outside.standIns.put(NOCOOKIE, youtube());
  await page.open(cardWith(review(`https://youtu.be/${IDS[0]}`, { url: `https://youtu.be/${IDS[1]}`, spoiler: "how it ends" })));
  await page.run(() => card().playTrailer());
  await page.until(() => part("trailer-frame"));
  const again = async () => {
    const frame = part("trailer-frame");
    for (const index of [undefined, 0, undefined, 1]) {
      await card().playTrailer(index);
      await new Promise(requestAnimationFrame);
    }
    return frame.isConnected && parts("trailer-frame").length;
  };
  assert.equal(await page.run(again), 1);
  assert.equal((await page.events("trailer")).length, 1);
});

onEachEngine("a consent manager decides, and playTrailer() carries it out", async ({ page, browser }) => {
  browser.outside.standIns.put(NOCOOKIE, youtube());
  await page.open(`${cardWith(review(`https://youtu.be/${IDS[0]}`, `https://youtu.be/${IDS[1]}`), "open")}<button id="yes">I agree</button>
    <button id="no">No</button>`);
  await page.drawn();
  await page.run(() => {
    addEventListener("review-card-trailer", (event) => {
      event.preventDefault();
      yes.onclick = () => event.target.playTrailer();
    });
  });
  await page.click("trailer-play", 1);
  await page.until(() => record.events.some(({ kind }) => kind === "trailer"));
  assert.deepEqual(asked(browser), []);
  await page.run(() => yes.click());
  await page.until(() => part("trailer-frame")?.src.includes("0FSwsrFpkbw"));
  assert.equal((await page.events("trailer")).length, 1, "the decision is not asked about again");
  // It held for that one time.
  await page.run(() => parts("trailer-play")[0].click());
  await page.until(() => record.events.filter(({ kind }) => kind === "trailer").length === 2);
  assert.match(await page.run(() => part("trailer-frame").src), /0FSwsrFpkbw/);
});

onEachEngine("what a page was asked about it may still decide after it has asked for a trailer that a spoiler hides", async ({ page, browser }) => {
  browser.outside.standIns.put(NOCOOKIE, youtube());
  await page.open(cardWith(review(`https://youtu.be/${IDS[0]}`, `https://youtu.be/${IDS[1]}`, { url: `https://youtu.be/${IDS[2]}`, spoiler: "the end" }), "open"));
  await page.drawn();
  await page.run(() => addEventListener("review-card-trailer", (event) => event.preventDefault()));
  await page.click("trailer-play", 1);
  await page.until(() => record.events.some(({ kind }) => kind === "trailer"));
  await page.run(() => card().playTrailer(2));
  await page.run(() => card().playTrailer());
  await page.until(() => part("trailer-frame")?.src.includes("0FSwsrFpkbw"));
  assert.equal((await page.events("trailer")).length, 1);
});

onEachEngine("keys reach what is in the player's frame, and go on behind it", async ({ page, browser }) => {
  browser.outside.standIns.put(NOCOOKIE, youtube({ plays: false }));
  await page.open(`${youtubeCard(IDS[0])}<button id="after">After</button>`);
  await page.drawn();
  await page.run(() => {
    addEventListener("message", ({ data }) => (window.inside ||= data.includes("focus")));
    part("trailer-play").focus();
  });
  await page.press(Key.ENTER);
  await page.until(() => window.inside && card().shadowRoot.activeElement === part("trailer-frame"));
  const met = [];
  for (let step = 0; step < 4 && met.at(-1) !== "after"; step += 1) {
    await page.press(Key.TAB);
    met.push(await page.run(() => document.activeElement.id || card().shadowRoot.activeElement?.localName));
  }
  // Some drivers let keys go to the page alone, and so past what is in the frame.
  assert.deepEqual(met.filter((name) => name !== "iframe"), ["input", "after"]);
});
