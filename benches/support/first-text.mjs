// From navigation to the first text of a card in a post, over an emulated network.

const NETWORKS = {
  "no limits": { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 },
  "150 ms, 1.6 Mbit/s": { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 },
};

export const SITUATIONS = Object.keys(NETWORKS).flatMap((network) => [1, 4].map((slowdown) => ({ network, slowdown })));

/** A page that is painted before a card is there keeps room for it by one line, as the card's README says. */
const ROOM = "<style>review-card:not([data-state=ready], [data-state=failed]) { display: flow-root; min-height: 100vh }</style>";
const TEXT = "Some words of a post that a reader came for, as they stand around the card on any blog. ";

/** The post with a peer in it. */
export const pageOf = ({ tag, script, event }, json) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>
<script>
  window.shift = 0; window.blocked = 0;
  new PerformanceObserver((l) => l.getEntries().forEach((e) => (shift += e.value))).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((l) => l.getEntries().forEach((e) => (blocked += Math.max(0, e.duration - 50)))).observe({ type: "longtask", buffered: true });
  addEventListener("${event}", (e) => (window.first = performance.now()), true);
</script>
${tag === "review-card" ? ROOM : ""}
<script type="module" src="${script}"></script>
<h1>A blog</h1>
<p>${TEXT}</p>
${tag === "review-card" ? `<review-card src="/review.json"></review-card>` : `<${tag}></${tag}>
<script type="module">const [text] = await Promise.all([fetch("/review.json").then((it) => it.text()), customElements.whenDefined("${tag}")]);
document.querySelector("${tag}").review = text;</script>`}
<p>${TEXT.repeat(20)}</p>`;

/** Milliseconds to the first text, of tasks beyond 50 ms, and the layout shift. */
export async function firstText(driver, url, { network, slowdown }) {
  await driver.get("about:blank");
  await driver.sendDevToolsCommand("Network.enable", {});
  await driver.sendDevToolsCommand("Network.setCacheDisabled", { cacheDisabled: true });
  await driver.sendDevToolsCommand("Network.emulateNetworkConditions", NETWORKS[network]);
  await driver.sendDevToolsCommand("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await driver.get(url);
  const measured = await driver.executeAsyncScript(`const done = arguments[0];
    (function look() { window.first ? setTimeout(() => done({ first, blocked, shift }), 200) : setTimeout(look, 10); })();`);
  await driver.sendDevToolsCommand("Emulation.setCPUThrottlingRate", { rate: 1 });
  await driver.sendDevToolsCommand("Network.emulateNetworkConditions", NETWORKS["no limits"]);
  return measured;
}
