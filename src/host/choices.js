// "Always load YouTube here": the providers whose players a reader wants without a click.
import { standing } from "./crash.js";
import { onRemembered, remember, remembered } from "./storage.js";

const KEY = "always";

/** Whether the reader has chosen a provider. */
export const isAlways = (provider) => remembered(KEY).includes(provider);

/** Chooses a provider, or does so no more. */
export function toggleAlways(provider) {
  const others = remembered(KEY).filter((other) => other !== provider);
  remember(KEY, isAlways(provider) ? others : [...others, provider]);
}

// Every box shows what holds on the whole site.
onRemembered(() => {
  for (const { element } of standing) {
    for (const box of element.shadowRoot?.querySelectorAll(".always input") ?? []) box.checked = isAlways(box.name);
  }
});
