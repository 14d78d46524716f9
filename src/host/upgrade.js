// Hosts that strip unknown tags leave `div`s: each gets a card inside, with what was in it as the fallback. Of its attributes only
// those go along that a card knows: hosts let everybody write `data-onfocus`.
import { parsed } from "./parsed.js";

/** Upgrades what is in the page, and what is added to it later; of attributes these are known. */
export async function upgradeDivs(tag, names) {
  const upgrade = () => {
    for (const div of document.querySelectorAll(`div[data-${tag}]:not([data-${tag}=done])`)) {
      const card = document.createElement(tag);
      for (const name of names) {
        const value = div.getAttribute(`data-${name}`);
        if (value !== null) card.setAttribute(name, value);
      }
      card.append(...div.childNodes);
      div.setAttribute(`data-${tag}`, "done");
      div.append(card);
    }
  };
  await parsed();
  upgrade();
  new MutationObserver(upgrade).observe(document, { childList: true, subtree: true });
}
