// Serves the release build and the bundled peers from loopback, as a page and its CDN would: compressed by brotli.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json" };
// What measuring the memory of a page asks for.
const ISOLATED = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><body></body>`;

/** Serves these folders, the first that has a file, and these pages by their paths; `close` ends it. */
export async function serve(folders, pages = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://site");
    const page = { "/": PAGE, ...pages }[pathname];
    const found = page ?? (await first(folders.map((folder) => join(folder, pathname))));
    const type = TYPES[extname(pathname)] ?? "text/html";
    response.writeHead(found ? 200 : 404, { "content-type": type, "content-encoding": "br", ...ISOLATED });
    response.end(packed(pathname, found ?? ""));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

const known = new Map();

function packed(path, bytes) {
  if (!known.has(path)) known.set(path, brotliCompressSync(bytes));
  return known.get(path);
}

async function first(paths) {
  for (const path of paths) {
    const found = await readFile(path).catch(() => undefined);
    if (found) return found;
  }
}
