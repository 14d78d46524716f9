// What all JavaScript peers share: JSON text to what a card shows. It reads as much as the review of the benchmark needs, and
// nothing of what the card does about bad input; the peers so do less work than the card, never more.

/** The review in JSON text. */
export function read(json) {
  const { name, description, abstract = "", sections = [], itemReviewed: item = {}, author } = JSON.parse(json);
  let spoilers = 0;
  const next = () => (spoilers += 1);
  const list = (value) => (value === undefined ? [] : [value].flat());
  const review = {
    title: name,
    verdict: inlines(description, next),
    lead: blocks(abstract, next),
    sections: sections.map(({ name, text, open = true }, index) => ({ index, name, open, text: blocks(text, next) })),
    facts: [["Genre", list(item.genre), false], ["Director", list(item.director), true], ["Cast", list(item.actor), true]],
    author,
    initials: author.split(" ").map((word) => word[0]).join(""),
  };
  return { ...review, spoilers };
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
    else parts.push({ kind: "spoiler", id: next(), label: about ? `Spoiler: ${about}` : "Spoiler", text: hidden });
    at = found.index + all.length;
  }
  if (at < text.length) parts.push({ kind: "text", text: text.slice(at) });
  return parts;
}

/** The state in which a review is first shown. */
export const begin = (review) => ({ open: false, sections: review.sections.map(({ open }) => open), shown: new Set() });

/** What the bar says. */
export function count(closed, all) {
  if (closed === 0) return "All spoilers shown";
  return `Hidden spoilers: ${closed === all ? all : `${closed} of ${all}`}`;
}

/** The state after a button was pressed, by the value of the button. */
export function press(state, value, review) {
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
export function dress(root, css) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  root.adoptedStyleSheets = [sheet];
}
