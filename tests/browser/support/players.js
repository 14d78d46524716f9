// What players of providers say and do, as far as a card can tell: pages for stand-ins.

/** The address that was asked for, so that tests can look into the frame from outside. */
const page = (script = "") => `<!doctype html><title>A player</title><body><button>Play</button><script>${script}</script>`;

const send = (response, script) => response.end(page(script));

/** YouTube's answers whoever listens; `error` is one of its numbers, and `plays` lets it tell that it plays. */
export const youtube = ({ error, plays = true } = {}) => (response) =>
  send(response, `
    const tell = (message) => parent.postMessage(JSON.stringify({ ...message, channel: "widget" }), "*");
    addEventListener("message", ({ data }) => {
      if (JSON.parse(data).event !== "listening") return;
      tell({ event: "initialDelivery", info: { playerState: -1 } });
      ${error ? `tell({ event: "onError", info: ${error} });` : ""}
      ${plays ? `if (location.search.includes("autoplay=1")) tell({ event: "infoDelivery", info: { playerState: 1 } });` : ""}
    });
    const look = () => (document.hasFocus() ? tell({ event: "focus" }) : requestAnimationFrame(look));
    look();
    addEventListener("click", () => tell({ event: "infoDelivery", info: { playerState: 1 } }));`);

/** Vimeo's answers a ping. */
export const vimeo = () => (response) =>
  send(response, `addEventListener("message", ({ data }) => {
    if (JSON.parse(data).method === "ping") parent.postMessage(JSON.stringify({ method: "ping" }), "*");
  });`);

/** PeerTube's speaks first. */
export const peertube = () => (response) =>
  send(response, `parent.postMessage(JSON.stringify({ method: "peertube::__ready", params: "ping" }), "*");`);

/** Dailymotion's says nothing. */
export const mute = () => (response) => send(response);

/** A page that is not there. */
export const broken = () => (response) => response.writeHead(500).end(page());

/** A page that lets nobody frame it. */
export const unframed = () => (response) => {
  response.setHeader("x-frame-options", "DENY");
  send(response);
};

/** An answer that never comes. */
export const silent = () => () => {};
