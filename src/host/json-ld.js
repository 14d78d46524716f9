// The review as JSON-LD in the page's head, where search engines look for it. A card's own children stay the author's.

const TYPE = "application/ld+json";

/** Writes a text into the script that holds one already, or into a new one; without a text it takes the script away. */
export function publish(text, script) {
  if (!text || isTold(JSON.parse(text).itemReviewed.name, script)) return void script?.remove();
  const block = script ?? dataBlock();
  block.replaceChildren(text);
  if (!block.isConnected) document.head.append(block);
  return block;
}

/** Whether some other JSON-LD of the page holds a review, and something of this name: together, a review of it. */
function isTold(title, own) {
  const same = (name) => `${name}`.trim().toLowerCase() === `${title}`.toLowerCase();
  return [...document.querySelectorAll(`script[type="${TYPE}"]`)].some((script) => {
    let [review, named] = [false, false];
    try {
      JSON.parse(script.textContent, (key, value) => {
        review ||= (key === "@type" && /Review\b/.test(value)) || /^(itemReviewed|review(Rating|Body))$/.test(key);
        named ||= key === "name" && same(value);
        return value;
      });
    } catch {
      // What cannot be read tells search engines nothing either.
    }
    return script !== own && review && named;
  });
}

/**
 * An empty script of data. Trusted Types are asked for in any script that may still run, whatever its type, and no policy
 * of ours may exist; but a script that has run never runs again, nor does its copy. So this is a copy of one.
 */
function dataBlock() {
  const loaded = [...document.scripts].find(({ src, noModule }) => src && !noModule);
  const script = loaded?.cloneNode() ?? document.createElement("script");
  for (const { name } of [...script.attributes]) script.removeAttribute(name);
  script.type = TYPE;
  return script;
}
