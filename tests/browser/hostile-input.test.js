// Text is text: no input becomes markup, script or a style, and none of the text around it is lost.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { attacked, drawAndOpen, strangers } from "./support/hostile.js";
import { full } from "./support/reviews.js";

const ATTACKS = [
  '<img src=x onerror="boom()">',
  "<script>boom()</script>",
  "<svg onload=boom()><animate onbegin=boom() attributeName=x></svg>",
  '"><iframe srcdoc="&lt;script&gt;parent.boom()&lt;/script&gt;"></iframe>',
  "' onclick='boom()' autofocus onfocus='boom()",
  "[click](javascript:boom())",
  "[click](data:text/html,<script>parent.boom()</script>)",
  "[click]( \u0001java\tscript:boom())",
  "@[Mara Vance](javascript:boom())",
  "</style><style>* { display: none }</style>",
  "<a href=javascript:boom()>*||</a>",
  "{{constructor.constructor('boom()')()}}",
  "<!--", "]]>", "&lt;img src=x onerror=boom()&gt;",
];

const ADDRESSES = [
  "javascript:boom()", " JavaScript:boom()", "java\nscript:boom()", "\u0000javascript:boom()", "vbscript:boom()",
  "data:text/html,<script>parent.boom()</script>", "data:image/svg+xml,<svg onload='boom()'/>", "blob:boom", "file:///etc/passwd",
  "javascript://youtube.com/watch?v=aqz-KE-bpKQ%0aboom()", "https://www.youtube.com\\@evil.example/embed/aqz-KE-bpKQ",
];

const START = `<review-card open></review-card>
  <script>document.querySelector("review-card").review = { name: "First" };</script>`;
const HEAD = { head: "<script>window.boom = () => (window.exploded = true);</script>" };

onEachEngine("hostile text in every field stays text", async ({ page, site }) => {
  await page.open(START, HEAD);
  await page.drawn();
  for (const attack of ATTACKS) {
    const [review, words] = attacked(attack);
    const text = await page.run(drawAndOpen, review);
    assert.deepEqual(words.filter((word) => !text.includes(word)), [], `text is lost beside ${attack}`);
    assert.deepEqual(await strangers(page), [], attack);
  }
  assert.equal(await page.run(() => window.exploded ?? false), false);
  assert.deepEqual(site.requests.filter((request) => request.endsWith("x")), []);
  await page.console();
});

onEachEngine("hostile addresses in every field lead nowhere, and are named", async ({ page, browser }) => {
  await page.open(START, HEAD);
  await page.drawn();
  for (const address of ADDRESSES) {
    const review = full();
    const { itemReviewed: item, author } = review;
    Object.assign(item, { image: address, trailer: { embedUrl: address, thumbnailUrl: address, name: "Trailer" } });
    Object.assign(item.director, { url: address });
    Object.assign(item.actor[0].actor, { url: address });
    Object.assign(author, { url: address, image: { url: address }, worksFor: [{ name: "The Lamp", url: address }] });
    review.abstract = `[label](${address})`;
    await page.run(() => void (record.events.length = 0));
    const text = await page.run(drawAndOpen, review);
    assert.match(text, /label/);
    assert.deepEqual(await strangers(page), [], address);
    const [{ detail }] = await page.events("problem");
    if (!/^https/.test(address)) assert.ok(detail.problems.length >= 7, JSON.stringify([address, detail.problems]));
  }
  assert.equal(await page.run(() => window.exploded ?? false), false);
  assert.deepEqual(browser.outside.asked.filter((host) => host.includes("evil")), []);
  await page.console();
});
