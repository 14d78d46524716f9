// What the tests of crashes share: fifty cards in a page, of which one brings the program down, and what must hold then.

import assert from "node:assert/strict";

const MANY = 50;
export const CULPRIT = 20;
export const REVIEW = {
  abstract: "The ||first|butler|| and the ||second|gardener||.",
  sections: [
    { name: "Open", text: "A part with ||a third|a second keeper||." },
    { name: "Closed", text: "Another.", open: false },
  ],
  author: "Ella",
  reviewRating: "4/5",
  itemReviewed: { "@type": "Movie", name: "The Ferry", trailer: "https://www.youtube.com/watch?v=aqz-KE-bpKQ" },
};

/** Opens a page of cards, each with something open: of the first by the page, of every second a section and a spoiler. */
export async function many(page) {
  const cards = Array.from({ length: MANY }, (_, n) => {
    page.site.put(`${n}.json`, { ...REVIEW, name: `Card ${n}` });
    const open = n % 3 ? "open" : "";
    return `<review-card id="c${n}" src="${n}.json" loading="eager" ${open}><p>Fallback.</p></review-card>`;
  });
  await page.open(cards.join(""), { head: `<script src="${page.site.cdn}faults.js"></script>` });
  await page.drawn();
  await page.run(() => {
    window.loaded = performance.now();
    for (let n = 0; n < 50; n += 2) {
      card(n).shadowRoot.querySelectorAll("[part~=spoiler-toggle]")[1].click();
      card(n).shadowRoot.querySelectorAll("[part~=section-toggle]")[1].click();
    }
  });
  await page.until(() => record.events.filter(({ kind }) => /spoiler|toggle/.test(kind)).length === 50);
  await page.run(() => {
    record.events.length = 0;
    window.before = Array.from({ length: 50 }, (_, n) => everything(n));
    window.articles = parts("card");
  });
}

/** In the page: until all cards but one stand there anew; how long that took from the crash on, in milliseconds. */
const recovered = async (culprit) => {
  const start = performance.now();
  const others = articles.filter((_, n) => n !== culprit);
  const anew = () => others.every((article) => !article.isConnected) && parts("card").length === others.length;
  while (!anew() || !part("card").firstChild) {
    if (performance.now() - start > 9000) throw new Error(`never: ${others.filter((it) => it.isConnected).length} are left`);
    await new Promise(requestAnimationFrame);
  }
  return performance.now() - start;
};

/** Lets a card crash, and begins to measure in that very moment. */
export const crash = (page, act, culprit = CULPRIT, ...given) =>
  page.run(`(culprit, ...given) => {
    const clickIn = (n, name) => card(n).shadowRoot.querySelector(\`[part~=\${name}]\`).click();
    window.recovery = (${recovered})(culprit);
    (${act})(...given);
  }`, culprit, ...given);

/** As many errors, and nothing else; in a build for development each panic itself says first what it was, and where. */
export function assertLines(said, crashes) {
  const lines = said.filter((line) => !line.startsWith("error: panicked at "));
  assert.ok(lines.length === crashes && said.length <= 2 * crashes, said.join("\n"));
  for (const line of lines) assert.match(line, /^error: \[review-card\] the card's program/);
  return lines;
}

/** What must hold after any crash of one card. */
export async function assertRecovery(page, culprit = CULPRIT) {
  const time = await page.run(() => window.recovery);
  // On a busy machine everything takes longer: then no longer than the page had taken to load.
  const first = await page.run(() => window.loaded);
  assert.ok(time < Math.max(1000, first), `recovery took ${time} ms, the first drawing ${first} ms`);
  console.log(`All others were drawn again after ${Math.round(time)} ms; the page had taken ${Math.round(first)} ms to load.`);
  const errors = await page.events("error");
  assert.equal(errors.length, 1, JSON.stringify(errors));
  const { kind, fatal, message } = errors[0].detail;
  assert.deepEqual([kind, fatal], ["crash", true]);
  const lines = assertLines(await page.console(), 1);
  assert.ok(lines[0].includes(message), lines[0]);
  const states = await page.run((culprit) => {
    const wrong = [];
    for (let n = 0; n < 50; n += 1) {
      if (n === culprit) {
        if (!seen(card(n).querySelector("p")) || card(n).dataset.state !== "failed") wrong.push([n, "no fallback"]);
      } else if (everything(n) !== before[n] || card(n).dataset.state !== "ready") wrong.push([n, everything(n), before[n]]);
    }
    return wrong;
  }, culprit);
  assert.deepEqual(states, [], "all others are as they were");
  const told = (await page.events("ready", "toggle", "spoiler", "problem")).filter(({ from }) => from !== `c${culprit}`);
  assert.deepEqual(told, [], "of the others nothing is told anew");
  // They work, a new card does, and the culprit does with another review.
  const later = culprit === 0 ? 1 : 0;
  await page.run((later) => card(later).shadowRoot.querySelectorAll("[part~=spoiler-toggle]")[2].click(), later);
  await page.until((later) => everything(later).includes("a second keeper"), later);
  await page.run(async (culprit) => {
    document.querySelector("main").append(Object.assign(document.createElement("review-card"), { loading: "eager", review: { name: "New" } }));
    await card(50).ready;
    card(culprit).review = { name: "Better" };
    await card(culprit).ready;
  }, culprit);
  assert.equal(await page.run((culprit) => card(culprit).shadowRoot.querySelector("[part~=title]").textContent, culprit), "Better");
}
