// Hosts that strip unknown tags leave `div`s: each gets a card inside, with what was in it as the fallback.
import { parsed } from "./parsed.js";

/** Upgrades what is in the page, and what is added to it later. */
export async function upgradeDivs(tag) {
  const upgrade = () => {
    for (const div of document.querySelectorAll(`div[data-${tag}]:not([data-${tag}=done])`)) {
      const card = document.createElement(tag);
      for (const { name, value } of div.attributes) {
        if (name.startsWith("data-")) card.setAttribute(name.slice(5), value);
      }
      card.removeAttribute(tag);
      card.append(...div.childNodes);
      div.setAttribute(`data-${tag}`, "done");
      div.append(card);
    }
  };
  await parsed();
  upgrade();
  new MutationObserver(upgrade).observe(document, { childList: true, subtree: true });
}
