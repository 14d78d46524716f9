// Reads a wasm file from one end to the other.

const HEAD = 8; // magic number and version
const DATA = 11;

export class Reader {
  constructor(bytes, at = 0) {
    this.all = bytes;
    this.at = at;
  }
  get done() {
    return this.at >= this.all.length;
  }
  byte() {
    return this.all[this.at++];
  }
  bytes(length) {
    return this.all.subarray(this.at, (this.at += length));
  }
  /** An unsigned number in LEB128, as wasm writes them. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }
  string() {
    return Buffer.from(this.bytes(this.number())).toString();
  }
}

/** All sections, each by its id and with what is in it. */
export function* sections(wasm) {
  const reader = new Reader(wasm, HEAD);
  while (!reader.done) yield [reader.byte(), reader.bytes(reader.number())];
}

/** From where to where in memory the constants of the program lie: texts, tables, and the first values of its variables. */
export function dataOf(wasm) {
  const [, body] = [...sections(wasm)].find(([id]) => id === DATA);
  const reader = new Reader(body);
  let [from, to] = [Infinity, 0];
  for (let left = reader.number(); left > 0; left -= 1) {
    const [active, constant] = [reader.byte(), reader.byte()];
    if (active !== 0 || constant !== 0x41) throw new Error("data of another form: the compiler has changed, and this file must too");
    const at = reader.number();
    reader.byte(); // the end of the expression
    const { length } = reader.bytes(reader.number());
    [from, to] = [Math.min(from, at), Math.max(to, at + length)];
  }
  return [from, to];
}
