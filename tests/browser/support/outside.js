// The world outside this machine, as a browser sees it: a proxy that notes whom the browser wants to reach. It
// reaches nobody; where a test has put a stand-in for a host, that one answers.

import { createServer } from "node:http";
import { EventEmitter, once } from "node:events";
import { answer, PUBLISHED } from "./site.js";
import { StandIns } from "./stand-ins.js";

/** What a browser reaches without it. */
export const INSIDE = ["127.0.0.1", "localhost"];

/** Starts a proxy for one browser. */
export async function outside() {
  const asked = [];
  const standIns = new StandIns();
  const arrivals = new EventEmitter();
  const ask = (host) => arrivals.emit("asked", asked.push(host));
  const server = createServer((request, response) => {
    const { host, pathname, search } = new URL(request.url);
    if (host === PUBLISHED) return answer("page", pathname + search, request, response);
    ask(host);
    response.writeHead(502).end();
  });
  server.on("connect", (request, socket) => {
    const host = request.url.replace(/:443$/, "");
    ask(host);
    socket.on("error", () => {});
    if (standIns.has(host)) {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      return standIns.take(socket);
    }
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  server.listen(0, "127.0.0.1");
  server.unref();
  await once(server, "listening");
  return {
    /** Hosts that the browser wanted to reach, in order; its own errands among them. */
    asked,
    /** Hosts that answer in this test. */
    standIns,
    /** Resolves once the browser has wanted to reach a host. */
    async reached(host) {
      while (!asked.includes(host)) await once(arrivals, "asked");
    },
    address: `127.0.0.1:${server.address().port}`,
  };
}
