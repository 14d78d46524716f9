// The hash by which a browser holds a file to what was published.

import { createHash } from "node:crypto";

/** A file's bytes as the value of an `integrity` attribute. */
export const integrity = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
