// Stand-ins for hosts on the web, so that players can be loaded where no provider can be reached: https for any name, with a
// certificate that the browsers under test do not ask about.

import { createServer } from "node:http";
import { TLSSocket } from "node:tls";

let certificate;

/** A certificate for every host; made once for a run. */
async function made() {
  const { generate } = await import("selfsigned");
  const { private: key, cert } = await generate([{ name: "commonName", value: "stand-in.example" }], {
    keySize: 2048,
    algorithm: "sha256",
  });
  return { key, cert };
}

/** Hosts for one browser. */
export class StandIns {
  /** Every request so far: `{ host, path, referer }`. */
  requests = [];
  #hosts = new Map();
  #server = createServer((request, response) => this.#answer(request, response));

  /** Lets a function answer for a host. */
  put(host, answer) {
    this.#hosts.set(host, answer);
    return this;
  }

  /** Whether anybody stands in for a host. */
  has(host) {
    return this.#hosts.has(host);
  }

  /** Forgets hosts and requests. */
  clear() {
    this.requests.length = 0;
    this.#hosts.clear();
  }

  /** Takes a tunnel that a browser has asked for. */
  async take(socket) {
    certificate ??= made();
    const secure = new TLSSocket(socket, { isServer: true, ...(await certificate) });
    secure.on("error", () => {}); // a browser that goes away
    this.#server.emit("connection", secure);
  }

  #answer(request, response) {
    const { host, referer } = request.headers;
    this.requests.push({ host, path: request.url, referer });
    const answer = this.#hosts.get(host);
    if (!answer) return response.writeHead(404).end();
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("cache-control", "no-store");
    answer(response, request);
  }
}
