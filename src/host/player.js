// Looks after the players of trailers: one plays at a time on a page, none that nobody can see, and a player that does not
// come is told of. What it finds out it tells the card.
import { originOf } from "./policy.js";

const PATIENCE = 8_000; // until a player must have given a sign of life

// What makes a player speak, by its origin. PeerTube's speaks by itself.
const GREETINGS = {
  "https://www.youtube-nocookie.com": [
    '{"event":"listening"}',
    '{"event":"command","func":"addEventListener","args":["onError"]}',
  ],
  "https://player.vimeo.com": ['{"method":"ping"}', '{"method":"addEventListener","value":"play"}'],
};
// What YouTube says when it does not play: not in frames, not without a referrer; not there.
const ERRORS = { 101: "refused", 150: "refused", 153: "refused", 100: "gone" };

let playing; // stops the player that plays

/** Looks after a player for as long as it is in the page; `tell` lets the card know how it is. */
export function follow(frame, plays, tell) {
  const over = new AbortController();
  const { signal } = over;
  // Later, for the program may be at work in this very card.
  const say = (what) => queueMicrotask(() => frame.isConnected && tell(what));
  const stop = () => say("stop");
  const begin = () => {
    // What was taken away may still tell that it had begun.
    if (playing === stop || !frame.isConnected) return;
    const other = playing;
    playing = stop;
    other?.();
    if (!plays) say("start");
  };
  if (plays) begin();
  new ResizeObserver(([{ contentRect }], watcher) => {
    if (contentRect.width) return;
    watcher.disconnect();
    over.abort();
    if (playing === stop) playing = undefined;
    stop();
  }).observe(frame);
  (frame.localName === "video" ? watchVideo : watchFrame)({ frame, plays, signal, say, begin });
}

/** Calls back when time is up, unless it is over before. */
function later(time, signal, work) {
  const timer = setTimeout(work, time);
  signal.addEventListener("abort", () => clearTimeout(timer));
}

/** Says that nothing can be shown. The cover takes the player's place, and its focus. */
function giveUp(frame, say, what) {
  const root = frame.getRootNode();
  const cover = frame.parentNode.previousSibling;
  const focused = root.activeElement === frame;
  say(what);
  if (focused) setTimeout(() => cover.focus());
}

// WebKit tells of a forbidden frame in the very moment in which the frame is put into the page.
const forbidden = new Set();
document.addEventListener("securitypolicyviolation", (event) => {
  forbidden.add(event);
  setTimeout(() => forbidden.delete(event));
});

/** Hears when the page's policy forbids one of these origins. */
function onForbidden(directive, origins, signal, work) {
  const hear = ({ disposition, effectiveDirective, blockedURI }) => {
    const forbids = disposition === "enforce" && effectiveDirective === directive;
    if (forbids && origins.some((origin) => blockedURI.startsWith(origin))) work();
  };
  forbidden.forEach(hear);
  document.addEventListener("securitypolicyviolation", hear, { signal });
}

function watchFrame({ frame, signal, say, begin }) {
  const origin = originOf(frame.src);
  const greetings = GREETINGS[origin] ?? [];
  const speaks = greetings.length || frame.src.startsWith(`${origin}/videos/embed/`);
  let alive = false;
  let late = false;
  let greeted = false;
  let answered = false; // what it says before it is greeted is no answer
  // The focus that the frame was given while it was empty is not always that of the page in it, and may be lost once more
  // while the browser moves that page to a process of its own.
  const focusInside = () => {
    if (frame.getRootNode().activeElement !== frame) return;
    frame.blur();
    frame.focus();
    frame.contentWindow.focus();
  };
  const live = () => {
    alive = true;
    focusInside();
    if (late) say("alive");
  };
  const greet = () => {
    if (answered || signal.aborted) return;
    greeted = true;
    for (const words of greetings) frame.contentWindow?.postMessage(words, "*");
    later(500, signal, greet);
  };
  const load = () => {
    if (speaks) greet();
    else live();
    focusInside();
  };
  frame.addEventListener("load", load, { signal });
  const hear = (message) => {
    if (message.origin !== origin || message.source !== frame.contentWindow) return;
    answered = greeted;
    if (!alive) live();
    const { event, info } = read(message.data);
    if (event === "onError" && ERRORS[info]) say(ERRORS[info]);
    if (event === "play" || info?.playerState === 1) begin();
  };
  addEventListener("message", hear, { signal });
  // Others do not tell that they play; but whoever plays one has put the focus into it.
  const focus = () => frame.getRootNode().activeElement === frame && !greetings.length && begin();
  addEventListener("blur", focus, { signal });
  onForbidden("frame-src", [origin], signal, () => giveUp(frame, say, "blocked"));
  later(PATIENCE, signal, () => {
    late = true;
    if (!alive) say("silent");
  });
}

function read(data) {
  try {
    return (typeof data === "string" ? JSON.parse(data) : data) ?? {};
  } catch {
    return {};
  }
}

function watchVideo({ frame: video, plays, signal, say, begin }) {
  let what = "broken";
  const origins = [...video.querySelectorAll("source")].map(({ src }) => originOf(src));
  onForbidden("media-src", origins, signal, () => (what = "blocked"));
  const fail = () => {
    // The policy's word may come after the error.
    if (video.error || video.networkState === HTMLMediaElement.NETWORK_NO_SOURCE) {
      setTimeout(() => video.isConnected && giveUp(video, say, what));
    }
  };
  video.addEventListener("error", () => setTimeout(fail), { signal, capture: true });
  video.addEventListener("play", begin, { signal });
  let late = false;
  const loaded = () => {
    if (late) say("alive");
    // Browsers choose by rules of their own, WebKit none at all.
    for (const { track, default: on } of video.querySelectorAll("track")) track.mode = on ? "showing" : "disabled";
  };
  video.addEventListener("loadedmetadata", loaded, { signal });
  later(PATIENCE, signal, () => {
    late = true;
    if (!video.readyState && video.isConnected) say("silent");
  });
  if (plays) video.play().catch(() => {}); // then the reader presses play
}
