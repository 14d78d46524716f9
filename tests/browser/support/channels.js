// Every way by which the text of a spoiler could come out of a page. Each channel gives all that it lets through, as one
// text; what a closed spoiler hides must be in none of them.
//
// `shows` names the spoilers that the channel surely lets through once they are open: so it is known that it looks at all. Where
// an engine cannot be asked directly, the nearest thing that can be observed stands in, and its name says which.

import { Key } from "selenium-webdriver";
import { extractText } from "./pdf.js";

const TEXTS = ["inline", "block", "outer", "nested", "section"];
const ALL = [...TEXTS, "image"];

/** The whole tree: markup of the document and of every shadow root, each attribute, each style sheet's text. */
const trees = () => {
  const walk = (root) => [
    root.innerHTML ?? root.documentElement.outerHTML,
    ...[...(root.adoptedStyleSheets ?? [])].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)),
    ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? walk(shadowRoot) : [])),
  ];
  return walk(document).join("\n");
};

/** What a translator takes: every text node, and the texts in attributes that readers are shown. */
const translatable = () => {
  const said = [];
  const walk = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) said.push(node.data);
      else said.push(...["alt", "title", "aria-label", "placeholder", "value"].map((name) => node.getAttribute(name)));
      if (node.shadowRoot) walk(node.shadowRoot);
    }
  };
  walk(document.body);
  return said.join("\n");
};

/** What each element says of itself, and what is drawn of it: where there is no tree to be asked for. */
async function labels(page) {
  const elements = await page.run(() =>
    [...document.querySelectorAll("review-card")].flatMap((card) => [
      ...card.shadowRoot.querySelectorAll("button, a, img, [role], [aria-label], h2, h3"),
    ]),
  );
  const names = await Promise.all(elements.map((element) => element.getAccessibleName()));
  return [...names, await page.run(() => document.body.innerText), await page.run(() => parts("card").map((part) => part.innerText).join())].join("\n");
}

async function accessibilityTree(page) {
  const { nodes } = await page.driver.sendAndGetDevToolsCommand("Accessibility.getFullAXTree", {});
  const values = (node) => [node.name, node.description, node.value, ...(node.properties ?? []).map(({ value }) => value)];
  return nodes.filter(({ ignored }) => !ignored).flatMap(values).map((value) => `${value?.value ?? ""}`).join("\n");
}

async function control(page, ...keys) {
  for (const key of keys) await page.driver.actions().keyDown(Key.CONTROL).sendKeys(key).keyUp(Key.CONTROL).perform();
}

/** Selects everything, copies it and pastes it, by the keys that a reader presses. */
async function copied(page) {
  await page.run(() => {
    document.querySelector("textarea")?.remove();
    document.activeElement?.blur();
    getSelection().removeAllRanges();
  });
  await control(page, "a", "c");
  await page.run(() => {
    const area = document.body.appendChild(document.createElement("textarea"));
    area.focus();
  });
  await control(page, "v");
  await page.until(() => document.querySelector("textarea").value.includes("A blog"));
  return page.run(() => {
    const { value } = document.querySelector("textarea");
    document.querySelector("textarea").remove();
    return value;
  });
}

/** What is selected, which is also what a drag of the selection carries. */
const selected = () => {
  getSelection().removeAllRanges();
  getSelection().selectAllChildren(document.body);
  const texts = [getSelection().toString()];
  for (const { shadowRoot } of document.querySelectorAll("review-card")) {
    getSelection().selectAllChildren(shadowRoot.querySelector("[part=card]"));
    texts.push(getSelection().toString());
  }
  getSelection().removeAllRanges();
  return texts.join("\n");
};

/** Saves the page as PDF, and reads that. */
const pdf = async (page) => extractText(await page.driver.printPage({}));

/** What reader mode keeps of the page: the algorithm is Firefox's own. */
async function readerMode(page) {
  await page.run(async (url) => {
    if (window.Readability) return;
    const script = Object.assign(document.createElement("script"), { src: url });
    document.head.append(script);
    await new Promise((done, failed) => Object.assign(script, { onload: done, onerror: failed }));
  }, `${page.site.cdn}readability.js`);
  return page.run(() => new Readability(document.cloneNode(true)).parse()?.content ?? "");
}

const found = (words) =>
  words.filter((word) => {
    getSelection().removeAllRanges();
    return window.find(word, false, false, true);
  });

export const channels = [
  { name: "the trees and their attributes", shows: ALL, read: (page) => page.run(trees) },
  { name: "what a translator takes", shows: ALL, read: (page) => page.run(translatable) },
  { name: "the accessibility tree", only: ["chromium"], shows: ALL, read: accessibilityTree },
  { name: "names and drawn texts, for the accessibility tree", only: ["firefox", "webkit"], shows: ALL, read: labels },
  { name: "find in page (window.find)", only: ["chromium", "firefox"], shows: TEXTS, read: async (page, words) => (await page.run(found, words)).join("\n") },
  { name: "the selection, and what a drag of it carries", shows: TEXTS, read: (page) => page.run(selected) },
  { name: "copy and paste", only: ["chromium", "firefox"], shows: TEXTS, read: copied },
  { name: "print, as PDF", only: ["chromium", "firefox"], shows: TEXTS, read: pdf },
  {
    name: "the events' details, the console, the title and what is stored",
    shows: [],
    read: (page) => page.run(() => JSON.stringify([record, document.title, { ...localStorage }, { ...sessionStorage }, document.cookie, location.href])),
  },
  {
    name: "the page's own tree: textContent, feeds, structured data",
    shows: [],
    read: (page) => page.run(() => [document.documentElement.outerHTML, ...[...document.querySelectorAll("review-card")].map((card) => card.textContent)].join()),
  },
  { name: "reader mode", shows: [], read: readerMode },
];
