// The room that a card takes: at first no less than what was seen there before it, so that nothing jumps.

/** Whether the browser lets the page stand still when something above the visible part changes its height. */
const ANCHORS = CSS.supports("overflow-anchor", "auto");

let began; // the frame in which the app came: elements that have waited for it may have been seen

/** The frame in which an element came, if nobody can have seen it before. */
export function unseenSince({ loading }) {
  const { currentTime } = document.timeline;
  began ??= currentTime;
  if (began !== currentTime && loading === "eager") return currentTime;
}

/** The height that an element takes now, as far as it is seen; nothing when no frame can have shown it since it came. */
export function roomOf(element, since) {
  if (since === document.timeline.currentTime) return 0;
  const { top, bottom } = element.getBoundingClientRect();
  return Math.min(bottom, innerHeight) - top;
}

/** So many pixels of the room that is left over go with each frame: to browsers, what moves by less than three stands. */
const STEP = 2.5;

/** Whether all that stands in a card has its size. */
const settled = (root) =>
  root.querySelector("[part~=card]") &&
  document.fonts.status === "loaded" &&
  [...root.querySelectorAll("[part=header] img:not([width])")].every(({ complete }) => complete);

/** Keeps so much room; what the card leaves over of it closes gently, and at once when it is out of view. Gives what lets go
 * of it before. */
export function keepRoom(element, root, height) {
  const sheet = new element.ownerDocument.defaultView.CSSStyleSheet();
  const keep = (room) => sheet.replaceSync(`:host{min-height:${room}px}`);
  keep(height);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  let kept = true;
  const letGo = () => {
    kept = false;
    watcher.disconnect();
    sheet.replaceSync("");
  };
  const watcher = new IntersectionObserver(([{ isIntersecting, boundingClientRect }]) => {
    if (!isIntersecting && (ANCHORS || boundingClientRect.top > 0)) letGo();
  });
  watcher.observe(element);
  const close = () => {
    if (!kept) return;
    // Higher than the room: nothing is left over.
    if (element.getBoundingClientRect().height > height + 1) return letGo();
    if (settled(root)) keep((height -= STEP));
    requestAnimationFrame(close);
  };
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches) requestAnimationFrame(close);
  return letGo;
}
