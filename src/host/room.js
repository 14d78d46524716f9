// The room that a card takes: for as long as it is in view no less than what was seen there before it, so that nothing moves.

/** Whether the browser lets the page stand still when something above the visible part changes its height. */
const ANCHORS = CSS.supports("overflow-anchor", "auto");

/** The height that an element takes now, as far as it is seen; nothing when no frame can have shown it since it came. */
export function roomOf(element, since) {
  if (since === document.timeline.currentTime) return 0;
  const { top, bottom } = element.getBoundingClientRect();
  return Math.min(bottom, innerHeight) - top;
}

/** Keeps so much room until it is out of view; gives what lets go of it before. */
export function keepRoom(element, root, height) {
  const sheet = new element.ownerDocument.defaultView.CSSStyleSheet();
  sheet.replaceSync(`:host{min-height:${height}px}`);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const watcher = new IntersectionObserver(([{ isIntersecting, boundingClientRect }]) => {
    if (!isIntersecting && (ANCHORS || boundingClientRect.top > 0)) letGo();
  });
  watcher.observe(element);
  const letGo = () => {
    watcher.disconnect();
    sheet.replaceSync("");
  };
  return letGo;
}
