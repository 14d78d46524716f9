// Prints the hashes of what is published, as a page writes them. The loader itself holds the wasm to its hash.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { integrity, integrityOfWasm } from "./assemble/integrity.mjs";

const dist = resolve(import.meta.dirname, "../dist");
const hash = (name) => integrity(readFileSync(resolve(dist, name)));

console.log(`
<script type="importmap">
{ "integrity": { "https://CDN/review-card-app.js": "${hash("review-card-app.js")}" } }
</script>
<script type="module" src="https://CDN/review-card.js" crossorigin
  integrity="${hash("review-card.js")}"></script>

review-card_bg.wasm, to which review-card.js holds it: ${integrityOfWasm(readFileSync(resolve(dist, "review-card_bg.wasm")))}`);
