// What the page's security policy blocks in a card that stands: pictures and players. The card goes on without them, with
// the picture's description and the trailer's link.
import { standing } from "./crash.js";

/** The origin of an address; none of one that leads nowhere, which `URL` would refuse. */
export const originOf = (address) => /^https?:\/\/[^/?#]+/.exec(address)?.[0];

const told = new Set();

/** Whether something in a card is asked for from there. */
function asksFor({ element }, origin) {
  const media = element.shadowRoot?.querySelectorAll("img, iframe, video") ?? [];
  return [...media].some(({ src }) => src.startsWith(`${origin}/`));
}

/** Says once for each host which directive must allow it. */
export function explainPolicy() {
  const hear = ({ blockedURI, effectiveDirective, disposition }) => {
    const origin = originOf(blockedURI);
    const what = `${origin} by ${effectiveDirective}`;
    const controller = [...standing].find((controller) => asksFor(controller, origin));
    if (disposition === "report" || !controller || told.has(what)) return;
    told.add(what);
    console.warn(`[review-card] the page's security policy must allow ${what}; the card goes without.`, controller.element);
  };
  // On the way down: on its way up the player's frame is gone.
  addEventListener("securitypolicyviolation", hear, true);
}
