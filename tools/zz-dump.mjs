import binaryen from "binaryen"; import { readFileSync } from "node:fs";
const m = binaryen.readBinary(readFileSync(process.argv[2]));
for (const n of process.argv.slice(3)) { const i = binaryen.getFunctionInfo(m.getFunctionByIndex(+n)); console.log("=== " + n, i.name, binaryen.expandType(i.params).length, i.vars.length); console.log(binaryen.emitText(i.body).slice(0, 2600)); }
