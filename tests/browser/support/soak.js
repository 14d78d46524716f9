// What cards that come and go may leave behind, and how it is counted.

/** In the page: so many cards are put in, opened, moved and taken out. */
export const cycle = async (times) => {
  const review = {
    name: "Short",
    abstract: "Lead with ||an ending|| of it.",
    sections: [{ name: "One", text: "Text and ||more||." }],
    itemReviewed: { trailer: "https://www.youtube.com/watch?v=aqz-KE-bpKQ" },
  };
  const main = document.querySelector("main");
  const other = document.body;
  for (let n = 0; n < times; n += 1) {
    const made = document.createElement("review-card");
    Object.assign(made, { review: { ...review, name: `Card ${n % 7}` }, loading: "eager", open: true });
    main.append(made);
    await made.ready;
    made.shadowRoot.querySelector("[part~=spoiler-toggle]").click();
    other.append(made);
    main.append(made);
    await null;
    made.remove();
    // Let go in a later task, as when a reader goes on to another page of the site.
    await new Promise((done) => setTimeout(done));
    await new Promise((done) => setTimeout(done));
  }
  record.events.length = 0;
};

/**
 * What there is in the page now: pages of wasm memory, elements, and where the browser can tell, after a collection of
 * garbage, the bytes of its heap, nodes and listeners, in the page or not.
 */
export async function count(page, { name }) {
  const counts = await page.run(() => ({
    memory: instances.reduce((sum, { exports }) => sum + exports.memory.buffer.byteLength / 65536, 0),
    instances: instances.length,
    elements: document.querySelectorAll("*").length,
  }));
  if (name !== "chromium") return counts;
  const { driver } = page;
  const ask = async (command, given = {}) => driver.sendAndGetDevToolsCommand(command, given);
  for (let n = 0; n < 3; n += 1) await ask("HeapProfiler.collectGarbage");
  await ask("Performance.enable");
  const { metrics } = await ask("Performance.getMetrics");
  const metric = (name) => metrics.find((metric) => metric.name === name).value;
  return { ...counts, heap: metric("JSHeapUsedSize"), nodes: metric("Nodes"), listeners: metric("JSEventListeners") };
}
