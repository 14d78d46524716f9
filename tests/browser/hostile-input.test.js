// Text is text: no input becomes markup, script or a style, and none of the text around it is lost.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
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

const ELEMENTS =
  "a article aside b bdi blockquote br button cite code dd div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header i " +
  "img li p path rect section span strong svg time ul";
const ATTRIBUTES =
  "alt class d datetime decoding dir height hidden href id lang loading part preserveAspectRatio rel role src type value viewBox width";

/** In the page: what stands in the shadow tree that nobody has allowed. */
const strangers = (elements, attributes) => {
  const found = [];
  for (const element of card().shadowRoot.querySelectorAll("*")) {
    if (!elements.includes(element.localName)) found.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      if (!attributes.includes(name) && !/^(aria|data)-[a-z]+$/.test(name)) found.push(`${element.localName} ${name}="${value}"`);
      if (/^(href|src)$/.test(name) && !/^(https?|mailto):/.test(value)) found.push(`${name}="${value}"`);
    }
  }
  return found;
};

/** In the page: draws a review, opens all that can be opened, and gives all text and all labels. */
const drawAndOpen = async (review) => {
  card().review = review;
  await card().ready;
  const closed = () => card().shadowRoot.querySelector("[part$='-toggle'][aria-expanded=false]:not([data-seen])");
  for (let toggle = closed(); toggle; toggle = closed()) {
    toggle.dataset.seen = "";
    toggle.click();
    await new Promise(requestAnimationFrame);
  }
  const labels = [...card().shadowRoot.querySelectorAll("[aria-label], [alt]")];
  const spoken = labels.map((element) => element.getAttribute("alt") ?? element.getAttribute("aria-label"));
  for (const toggle of card().shadowRoot.querySelectorAll("[data-seen]")) delete toggle.dataset.seen;
  return [card().shadowRoot.textContent, ...spoken].join("\n");
};

/** The full review with an attack before, and a word of its own after, each text that a reader sees. */
function attacked(attack) {
  const words = [];
  const word = () => words[words.push(`word${words.length}word`) - 1];
  const inject = (value, key) => {
    if (typeof value === "object") {
      const entries = Object.entries(value).map(([name, child]) => [name, inject(child, Array.isArray(value) ? key : name)]);
      return Array.isArray(value) ? entries.map(([, child]) => child) : Object.fromEntries(entries);
    }
    const isText = typeof value === "string" && !/^(@type|url|image|id|date|duration|trailer|inLanguage)/.test(key);
    return isText ? `${attack} ${value} ${word()}` : value;
  };
  return [inject(full(), ""), words];
}

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
    assert.deepEqual(await page.run(strangers, ELEMENTS.split(" "), ATTRIBUTES.split(" ")), [], attack);
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
    assert.deepEqual(await page.run(strangers, ELEMENTS.split(" "), ATTRIBUTES.split(" ")), [], address);
    const [{ detail }] = await page.events("problem");
    if (!/^https/.test(address)) assert.ok(detail.problems.length >= 7, JSON.stringify([address, detail.problems]));
  }
  assert.equal(await page.run(() => window.exploded ?? false), false);
  assert.deepEqual(browser.outside.asked.filter((host) => host.includes("evil")), []);
  await page.console();
});
