// Reviews full of hostile text, and what may stand in a card whatever its review says.

import { full } from "./reviews.js";

const ELEMENTS =
  "a article aside b bdi blockquote br button cite code dd details div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header i " +
  "img input label li p path rect section span strong summary svg time ul";
const ATTRIBUTES =
  "alt class d datetime decoding dir height hidden href id lang loading name open part preserveAspectRatio rel role src type value viewBox width";

/** In the page: what stands in the shadow tree that nobody has allowed. */
const search = (elements, attributes) => {
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
export const drawAndOpen = async (review) => {
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
export function attacked(attack) {
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

/** In the page: draws one review after the other with all open; gives what each says, its title, and its strangers. */
const drawAll = async (reviews, elements, attributes, search) => {
  const find = new Function(`return ${search}`)();
  const results = [];
  for (const review of JSON.parse(reviews)) {
    card().review = review;
    await card().ready;
    card().showSpoilers();
    for (const toggle of parts("section-toggle")) if (toggle.ariaExpanded === "false") toggle.click();
    await new Promise((done) => setTimeout(done));
    const labels = [...card().shadowRoot.querySelectorAll("[aria-label], [alt]")];
    const spoken = labels.map((element) => element.getAttribute("alt") ?? element.getAttribute("aria-label"));
    const text = [card().shadowRoot.textContent, ...spoken].join("\n");
    results.push([text, part("title").textContent, find(elements, attributes)]);
  }
  return JSON.stringify(results);
};

/** Draws each of these reviews; gives text, title and strangers of each. */
export async function drawnAll(page, reviews) {
  // As JSON within JSON, for no driver takes half of a surrogate pair.
  const results = page.run(drawAll, JSON.stringify(reviews), ELEMENTS.split(" "), ATTRIBUTES.split(" "), `${search}`);
  return JSON.parse(await results);
}

/** What stands in the first card's tree that nobody has allowed. */
export const strangers = (page) => page.run(search, ELEMENTS.split(" "), ATTRIBUTES.split(" "));
