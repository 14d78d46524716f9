// The card's trailer beside two elements that are a trailer and nothing else: from the markup to the facade, and from the click
// to the player's frame. The card reads a review and draws itself whole in that time, which the others need not.

import { note } from "./support/samples.mjs";
import { run } from "./support/page.mjs";

const VIDEO = "XWHrS0JItN8";
const REVIEW = { name: "A", itemReviewed: { name: "A", trailer: `https://www.youtube.com/watch?v=${VIDEO}` } };

const FACADES = [
  { name: "review-card", script: "/review-card.js", tag: "review-card", attributes: { loading: "eager", open: "" }, review: REVIEW, button: "[part=trailer-play]", frame: "iframe" },
  { name: "lite-youtube-embed", script: "/lite-youtube-embed.js", tag: "lite-youtube", attributes: { videoid: VIDEO }, button: "button", frame: ":scope > iframe" },
  { name: "lite-youtube", script: "/lite-youtube.js", tag: "lite-youtube", attributes: { videoid: VIDEO }, button: "button", frame: "iframe" },
];

/** Measures each once, in a fresh page. */
export async function measureFacades(driver, origin, round, counted) {
  for (const place of FACADES.keys()) {
    const facade = FACADES[(place + round) % FACADES.length];
    await driver.get(origin);
    const [drawn, framed] = await run(driver, play, facade);
    if (!counted) continue;
    note("facade drawn, ms", facade.name, drawn);
    note("click to frame, ms", facade.name, framed);
  }
}

/** Draws one facade that is not counted, then one that is, and clicks on it. */
async function play({ script, tag, attributes, review, button, frame }) {
  await import(script);
  const turn = () => {
    const { port1, port2 } = new MessageChannel();
    return new Promise((done) => {
      port1.onmessage = done;
      port2.postMessage(0);
    });
  };
  const draw = async () => {
    const start = performance.now();
    const element = document.createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    if (review) element.review = review;
    document.body.append(element);
    const within = () => element.shadowRoot ?? element;
    while (!within().querySelector(button)) await turn();
    document.body.offsetHeight;
    return [performance.now() - start, element, within()];
  };
  const [, first] = await draw();
  first.remove();
  await turn();
  const [drawn, , within] = await draw();
  const start = performance.now();
  within.querySelector(button).click();
  // A root knows no `:scope`.
  while (!within.querySelector(within.host ? "iframe" : frame)) await null;
  return [drawn, performance.now() - start];
}
