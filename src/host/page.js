// What a card in the wasm may know of its page and tell it: the methods that `page.rs` declares.

const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** The page as one card sees it. `base` is where its review came from. */
export const pageOf = (element, base, { problem, drawn, crashed, tell }) => ({
  problem,
  drawn,
  crashed,
  resolve(url) {
    try {
      return new URL(url, base).href;
    } catch {
      return url; // what is no address for a browser leads nowhere
    }
  },
  get ownHost() {
    return location.host;
  },
  get language() {
    return element.closest("[lang]")?.lang || navigator.language;
  },
  get open() {
    return element.open;
  },
  get debug() {
    return element.debug || LOCAL.test(location.hostname);
  },
  get headingLevel() {
    return Number.parseInt(element.headingLevel, 10) || 2;
  },
  toggled(open, section) {
    if (section === undefined) element.open = open;
    tell("toggle", { open, section: section ?? null });
  },
  spoiler(id, about, open) {
    tell("spoiler", { id: `spoiler-${id}`, about: about ?? null, open });
  },
  trailer: (provider, url) => tell("trailer", { provider, url }),
});
