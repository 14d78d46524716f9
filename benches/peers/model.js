// What all JavaScript peers share: JSON text to what a card shows, and an element that tells its page of what a reader does. It
// reads as much as the review of the benchmark needs, and does nothing of what the card does about bad input; the peers so do less
// work than the card, never more.
import css from "../../style.css";

/** The review in JSON text. */
export function read(json) {
  const { name, description, abstract = "", sections = [], itemReviewed: item = {}, author } = JSON.parse(json);
  const abouts = []; // of the spoilers, in reading order
  const next = (about = null) => abouts.push(about);
  const list = (value) => (value === undefined ? [] : [value].flat());
  const review = {
    title: name,
    verdict: inlines(description, next),
    lead: blocks(abstract, next),
    sections: sections.map(({ id, name, text, open = true }, index) => ({ index, id, name, open, text: blocks(text, next) })),
    facts: [["Genre", list(item.genre), false], ["Director", list(item.director), true], ["Cast", list(item.actor), true]],
    author,
    initials: author.split(" ").map((word) => word[0]).join(""),
  };
  return { ...review, abouts, spoilers: abouts.length };
}

const blocks = (text, next) => text.split(/\n\n+/).filter(Boolean).map((text) => inlines(text, next));

const MARKUP = /\*\*(.+?)\*\*|\*(.+?)\*|\|\|(?:([^|]+)\|)?(.+?)\|\|/g;

function inlines(text, next) {
  const parts = [];
  let at = 0;
  for (const found of text.matchAll(MARKUP)) {
    if (found.index > at) parts.push({ kind: "text", text: text.slice(at, found.index) });
    const [all, strong, emphasis, about, hidden] = found;
    if (strong) parts.push({ kind: "strong", text: strong });
    else if (emphasis) parts.push({ kind: "em", text: emphasis });
    else parts.push({ kind: "spoiler", id: next(about), label: about ? `Spoiler: ${about}` : "Spoiler", text: hidden });
    at = found.index + all.length;
  }
  if (at < text.length) parts.push({ kind: "text", text: text.slice(at) });
  return parts;
}

/** The state in which a review is first shown. */
const begin = (review, open) => ({ open, sections: review.sections.map(({ open }) => open), shown: new Set() });

/** What the bar says. */
export function count(closed, all) {
  if (closed === 0) return "All spoilers shown";
  return `Hidden spoilers: ${closed === all ? all : `${closed} of ${all}`}`;
}

/** The state after a button was pressed, by the value of the button. */
function press(state, value, review) {
  const [what, which] = value.split("-");
  const { shown } = state;
  if (what === "toggle") return { ...state, open: !state.open };
  if (what === "section") return { ...state, sections: state.sections.map((open, n) => (n === +which ? !open : open)) };
  if (what === "all") return { ...state, shown: new Set(Array.from({ length: review.spoilers }, (_, n) => n + 1)) };
  if (what === "none") return { ...state, shown: new Set() };
  if (what === "spoiler") {
    const now = new Set(shown);
    if (!now.delete(+which)) now.add(+which);
    return { ...state, shown: now };
  }
  return state;
}

let sheet;

/** The card's own stylesheet, one for all. */
function dress(root) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  root.adoptedStyleSheets = [sheet];
}

/** An element that draws a review by `draw`, reflects whether it stands open, and tells its page what a reader opens or closes. */
export class Twin extends HTMLElement {
  static observedAttributes = ["open"];
  #review;
  #state;

  set review(json) {
    this.#review = read(json);
    this.#state = begin(this.#review, this.open);
    if (!this.shadowRoot) {
      dress(this.attachShadow({ mode: "open" }));
      this.shadowRoot.addEventListener("click", ({ target }) => {
        const button = target.closest("button[value]");
        if (button) this.#press(button.value);
      });
    }
    this.draw(this.shadowRoot, this.#review, this.#state);
    this.dispatchEvent(new CustomEvent("drawn"));
  }

  get open() {
    return this.hasAttribute("open");
  }
  set open(open) {
    this.toggleAttribute("open", open);
  }
  attributeChangedCallback() {
    if (this.#state && this.open !== this.#state.open) this.#turn({ ...this.#state, open: this.open });
  }

  #turn(now) {
    const before = this.#state;
    this.#state = now;
    this.draw(this.shadowRoot, this.#review, now, before);
  }

  #press(value) {
    const before = this.#state;
    const now = press(before, value, this.#review);
    this.#turn(now);
    if (now.open !== before.open) {
      this.open = now.open;
      this.#tell("toggle", { open: now.open, section: null });
    }
    now.sections.forEach((open, n) => open !== before.sections[n] && this.#tell("toggle", { open, section: this.#review.sections[n].id }));
    if (now.shown === before.shown) return;
    this.#review.abouts.forEach((about, n) => {
      const open = now.shown.has(n + 1);
      if (open !== before.shown.has(n + 1)) this.#tell("spoiler", { id: `spoiler-${n + 1}`, about, open });
    });
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
