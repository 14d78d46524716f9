// Reads a wasm file from one end to the other.

const HEAD = 8; // magic number and version

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
