// The custom element, and all that a page loads before a card comes near: registration, attributes, properties, events,
// fallback. It neither finds reviews nor draws them; that is the app's part (`app.js`).
import { load } from "./ask.js";
import { upgradeDivs } from "./upgrade.js";

const TAG = "review-card";
// Attributes, with their default where they are more than present or absent. Each is a property too, in camelCase.
const TEXTS = { src: "", for: "", lang: "", spoilers: "hidden", theme: "auto", "heading-level": "2", loading: "lazy" };
const SWITCHES = ["open", "print-spoilers", "json-ld", "debug"];
const NAMES = [...Object.keys(TEXTS), ...SWITCHES];
/** What a page may ask of a card at any time; it is done once the card is drawn. */
const METHODS = ["showSpoilers", "hideSpoilers", "playTrailer"];

// What a card takes up while it loads; only where nobody has seen yet what stands there, so that nothing moves.
const ROOM = ":host([data-state=loading]){display:flow-root;min-height:var(--review-card-room,100vh)}";
let room;
let painted; // whether a reader may have seen what becomes a card

const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

// Where a server renders the page there are no elements, and importing this module does nothing.
class ReviewCardElement extends (globalThis.HTMLElement ?? Object) {
  static #watcher;
  // `theme` is the stylesheet's alone.
  static observedAttributes = ["src", "for", "lang", "heading-level", "debug", "json-ld", "open", "spoilers", "data-state"];
  static {
    for (const name of METHODS) {
      this.prototype[name] = function (...given) {
        if (this.isConnected) this.#start();
        return this.#ready.then(() => this.#controller.act(name, given), () => {});
      };
    }
    // Too late for this print, but the next one has the cards.
    globalThis.addEventListener?.("beforeprint", () => document.querySelectorAll(TAG).forEach((card) => #start in card && card.#start()));
  }

  #review; // the property, if it was set
  #controller; // what the app made for this card, once it is there
  #started;
  #state;
  #ready;
  #settle;

  constructor() {
    super();
    this.#promise();
    this.addEventListener("focusin", () => this.#start());
  }

  /** The review: an object, or JSON text. It is read when it is set; what changes inside it later is not seen. */
  get review() {
    return this.#review;
  }
  set review(review) {
    this.#review = review;
    this.#again();
  }

  /** Resolves when the card is drawn, rejects with the error when it cannot be. */
  get ready() {
    return this.#ready;
  }

  connectedCallback() {
    // Firefox up to 140 takes its class from an element that moves into another document.
    this.__proto__ = ReviewCardElement.prototype;
    // A property that was set before this class was known hides its accessor until it is set again.
    for (const name of Object.keys(this)) {
      if (!(name in this.__proto__)) continue;
      const value = this[name];
      delete this[name];
      Reflect.set(this, name, value);
    }
    if (this.#controller) return this.#controller.connected();
    this.#wait();
    if (!painted) this.#reserve();
  }

  disconnectedCallback() {
    // An element that is moved is back within the task; one that stays away lets its card go.
    setTimeout(() => {
      if (this.isConnected) return;
      ReviewCardElement.#watcher?.unobserve(this);
      this.#controller?.leave();
    });
  }

  attributeChangedCallback(name, old, value) {
    if (old === value) return;
    // Whoever makes the page anew from its server's HTML takes the state off.
    if (name === "data-state") this.#state && value !== this.#state && this.#turn(this.#state);
    else if (name === "spoilers") this.#controller?.act(value === "shown" ? "showSpoilers" : "hideSpoilers", []);
    else if (name !== "open") this.#again();
    else if (this.isConnected) this.#controller?.setOpen(value !== null);
  }

  #again() {
    if (!this.isConnected) return;
    if (this.#controller) this.#controller.draw();
    else this.#wait();
  }

  #wait() {
    if (this.#started) return;
    this.#loading();
    if (this.loading === "eager") return this.#start();
    const near = (entries) => {
      for (const { isIntersecting, target } of entries) isIntersecting ? target.#start() : target.#reserve();
    };
    ReviewCardElement.#watcher ??= new IntersectionObserver(near, { rootMargin: "600px" });
    ReviewCardElement.#watcher.observe(this);
  }

  /** Takes up what the card will need. */
  #reserve() {
    if (this.shadowRoot || this.ownerDocument !== document) return;
    const root = this.attachShadow({ mode: "open" });
    root.append(document.createElement("slot"));
    if (!room) (room = new CSSStyleSheet()).replaceSync(ROOM);
    root.adoptedStyleSheets = [room];
  }

  /** Sends for the app and, beside it and not after it, for the review. */
  async #start() {
    if (this.#started) return;
    this.#started = true;
    ReviewCardElement.#watcher?.unobserve(this);
    await null; // gathers what the page sets in one go
    const { src } = this;
    const early = src && this.#review == null && fetch(src);
    if (early) early.catch(() => {});
    try {
      this.#controller = (await load(early))({
        element: this,
        early: [src, early],
        review: () => this.#review,
        loading: () => this.#loading(),
        ready: () => {
          this.#turn("ready");
          this.#settle[0]();
          this.#tell("ready");
        },
        fail: (error) => this.#fail(error),
        tell: (name, detail) => this.#tell(name, detail),
      });
      this.#controller.connected();
    } catch (error) {
      this.#started = false;
      this.#fail(error);
    }
  }

  #loading() {
    if (this.#state === "loading") return;
    if (this.#state) this.#promise();
    this.#turn("loading");
  }

  #turn(state) {
    this.setAttribute("data-state", (this.#state = state));
  }

  #fail(error) {
    this.#turn("failed");
    const { kind = "wasm-broken", message } = error;
    console.error(`[${TAG}] ${message.replace(/\.$/, "")}. The fallback is shown.`, this, error.cause ?? "");
    this.#settle[1](error);
    this.#tell("error", { kind, message, fatal: true });
  }

  #promise() {
    this.#ready = new Promise((...settle) => (this.#settle = settle));
    this.#ready.catch(() => {}); // the event and the console tell of it
  }

  #tell(name, detail) {
    return this.dispatchEvent(
      new CustomEvent(`${TAG}-${name}`, { detail, bubbles: true, composed: true, cancelable: name === "trailer" }),
    );
  }
}

for (const name of NAMES) {
  const isText = name in TEXTS;
  Object.defineProperty(ReviewCardElement.prototype, camel(name), {
    get() {
      return isText ? (this.getAttribute(name) ?? TEXTS[name]) : this.hasAttribute(name);
    },
    set(now) {
      if (isText && now != null) this.setAttribute(name, now);
      else this.toggleAttribute(name, !isText && !!now);
    },
  });
}

if (globalThis.customElements && !customElements.get(TAG)) {
  painted = performance.getEntriesByType("paint").length;
  customElements.define(TAG, ReviewCardElement);
  upgradeDivs(TAG, NAMES).then(() => (painted = false)); // what comes from here on nobody has seen
}
