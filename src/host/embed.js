// The custom element: registration, attributes, sources, fallback, events. It neither reads reviews nor draws them;
// that is the wasm's part, which is loaded when the first card comes near.
import { asText, download, fault, isTrap, load, near, onCrash, parse, parsed } from "./load.js";

const TAG = "review-card";
// Attributes, with their default where they are more than present or absent. Each is a property too, in camelCase.
const TEXTS = { src: "", for: "", spoilers: "hidden", theme: "auto", "heading-level": "2", loading: "lazy" };
const SWITCHES = ["open", "print-spoilers", "json-ld", "debug"];
const JSON_SCRIPT = 'script[type="application/json"], script[type="application/ld+json"]';

const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

class ReviewCardElement extends HTMLElement {
  static #drawn = new Set();
  static {
    onCrash((error) => {
      for (const card of ReviewCardElement.#drawn) card.#crash(error);
    });
  }
  // `theme` is the stylesheet's alone.
  static observedAttributes = ["src", "for", "lang", "heading-level", "debug", "open"];
  #review; // the property, if it was set
  #card; // what stands in the wasm
  #run = 0; // counts draws, so that a late answer to an old question is dropped
  #stop = new AbortController(); // ends what the current draw waits for
  #text; // what it was read from
  #settle;

  constructor() {
    super();
    this.#promise();
  }

  /** The review: an object, or JSON text. It is read when it is set; what changes inside it later is not seen. */
  get review() {
    return this.#review;
  }
  set review(review) {
    this.#review = review;
    if (this.isConnected) this.#draw();
  }

  connectedCallback() {
    // A property that was set before this class was known hides its accessor until it is set again.
    for (const name of ["review", ...Object.keys(TEXTS), ...SWITCHES].map(camel)) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    if (!this.#card) this.#draw();
  }

  disconnectedCallback() {
    // An element that is moved is back within the task; one that stays away lets its card go.
    setTimeout(() => this.isConnected || this.#leave());
  }

  attributeChangedCallback(name, old, value) {
    if (!this.isConnected || old === value) return;
    if (name === "open") this.#card?.setOpen(value !== null);
    else this.#draw();
  }

  async #draw() {
    const run = ++this.#run;
    this.#stop.abort();
    this.#stop = new AbortController();
    if (this.dataset.state !== "loading") {
      if (this.dataset.state) this.#promise();
      this.dataset.state = "loading";
    }
    try {
      // One microtask gathers what changes together into one draw.
      await (this.loading === "eager" || this.#card ? null : near(this));
      if (run !== this.#run) return;
      const program = load();
      const [text, from, base] = await this.#source();
      // The same text again is the same review, in which what the reader has opened stays open.
      const review = this.#card && text === this.#text ? undefined : parse(text, from);
      const app = await program;
      if (run !== this.#run || !this.isConnected) return;
      this.#mount(app, review, base, from);
      this.#text = text;
    } catch (error) {
      if (isTrap(error)) reportError(error);
      else if (run === this.#run) this.#fail(error);
    }
  }

  /** Finds the review's JSON text: property, address, script elsewhere, script inside. */
  async #source() {
    const own = this.#review;
    const base = document.baseURI;
    if (own != null) return [asText(own), "the property review", base];
    if (this.src) {
      const [text, url] = await download(new URL(this.src, base), this.#stop.signal);
      return [text, url, url];
    }
    const find = () => (this.for ? this.getRootNode().getElementById(this.for) : this.querySelector(JSON_SCRIPT));
    await parsed();
    const script = find() ?? (await this.#later(find));
    return [script.textContent, this.for ? `the script #${this.for}` : "the script in the card", base];
  }

  /** Waits for what a script of the page may still bring. */
  #later(find) {
    console.warn("[review-card] no review yet: give src, for, a JSON script inside, or the property review.", this);
    return new Promise((done) => {
      const watcher = new MutationObserver(() => find() && done(find()));
      watcher.observe(this.for ? this.getRootNode() : this, { childList: true, subtree: true });
      this.#stop.signal.addEventListener("abort", () => watcher.disconnect());
    });
  }

  #mount({ MountedCard, pageOf, sheet }, review, base, from) {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    const problems = [];
    const page = pageOf(this, base, {
      problem: (path, message) => problems.push({ path, message }),
      drawn: () => this.#show(),
      tell: (name, detail) => this.#tell(name, detail),
    });
    try {
      if (this.#card) this.#card.update(page, review);
      else {
        ReviewCardElement.#drawn.add(this);
        root.replaceChildren(document.createElement("slot"));
        this.#card = new MountedCard(root, document.createElement("div"), page, review);
      }
    } catch (error) {
      throw typeof error === "string" ? fault("not-a-review", `${from} is ${error}`) : error;
    }
    if (!problems.length) return;
    const lines = problems.map(({ path, message }) => `\n  ${path || "the review"}: ${message}`);
    console.warn(`[review-card] ${from} has problems; the card is drawn all the same.${lines.join("")}`);
    this.#tell("problem", { problems });
  }

  #show() {
    this.shadowRoot.querySelector("slot")?.remove();
    this.dataset.state = "ready";
    this.#settle.resolve();
    this.#tell("ready");
  }

  #fail(error) {
    this.#leave();
    this.dataset.state = "failed";
    const { kind = "wasm-broken", message } = error;
    console.error(`[review-card] ${message.replace(/\.$/, "")}. The fallback is shown.`, this);
    this.#settle.reject(error);
    this.#tell("error", { kind, message, fatal: true });
  }

  #crash(error) {
    this.#card = undefined; // not unmounted: nothing in there may be called again
    this.#fail(error);
  }

  /** Takes the card away; the author's fallback is seen again. */
  #leave() {
    this.#run++;
    this.#stop.abort();
    this.#card?.unmount();
    this.#card = undefined;
    ReviewCardElement.#drawn.delete(this);
    this.shadowRoot?.replaceChildren(document.createElement("slot"));
  }

  #promise() {
    /** Resolves when the card is drawn, rejects with the error when it cannot be. */
    this.ready = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    this.ready.catch(() => {}); // the event and the console tell of it
  }

  #tell(name, detail) {
    return this.dispatchEvent(
      new CustomEvent(`${TAG}-${name}`, { detail, bubbles: true, composed: true, cancelable: name === "trailer" }),
    );
  }
}

for (const [name, value] of Object.entries(TEXTS)) {
  Object.defineProperty(ReviewCardElement.prototype, camel(name), {
    get() {
      return this.getAttribute(name) ?? value;
    },
    set(now) {
      this.setAttribute(name, now);
    },
  });
}
for (const name of SWITCHES) {
  Object.defineProperty(ReviewCardElement.prototype, camel(name), {
    get() {
      return this.hasAttribute(name);
    },
    set(now) {
      this.toggleAttribute(name, Boolean(now));
    },
  });
}

/** Hosts that strip unknown tags leave `div`s: each gets a card inside, with what was in it as the fallback. */
function upgrade() {
  for (const div of document.querySelectorAll(`div[data-${TAG}]:not([data-${TAG}=done])`)) {
    const card = document.createElement(TAG);
    for (const [key, value] of Object.entries(div.dataset)) {
      card.setAttribute(key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), value);
    }
    card.removeAttribute(`${TAG}`);
    card.append(...div.childNodes);
    div.setAttribute(`data-${TAG}`, "done");
    div.append(card);
  }
}

if (!customElements.get(TAG)) {
  customElements.define(TAG, ReviewCardElement);
  parsed().then(() => {
    upgrade();
    new MutationObserver(upgrade).observe(document, { childList: true, subtree: true });
  });
}
