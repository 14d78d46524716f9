// The processes that a run starts, and that end with it, however it ends.

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const started = new Set();

/** A folder for what the browsers write; it goes when the run ends. */
const scratch = mkdtempSync(join(tmpdir(), "review-card-pages-"));

/** Starts a program that ends with the run. */
export function start(program, args, { env = {}, stdio = "ignore" } = {}) {
  const child = spawn(program, args, { env: { ...process.env, TMPDIR: scratch, ...env }, stdio });
  started.add(child.pid);
  child.on("error", () => {}); // whoever waits for the program learns of it
  child.on("exit", () => started.delete(child.pid));
  return child;
}

/** The first of these programs that is installed. */
export const installed = (...names) =>
  names.flatMap((name) => process.env.PATH.split(delimiter).map((folder) => join(folder, name))).find(existsSync);

/** A port of this machine that nobody uses. */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Ends a program and all that it started, deepest first. */
export function end(pid) {
  for (const child of childrenOf(pid)) end(child);
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}

function childrenOf(parent) {
  const pids = existsSync("/proc") ? readdirSync("/proc").filter((name) => /^\d+$/.test(name)) : [];
  return pids.map(Number).filter((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      return Number(stat.slice(stat.lastIndexOf(")") + 1).split(" ")[2]) === parent;
    } catch {
      return false; // ended in the meantime
    }
  });
}

/** Ends everything that is left. */
export function endAll() {
  for (const pid of started) end(pid);
}

process.on("exit", () => {
  endAll();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1));
