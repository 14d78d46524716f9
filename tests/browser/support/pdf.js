// The text of a PDF, as a driver prints it.

import { extractText as extract } from "unpdf";

// The reader wants it, and Node.js has it from version 24 on.
Promise.try ??= async (work, ...given) => work(...given);

/** The text on all pages, from the file in base64. */
export async function extractText(base64) {
  const { text } = await extract(Uint8Array.from(Buffer.from(base64, "base64")), { mergePages: true });
  return text.replace(/\s+/g, " ");
}
