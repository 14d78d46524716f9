// Treats a wasm file and a script as the release treats the card's: node pack.mjs WASM SCRIPT

import { readFile, writeFile } from "node:fs/promises";
import { orderFunctions } from "../../tools/assemble/order-functions.mjs";
import { shortenCode } from "../../tools/assemble/shorten-code.mjs";

const [wasm, script] = process.argv.slice(2);
await writeFile(wasm, orderFunctions(await readFile(wasm)));
await writeFile(script, await shortenCode(await readFile(script, "utf8")));
