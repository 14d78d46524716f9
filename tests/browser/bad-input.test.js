// Bad data: one helpful line, the right event, the fallback, and an unharmed page.

import assert from "node:assert/strict";
import { freePort } from "./support/processes.js";
import { onEachEngine } from "./support/on-each-engine.js";

const NO_REVIEWS = { "a list": "[]", "a number": "3", "an object": "{}", "null": "null", "a text": '"Ballerina"', "true": "true" };
const NO_JSON = {
  "an open brace": '{ "name": "x"',
  "a key without quotes": '{ name: "x" }',
  "single quotes": "{ 'name': 'x' }",
  "nothing": "",
  "a page of HTML": "<!doctype html><title>Welcome</title>",
};

/** Draws each of these cards in one page; gives kind and message of each one's error, and the console's lines. */
async function errors(page, sources) {
  const cards = sources.map((src, n) => `<review-card id="c${n}" src="${src}"><p>Fallback.</p></review-card>`);
  await page.open(`${cards.join("")}<review-card src="good.json" id="good"></review-card>`);
  await page.until(() => [...document.querySelectorAll("review-card")].every((card) => /d$|y$/.test(card.dataset.state)));
  const shown = () => [...document.querySelectorAll("review-card p")].filter((p) => !seen(p)).length;
  assert.equal(await page.run(shown), 0, "every fallback is seen");
  assert.equal(await page.run(() => good.dataset.state), "ready", "the page's other card is drawn");
  assert.deepEqual((await page.events("ready")).map(({ from }) => from), ["good"]);
  const events = await page.events("error");
  const told = sources.map((_, n) => events.filter(({ from }) => from === `c${n}`).map(({ detail }) => detail));
  assert.ok(told.every((details) => details.length === 1 && details[0].fatal === true));
  return { errors: told.flat(), lines: await page.console() };
}

/** Each error is one line of the console, which says what the event says. */
function assertLines(lines, errors) {
  const expected = errors.map(({ message }) => message).sort();
  const own = lines.filter((line) => line.includes("[review-card]"));
  assert.equal(own.length, expected.length, own.join("\n"));
  for (const message of expected) assert.ok(own.some((line) => line.startsWith("error: ") && line.includes(message)), message);
}

onEachEngine("a JSON that the server does not give", async ({ page, site }) => {
  site.put("good.json", { name: "Good" }).put("broken.json", "Oh no.", { status: 500 });
  site.put("gone.json", { name: "Gone" }, { status: 410 });
  const { errors: told, lines } = await errors(page, ["missing.json", "broken.json", "gone.json"]);
  assert.deepEqual(told.map(({ kind }) => kind), ["http", "http", "http"]);
  assert.match(told[0].message, /missing\.json.*404/);
  assert.match(told[1].message, /broken\.json.*500/);
  assert.match(told[2].message, /gone\.json.*410/);
  assertLines(lines, told);
});

onEachEngine("a JSON that cannot be reached", async ({ page, site }) => {
  site.put("good.json", { name: "Good" }).put("broken-off.json", (response) => {
    response.writeHead(200, { "content-length": 1000 });
    response.write('{ "name"', () => response.destroy());
  });
  const nobody = `http://127.0.0.1:${await freePort()}/review.json`;
  const { errors: told, lines } = await errors(page, [nobody, "broken-off.json"]);
  assert.deepEqual(told.map(({ kind }) => kind), ["network", "network"]);
  assert.ok(told[0].message.includes(nobody));
  assert.ok(told[1].message.includes("broken-off.json"));
  assertLines(lines, told);
});

onEachEngine("a JSON on another origin that does not allow it", async ({ page, site }) => {
  site.put("good.json", { name: "Good" });
  site.putOnCdn("closed.json", { name: "Closed" }, { headers: { "access-control-allow-origin": "" } });
  const { errors: told, lines } = await errors(page, [`${site.cdn}closed.json`]);
  assert.equal(told[0].kind, "cors");
  assert.match(told[0].message, /closed\.json.*CORS/);
  assertLines(lines, told);
});

onEachEngine("a text that is no JSON", async ({ page, site }) => {
  site.put("good.json", { name: "Good" });
  const texts = Object.values(NO_JSON);
  texts.forEach((text, n) => site.put(`${n}.json`, text));
  const { errors: told, lines } = await errors(page, texts.map((_, n) => `${n}.json`));
  assert.deepEqual(told.map(({ kind }) => kind), texts.map(() => "not-json"));
  told.forEach(({ message }, n) => assert.ok(message.includes(`${n}.json`), message));
  assert.match(told.at(-1).message, /HTML/);
  assertLines(lines, told);
});

onEachEngine("a JSON that is no review", async ({ page, site }) => {
  site.put("good.json", { name: "Good" });
  const texts = Object.values(NO_REVIEWS);
  texts.forEach((text, n) => site.put(`${n}.json`, text));
  const { errors: told, lines } = await errors(page, texts.map((_, n) => `${n}.json`));
  assert.deepEqual(told.map(({ kind }) => kind), texts.map(() => "not-a-review"));
  told.forEach(({ message }, n) => assert.ok(message.includes(`${n}.json`), message));
  assert.match(told[2].message, /name/);
  assertLines(lines, told);
});

onEachEngine("a property, a for and a script that hold no review", async ({ page }) => {
  await page.open(`<script type="application/json" id="bad">{ oh</script><review-card for="bad" id="pointing"></review-card>
    <review-card id="inside"><script type="application/json">[1, 2]</script></review-card>
    <review-card id="property"></review-card>
    <script>
      const circle = { name: "x" };
      circle.self = circle;
      property.review = circle;
    </script>`);
  await page.until(() => [...document.querySelectorAll("review-card")].every((card) => card.dataset.state === "failed"));
  const told = await page.events("error");
  const kinds = Object.fromEntries(told.map(({ from, detail }) => [from, detail.kind]));
  assert.deepEqual(kinds, { pointing: "not-json", inside: "not-a-review", property: "not-json" });
  assert.match(told.find(({ from }) => from === "pointing").detail.message, /#bad/);
  assertLines(await page.console(), told.map(({ detail }) => detail));
});

onEachEngine("a src that is no address", async ({ page, site }) => {
  site.put("good.json", { name: "Good" });
  const { errors: [{ kind, message }], lines } = await errors(page, ["http://[bad"]);
  assert.equal(kind, "network");
  assert.match(message, /http:\/\/\[bad is no address/);
  assertLines(lines, [{ message }]);
});
