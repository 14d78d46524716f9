// Each engine's own parser of addresses has the last word: a player is never of another host than the address that was
// pasted. The table is that of the native tests.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { onEachEngine } from "./support/on-each-engine.js";
import { cardWith } from "./support/reviews.js";

const table = JSON.parse(await readFile(join(import.meta.dirname, "../reading/addresses.json"), "utf8"));

/** What the card says of each trailer, by name, and what the engine makes of its address. */
const told = (rows) =>
  rows.map(([address, expected], index) => {
    // As people paste it: without a scheme.
    const bare = !/[<\\]|^\s*\/?\//.test(address) && !address.includes("//") && /^(youtube|vimeo|dailymotion)/.test(expected);
    let url;
    try {
      url = new URL(bare ? `https://${address.trim()}` : address, document.baseURI);
    } catch {
      // No address for this engine.
    }
    const figure = parts("trailer").find((trailer) => trailer.querySelector(".trailer-name").textContent === `No. ${index}`);
    return {
      address,
      expected,
      engine: url && { host: url.host, href: url.href, protocol: url.protocol },
      link: figure?.querySelector("[part=trailer-link]").href,
      note: figure?.querySelector(".trailer-note")?.textContent ?? "",
    };
  });

const DOMAINS = {
  youtube: ["youtube.com", "youtube-nocookie.com", "youtu.be"],
  vimeo: ["vimeo.com"],
  dailymotion: ["dailymotion.com", "dai.ly"],
};
const PLAYERS = { youtube: "www.youtube-nocookie.com", vimeo: "player.vimeo.com", dailymotion: "geo.dailymotion.com" };
const within = (host, domains) => domains.some((domain) => host === domain || host.endsWith(`.${domain}`));

function check({ address, expected, engine, link, note }) {
  const [kind] = expected.split(" ");
  const says = /from (\S+)$/.exec(note)?.[1];
  if (kind === "none") return assert.equal(link, null);
  if (kind === "link") {
    assert.equal(note, "");
    if (engine) assert.equal(link, engine.href);
  } else if (kind in PLAYERS) {
    assert.equal(says, PLAYERS[kind]);
    assert.ok(within(new URL(link).host, DOMAINS[kind]), link);
    // An id alone and an embed code are no addresses.
    if (address.includes("/") && !address.includes("<")) assert.ok(within(engine.host, DOMAINS[kind]), engine.host);
  } else {
    assert.equal(says, engine.host);
    assert.equal(new URL(link).host, engine.host);
    assert.match(engine.protocol, /^https?:$/);
  }
}

for (const [group, rows] of Object.entries(table)) {
  onEachEngine(`pasted addresses: ${group}`, async ({ page }) => {
    const trailer = rows.map(([url], index) => ({ "@type": "VideoObject", name: `No. ${index}`, url }));
    await page.open(cardWith({ name: "x", itemReviewed: { trailer } }, "open"));
    await page.drawn();
    for (const row of await page.run(told, rows)) {
      try {
        check(row);
      } catch (error) {
        error.message += `\n${JSON.stringify(row)}`;
        throw error;
      }
    }
    await page.console(); // its problems
  });
}
