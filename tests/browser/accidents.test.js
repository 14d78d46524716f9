// What hosts do to JSON on its way: repaired where that is safe, and named; else explained in one sentence.

import assert from "node:assert/strict";
import { onEachEngine } from "./support/on-each-engine.js";

const inline = (text, id = "card") =>
  `<review-card id="${id}" open><script type="application/json">${text}</script><p>Fallback.</p></review-card>`;

const MENDED = {
  "Markdown's paragraphs": [`{ "name": "Ballerina",\n<p>&quot;abstract&quot;: &quot;An <em>hour</em>.&quot; }</p>`, /Markdown/],
  "WordPress's quotes": [`{ “name”: “Ballerina”, “abstract”: “An *hour*.” }`, /WordPress/],
  "WordPress's quotes as entities": [`{ &#8220;name&#8221;: &#8220;Ballerina&#8221;, "abstract": "An *hour*." }`, /WordPress/],
  "a placeholder filled with nothing": [`{ "name": "Ballerina", "author": , "abstract": "An *hour*." }`, /placeholder/],
  "a comma too many": [`{ "name": "Ballerina", "abstract": "An *hour*.", }`, /comma/],
  "a template's second encoding": [String.raw`"{\"name\": \"Ballerina\", \"abstract\": \"An *hour*.\"}"`, /encoded twice/],
  "a line break in a text": [`{ "name": "Ballerina", "abstract": "An\n*hour*." }`, /new line/],
};

for (const [what, [text, told]] of Object.entries(MENDED)) {
  onEachEngine(`${what} in inline JSON: the card is drawn, and the accident is named`, async ({ page }) => {
    await page.open(inline(text));
    await page.drawn();
    assert.equal(await page.text("title"), "Ballerina");
    assert.match(await page.text("lead"), /An\s*hour\./);
    const [{ detail }] = await page.events("problem");
    assert.equal(detail.problems.length, 1);
    assert.equal(detail.problems[0].path, "");
    assert.match(detail.problems[0].message, told);
    const [line, ...more] = await page.console();
    assert.deepEqual(more, []);
    assert.match(line, told);
    assert.match(await page.text("notice"), told);
  });
}

onEachEngine("comments, CDATA and a byte-order mark around inline JSON are no accident", async ({ page }) => {
  const json = `{ "name": "Ballerina" }`;
  const around = [`<!--\n${json}\n-->`, `//<![CDATA[\n${json}\n//]]>`, `/*<![CDATA[*/${json}/*]]>*/`, `\ufeff${json}`];
  await page.open(around.map((text, n) => inline(text, `c${n}`)).join(""));
  await page.drawn();
  assert.equal((await page.events("ready")).length, around.length);
});

const EXPLAINED = {
  "a page of HTML": ["<!doctype html><title>Welcome</title>", /HTML.*address/],
  "a placeholder that nobody filled": [`{ "name": {{ page.title }} }`, /placeholder \{\{/],
  nothing: ["", /empty/],
};

for (const [what, [text, told]] of Object.entries(EXPLAINED)) {
  onEachEngine(`${what} for an answer: one sentence says so`, async ({ page, site }) => {
    site.put("review.json", text, { headers: { "content-type": "application/json" } });
    await page.open(`<review-card src="review.json"><p>Fallback.</p></review-card>`);
    await page.failed();
    const [{ detail }] = await page.events("error");
    assert.equal(detail.kind, "not-json");
    assert.match(detail.message, told);
    assert.match(detail.message, /review\.json/);
    const lines = await page.console();
    assert.equal(lines.length, 1);
    assert.match(lines[0], told);
  });
}
