// The card in other people's pages: whatever their layout and their text styles are, it is to be seen, and reads as it should.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";
import { cardWith } from "./support/reviews.js";

const REVIEW = { name: "The Lighthouse at Noon", description: "A quiet film.", abstract: "A keeper counts ships.", sections: [{ name: "Why", text: "So." }] };

const PLACES = {
  "a column that centres": "display: flex; flex-direction: column; align-items: center",
  "a row": "display: flex",
  "a grid that centres": "display: grid; place-items: center",
  "a float": "float: left",
  "a place as wide as what it holds": "width: fit-content",
  "a cell of a table": "display: table-cell",
};

for (const [place, style] of Object.entries(PLACES)) {
  onEachEngine(`a card has a width in ${place}`, async ({ page }) => {
    await page.open(`<div style="${style}">${cardWith(REVIEW)}</div>`);
    await page.drawn();
    const width = await page.run(() => card().getBoundingClientRect().width);
    assert.ok(width >= 300, `${width} pixels`);
  });
}

onEachEngine("a card is no wider than a narrow column of a grid or a row", async ({ page }) => {
  const column = (style) => `<div style="${style}; width: 220px">${cardWith(REVIEW)}</div>`;
  await page.open(column("display: grid") + column("display: flex; flex-direction: column") + column("display: block"));
  await page.drawn();
  const widths = () => [...document.querySelectorAll("review-card")].map((card) => card.getBoundingClientRect().width);
  assert.deepEqual(await page.run(widths), [220, 220, 220]);
});

onEachEngine("where a page has made its rem small, a card goes by the size of its text", async ({ page }) => {
  const image = { url: "poster.svg", width: 2, height: 3 };
  await page.open(`<div style="width: 420px">${cardWith({ ...REVIEW, itemReviewed: { name: "It", image } }, "open")}</div>`, {
    head: "<style>html { font-size: 62.5% } body { font-size: 1.6rem }</style>",
  });
  await page.drawn();
  const [above, height] = await page.run(() => {
    const height = part("section-toggle").getBoundingClientRect().height;
    return [part("poster").getBoundingClientRect().bottom <= part("title").getBoundingClientRect().top, height];
  });
  assert.ok(above, "the poster stands beside the title");
  assert.ok(height >= 44, `the button of a section is ${height} pixels high`);
});

onEachEngine("what a page does to its own texts stays there", async ({ page }) => {
  await page.open(`<article style="text-indent: 2em; white-space: pre; text-transform: uppercase">${cardWith(REVIEW)}</article>`);
  await page.drawn();
  const styles = () => {
    const { textIndent, whiteSpace, textTransform } = getComputedStyle(part("title"));
    return { textIndent, whiteSpace, textTransform };
  };
  assert.deepEqual(await page.run(styles), { textIndent: "0px", whiteSpace: "normal", textTransform: "none" });
});

onEachEngine("without a language each paragraph runs in the direction in which it begins", async ({ page }) => {
  const sections = [{ text: "It ends.\n\nتنتهي القصة." }];
  await page.open(`<div dir="rtl">${cardWith({ ...REVIEW, sections }, "open")}</div><div dir="ltr">${cardWith({ ...REVIEW, sections }, "open")}</div>`);
  await page.drawn();
  // Whether the full stop stands left of the text.
  const stops = () =>
    [...document.querySelectorAll("review-card")].flatMap((card) =>
      [...card.shadowRoot.querySelectorAll(".section-text p span")].map(({ firstChild }) => {
        const left = (from, to) => {
          const range = document.createRange();
          range.setStart(firstChild, from);
          range.setEnd(firstChild, to);
          return range.getBoundingClientRect().left;
        };
        const { length } = firstChild.data;
        return left(length - 1, length) <= left(0, 1);
      }),
    );
  assert.deepEqual(await page.run(stops), [false, true, false, true]);
});

onEachEngine("what is seen in a place is what a click there means", async ({ page }) => {
  const abstract = "||the first thing|one|| and ||the second thing|two|| and [a link to there](https://example.org/) and ||another thing|three|| and [one more](https://example.org/) and ||the last|four||.";
  await page.open(`<div style="width: 260px">${cardWith({ ...REVIEW, abstract }, "open")}</div>`);
  await page.drawn();
  const others = await page.run(() => {
    const others = [];
    for (const element of card().shadowRoot.querySelectorAll("[part=lead] :is(button, a)")) {
      element.scrollIntoView({ block: "center" });
      for (const { left, top, width, height } of element.getClientRects()) {
        for (let x = 1; x < width; x += 6) {
          for (let y = 1; y < height; y += 2) {
            const hit = card().shadowRoot.elementFromPoint(left + x, top + y);
            if (!element.contains(hit)) others.push(`${element.textContent} at ${x}, ${y} of ${width}, ${height}: ${hit.outerHTML}`);
          }
        }
      }
    }
    return others;
  });
  assert.deepEqual(others.slice(0, 3), []);
});

onEachEngine("a heading that takes several lines keeps off the rule above it and the text below", async ({ page }) => {
  const name = "A heading that takes several lines in so narrow a card";
  const sections = [{ name, text: "So." }, { name, text: "So.", spoiler: true }];
  await page.open(`<div style="width: 280px">${cardWith({ ...REVIEW, sections }, "open")}</div>`);
  await page.drawn();
  const gaps = () =>
    [...card().shadowRoot.querySelectorAll(".section-title")].map((title) => {
      const words = document.createRange();
      words.selectNodeContents(title);
      const rects = [...words.getClientRects()];
      const room = title.getBoundingClientRect();
      return Math.min(Math.min(...rects.map(({ top }) => top)) - room.top, room.bottom - Math.max(...rects.map(({ bottom }) => bottom)));
    });
  const found = await page.run(gaps);
  assert.equal(found.length, 2);
  for (const gap of found) assert.ok(gap >= 3, `${gap} pixels`);
});

onEachEngine("names of the other direction stay apart", async ({ page }) => {
  await page.open(`<div lang="ar" dir="rtl">${cardWith({ ...REVIEW, inLanguage: "ar", author: ["Len Wiseman", "Ana Armas"] })}</div>`);
  await page.drawn();
  const gap = await page.run(() => {
    const [first, second] = card().shadowRoot.querySelectorAll(".byline bdi");
    return first.getBoundingClientRect().left - second.getBoundingClientRect().right;
  });
  assert.ok(gap >= 3, `${gap} pixels between them`);
});

onEachEngine("where the picture of an author does not come, the initials stand there; where that of a trailer does not, nothing", async ({ page }) => {
  const author = { name: "Ana Lee", image: "missing.png" };
  const trailer = { url: "https://youtu.be/aqz-KE-bpKQ", thumbnailUrl: "missing.png" };
  await page.open(cardWith({ ...REVIEW, author, itemReviewed: { name: "It", trailer } }, "open"));
  await page.drawn();
  await page.run(() => part("avatar").scrollIntoView());
  const look = () => {
    const [avatar, initials] = part("avatar").children;
    return [avatar, initials, part("trailer-play").querySelector("img")].map(seen);
  };
  await page.until(`() => String((${look})()) === "false,true,false"`);
  await page.console(); // the browser says what did not come
});
