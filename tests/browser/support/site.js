// A blog and a CDN on two origins, with a folder of their own for each page under test, so that what was requested by one
// page is never mixed up with what another requested.

import { createServer } from "node:http";
import { EventEmitter, once } from "node:events";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";

/** What is tested: the folder that `make dist` fills. */
export const DIST = resolve(process.env.DIST ?? join(import.meta.dirname, "../../../dist"));

/** The page server's name on the published web, reached through `outside.js`. All other addresses are an author's own. */
export const PUBLISHED = "blog.example";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

const FIXED = {
  "recorder.js": join(import.meta.dirname, "recorder.js"),
  "faults.js": join(import.meta.dirname, "faults.js"),
  "axe.js": join(import.meta.dirname, "../../../node_modules/axe-core/axe.min.js"),
  "readability.js": join(import.meta.dirname, "../../../node_modules/@mozilla/readability/Readability.js"),
  "poster.svg": join(import.meta.dirname, "poster.svg"),
};

const sites = new Map();

/** One page under test, and what it needs. */
export class Site {
  /** Everything requested so far, as `page review.json`. */
  requests = [];
  /** Where on the CDN the files of `dist/` are. */
  folder = "";
  /** Whether the blog itself serves the files of `dist/`, too. */
  whole = false;
  #files = new Map();
  #arrivals = new EventEmitter();
  #open = new Set();

  constructor() {
    this.id = `s${sites.size + 1}`;
    sites.set(this.id, this);
    this.page = `http://127.0.0.1:${ports.page}/${this.id}/`;
    this.published = `http://${PUBLISHED}/${this.id}/`;
    this.cdn = `http://127.0.0.1:${ports.cdn}/${this.id}/`;
    this.otherCdn = `http://localhost:${ports.cdn}/${this.id}/`;
  }

  /** Puts a file on the blog: text, an object as JSON, or a function that answers. */
  put(path, content, { status = 200, headers = {} } = {}) {
    this.#files.set(`page ${path}`, { content, status, headers });
    return this;
  }

  /** Puts a file on the CDN in place of the one of `dist/`. */
  putOnCdn(path, content, { status = 200, headers = {} } = {}) {
    this.#files.set(`cdn ${this.folder}${path}`, { content, status, headers });
    return this;
  }

  /** Puts the file of `dist/` back in its place on the CDN. */
  restoreOnCdn(path) {
    this.#files.delete(`cdn ${this.folder}${path}`);
  }

  /** Resolves once a file has been requested. */
  async requested(name) {
    while (!this.requests.includes(name)) await once(this.#arrivals, "request");
  }

  /** Breaks off what is still being answered, so that a page that waits in vain does not hold up the next. */
  close() {
    for (const response of this.#open) response.destroy();
  }

  async answer(where, path, request, response) {
    this.requests.push(`${where} ${path}`);
    this.#open.add(response.on("close", () => this.#open.delete(response)));
    this.#arrivals.emit("request");
    const file = this.#files.get(`${where} ${path}`) ?? (await this.#stored(where, path));
    if (!file) return response.writeHead(404, { "content-type": "text/html" }).end("<p>Not here.</p>");
    const { content, status, headers } = file;
    response.statusCode = status;
    const shared = where === "cdn" ? { "access-control-allow-origin": "*" } : {};
    const all = { "content-type": TYPES[extname(path)], "cache-control": "no-store", ...shared, ...headers };
    for (const [name, value] of Object.entries(all)) if (value) response.setHeader(name, value);
    if (typeof content === "function") return content(response, request);
    const raw = typeof content === "string" || Buffer.isBuffer(content);
    response.end(raw ? content : JSON.stringify(content));
  }

  async #stored(where, path) {
    const own = where === "cdn" ? path.startsWith(this.folder) && path.slice(this.folder.length) : this.whole && path;
    const file = FIXED[basename(path)] ?? (own && join(DIST, own));
    if (!file || !existsSync(file)) return undefined;
    return { content: await readFile(file), status: 200, headers: {} };
  }
}

/** Answers a request to the blog ("page") or to the CDN ("cdn"). */
export function answer(where, url, request, response) {
  const { pathname } = new URL(url, "http://any/");
  const [, id, path] = /^\/([^/]*)\/?(.*)$/.exec(decodeURIComponent(pathname));
  const site = sites.get(id);
  if (!site) return response.writeHead(pathname === "/favicon.ico" ? 204 : 404).end();
  site.answer(where, path, request, response).catch((error) => response.destroy(error));
}

async function listen(where) {
  const server = createServer((request, response) => answer(where, request.url, request, response));
  server.listen(0, "127.0.0.1");
  server.unref();
  await once(server, "listening");
  return server.address().port;
}

if (!existsSync(join(DIST, "review-card.js"))) {
  throw new Error(`There is nothing to test in ${DIST}: run \`make dist\`, or name another folder in DIST.`);
}
const ports = { page: await listen("page"), cdn: await listen("cdn") };
