// The first thing in each page under test: it notes what the page says to the console and what cards report, and gives the
// tests' own scripts short names for what they look at.

window.record = { console: [], events: [] };

for (const level of ["error", "warn", "info", "log", "debug"]) {
  const real = console[level];
  console[level] = (...words) => {
    const said = words.map((word) => (word instanceof Element ? `<${word.localName}>` : String(word))).join(" ");
    record.console.push(`${level}: ${said}`);
    real.apply(console, words);
  };
}
addEventListener("error", (event) => record.console.push(`uncaught: ${event.message ?? `no ${event.target.src}`}`), true);
addEventListener("unhandledrejection", (event) => record.console.push(`unhandled: ${event.reason}`));
document.addEventListener("securitypolicyviolation", (event) => {
  record.console.push(`policy: ${event.effectiveDirective} ${event.blockedURI}`);
});

for (const kind of ["ready", "toggle", "spoiler", "trailer", "problem", "error"]) {
  document.addEventListener(`review-card-${kind}`, (event) => {
    const { detail, bubbles, composed, target } = event;
    record.events.push({ kind, detail, bubbles, composed, from: target.id || target.localName });
  });
}

/** The n-th card of the page. */
window.card = (n = 0) => document.querySelectorAll("review-card")[n];
/** All elements of a part, in all cards. */
window.parts = (name) =>
  [...document.querySelectorAll("review-card")].flatMap((card) => [
    ...(card.shadowRoot?.querySelectorAll(`[part~="${name}"]`) ?? []),
  ]);
window.part = (name, n = 0) => parts(name)[n];
/** Whether the reader sees an element. */
window.seen = (element) =>
  Boolean(element?.checkVisibility()) && [...element.getClientRects()].some(({ width, height }) => width && height);
/** All that a card's shadow tree says: its text, and every attribute. */
window.everything = (n = 0) => card(n).shadowRoot.innerHTML;
