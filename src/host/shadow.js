// What stands in an element's shadow root besides the card: stylesheet, listeners, the fallback's slot, an author's notice.
import css from "../../style.css";
import { isAuthors } from "./page.js";

const sheets = new WeakMap();

/** The stylesheet: one for all cards of a document, because none may be shared between two. */
export function sheetFor(document) {
  if (!sheets.has(document)) {
    const sheet = new document.defaultView.CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(document, sheet);
  }
  return sheets.get(document);
}

/** Find in page has found something in what a button opens: as if the reader had pressed it. */
const unfold = ({ target, currentTarget }) => currentTarget.querySelector(`[aria-controls="${target.id}"]`)?.click();

/** A picture of the card's that says nothing and does not come makes room for what stands in for it. */
const standIn = ({ target, currentTarget }) => {
  if (target.alt !== "" || !currentTarget.contains(target)) return; // the fallback's pictures are the page's
  target.hidden = true;
  target.nextElementSibling.removeAttribute("hidden");
};

/** The element's shadow root, with all that a card needs of it, in whatever document it now is. */
export function dress(element, press) {
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  root.addEventListener("beforematch", unfold);
  root.addEventListener("click", press);
  root.addEventListener("error", standIn, true);
  root.adoptedStyleSheets = [sheetFor(root.ownerDocument)];
  return root;
}

/** The fallback's place in the root, and nothing beside it but what is given. */
export const showFallback = (root, ...beside) => root.replaceChildren(document.createElement("slot"), ...beside);

/** Shows the fallback in no more room than it takes, and to authors why there is no card. */
export const explain = (element, press, why) => showFallback(dress(element, press), ...(isAuthors(element) ? [notice(why)] : []));

function notice({ message }) {
  const notice = document.createElement("aside");
  notice.setAttribute("part", "notice");
  notice.lang = "en";
  notice.dir = "ltr";
  notice.textContent = `For the author: ${message.replace(/\.$/, "")}. Readers see the fallback alone.`;
  return notice;
}

/** What can have the focus in a card; in the same review it is always the same list. */
const focusable = (root) => [...root.querySelectorAll("a, button, iframe, input, summary, video")];

/** Remembers what has the focus; gives what gives it back once the card stands there, or stands there anew. */
export function keepFocus(root) {
  const { host, activeElement } = root;
  const outer = host.getRootNode().activeElement;
  const inFallback = outer !== host && host.contains(outer);
  if (!activeElement && !inFallback) return () => {};
  const place = focusable(root).indexOf(activeElement);
  return () => {
    const now = focusable(root);
    // Whoever was in the fallback goes on from where the card begins.
    (now[place] ?? now[0])?.focus({ preventScroll: true });
  };
}

/** What has the focus in an open spoiler is about to go: its button takes it over. */
export function focusOut(root) {
  let focused = root?.activeElement;
  let outermost;
  while ((focused = focused?.parentElement.closest("[part=spoiler-text]"))) outermost = focused;
  outermost?.previousElementSibling.focus();
}
