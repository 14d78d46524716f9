// The world outside this machine, as a browser sees it: a proxy that notes whom the browser wants to reach, and reaches nobody.

import { createServer } from "node:http";
import { once } from "node:events";
import { answer, PUBLISHED } from "./site.js";

/** Starts a proxy for one browser. */
export async function outside() {
  const asked = [];
  const server = createServer((request, response) => {
    const { host, pathname, search } = new URL(request.url);
    if (host === PUBLISHED) return answer("page", pathname + search, request, response);
    asked.push(host);
    response.writeHead(502).end();
  });
  server.on("connect", (request, socket) => {
    asked.push(request.url.replace(/:443$/, ""));
    socket.on("error", () => {});
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  server.listen(0, "127.0.0.1");
  server.unref();
  await once(server, "listening");
  const address = `127.0.0.1:${server.address().port}`;
  return {
    /** Hosts that the browser wanted to reach, in order; its own errands among them. */
    asked,
    capability: {
      proxyType: "manual",
      httpProxy: address,
      sslProxy: address,
      noProxy: ["127.0.0.1", "localhost"],
    },
  };
}
