// Makes a copy of Yew in target/yew with `yew.patch` applied, and prints where it is: `cargo` here builds the release with it.
//
// The patch changes nothing that Yew does, only by which collections it does it, and could be a part of Yew itself: its queues
// and lists hold a few entries, and hash tables with SipHash and B-trees for them are 2.6 kB that readers load. An empty list
// that follows an empty list ends before anything is compared, so that `unreached.txt` can leave out all that follows (1.4 kB), and
// the scheduler's queues are made while it is compiled (0.2 kB).

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { applyPatch, parsePatch } from "diff";

const root = resolve(import.meta.dirname, "../..");
const patch = readFileSync(join(import.meta.dirname, "yew.patch"), "utf8");

const metadata = execFileSync("cargo", ["metadata", "--format-version=1"], { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
const { version, manifest_path } = JSON.parse(metadata).packages.find(({ name }) => name === "yew");
const copy = join(root, "target/yew");
const stamp = join(copy, "patched");
const state = createHash("sha256").update(version).update(patch).digest("hex");

// What is there already is left alone, or cargo would build it anew.
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== state) {
  rmSync(copy, { recursive: true, force: true });
  cpSync(dirname(manifest_path), copy, { recursive: true });
  for (const change of parsePatch(patch)) {
    const file = join(copy, change.newFileName.replace(/^b\//, ""));
    const patched = applyPatch(readFileSync(file, "utf8"), change);
    if (patched === false) {
      console.error(`review-card: tools/release/yew.patch does not fit Yew ${version}, ${change.newFileName}: bring it up to date.`);
      process.exit(1);
    }
    writeFileSync(file, patched);
  }
  writeFileSync(stamp, state);
}
console.log(copy);
