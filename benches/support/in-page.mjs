// What runs in the page under measurement. Each function is sent there as text.

/** Loads a peer and draws one card, so that what is measured next is not the first of all. */
export async function load(peer, json) {
  window.peer = peer;
  window.json = json;
  window.longest = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (longest = Math.max(longest, duration)))).observe({ type: "longtask" });
  const { instantiate } = WebAssembly;
  window.memories = [];
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    for (const it of Object.values(made.exports)) if (it instanceof WebAssembly.Memory) memories.push(it);
    return made;
  };
  await import(peer.script);
  window.make = (text) => {
    const card = document.createElement(peer.tag);
    const drawn = new Promise((done) => card.addEventListener(peer.event, done, { once: true }));
    card.loading = "eager";
    card.review = text;
    return [card, drawn];
  };
  window.mount = async (count, text = json) => {
    const start = performance.now();
    const made = Array.from({ length: count }, () => make(text));
    document.body.append(...made.map(([card]) => card));
    await Promise.all(made.map(([, drawn]) => drawn));
    document.body.offsetHeight;
    return performance.now() - start;
  };
  window.painted = () => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(0);
  }));
  await mount(1);
  document.body.replaceChildren();
  await painted();
}

export const mountMany = (count) => mount(count);

/** Clicks on a button again and again: from the click until the tree has changed, and until that is painted. */
export async function click(part, times) {
  await mount(1);
  const root = document.body.firstChild.shadowRoot;
  if (part !== "toggle") root.querySelector("[part~=toggle]").click();
  await painted();
  const button = root.querySelector(`[part~=${part}]`);
  const samples = [];
  for (let n = 0; n < times; n += 1) {
    const before = button.getAttribute("aria-expanded");
    await painted();
    const start = performance.now();
    button.click();
    while (button.getAttribute("aria-expanded") === before) await null;
    const script = performance.now() - start;
    samples.push([script, (await painted()) - start]);
  }
  return samples;
}

/** Gives a card another review, again and again: until it is drawn and laid out, and until that is painted. */
export async function update(times) {
  await mount(1);
  const card = document.body.firstChild;
  const samples = [];
  for (let n = 0; n < times; n += 1) {
    await painted();
    const other = json.replace("Safety Last!", `Title ${n}`);
    const drawn = new Promise((done) => card.addEventListener(peer.event, done, { once: true }));
    const start = performance.now();
    card.review = other;
    await drawn;
    document.body.offsetHeight;
    const script = performance.now() - start;
    samples.push([script, (await painted()) - start]);
  }
  return samples;
}

/** Bytes of the page, in all agents, after what is garbage is gone. Chromium counts the memory of a wasm once its buffer was asked for since it grew. */
export async function bytes() {
  (window.memories ?? []).forEach(({ buffer }) => buffer);
  gc();
  return (await performance.measureUserAgentSpecificMemory()).bytes;
}

/** Makes one card, many, or none of them. */
export async function stand(count) {
  if (count) await mount(count);
  else document.body.replaceChildren();
  await painted();
  await new Promise((done) => setTimeout(done, 200));
}

/** Reads a review of about so many bytes; the longest task tells whether the page stood still. */
export async function read(bytes) {
  const review = JSON.parse(json);
  const sentence = "She walks in, and *nobody* looks up from a plate that costs more than the shop. ";
  review.sections = Array.from({ length: Math.max(1, Math.round(bytes / 900)) }, (_, n) => ({ name: `Part ${n}`, text: sentence.repeat(10) }));
  const text = JSON.stringify(review);
  longest = 0;
  const time = await mount(1, text);
  await painted();
  await new Promise((done) => setTimeout(done, 50));
  return { bytes: text.length, time, longest };
}

/**
 * What the element tells while buttons are pressed, whether it says that it stands open, and the tree of its shadow root as lines,
 * without what leaves no trace for readers: comments, empty texts, order of attributes.
 */
export async function tree(presses) {
  document.body.replaceChildren();
  await mount(1);
  const card = document.body.firstChild;
  const root = card.shadowRoot;
  const lines = [];
  peer.told.forEach((name, which) => card.addEventListener(name, ({ detail }) => lines.push(`${which} ${JSON.stringify(detail)}`)));
  for (const value of presses) {
    root.querySelector(`[value="${value}"]`).click();
    await painted();
  }
  lines.push(`open ${card.hasAttribute("open")}`);
  const walk = (node, depth) => {
    const pad = " ".repeat(depth);
    if (node.nodeType === Node.ELEMENT_NODE) {
      const attributes = [...node.attributes].map(({ name, value }) => `${name}="${value}"`).sort();
      lines.push(pad + [node.localName, ...attributes].join(" "));
      node.normalize();
      for (const child of node.childNodes) walk(child, depth + 1);
    } else if (node.nodeType === Node.TEXT_NODE && node.data) lines.push(pad + JSON.stringify(node.data));
  };
  for (const child of root.childNodes) walk(child, 0);
  return lines;
}
