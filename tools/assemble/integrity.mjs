// The hash by which a browser holds a file to what was published.

import { createHash } from "node:crypto";

/** A file's bytes as the value of an `integrity` attribute. */
export const integrity = (bytes, algorithm = "sha384") =>
  `${algorithm}-${createHash(algorithm).update(bytes).digest("base64")}`;

/** That of the wasm, which the loader carries: the shortest that browsers know, for every page pays for it. */
export const integrityOfWasm = (bytes) => integrity(bytes, "sha256");
