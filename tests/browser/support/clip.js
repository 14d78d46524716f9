// A video that the tests make themselves: one picture of one pixel in VP8, shown for ten seconds, in a WebM file.

/** The key frame of a picture. VP8 needs no other frames where nothing moves. */
const PICTURE = Buffer.from("MAEAnQEqAQABAA7A/iWkAANwAAAAAA==", "base64");

const id = (hex) => Buffer.from(hex, "hex");

/** An element of EBML, the binary form that WebM files have: id, length, content. */
function element(name, ...content) {
  const bytes = Buffer.concat(content);
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(0x0100000000000000n | BigInt(bytes.length));
  return Buffer.concat([id(name), length, bytes]);
}

function number(name, value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return element(name, bytes);
}

function decimal(name, value) {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return element(name, bytes);
}

const text = (name, value) => element(name, Buffer.from(value));

/** A frame at a time in milliseconds. */
function frame(at) {
  const head = Buffer.from([0x81, 0, 0, 0x80]); // track 1, time, key frame
  head.writeInt16BE(at, 1);
  return element("a3", head, PICTURE);
}

/** The file. */
export function clip() {
  const times = Array.from({ length: 21 }, (_, n) => n * 500);
  const head = element(
    "1a45dfa3",
    number("4286", 1), // version of EBML
    number("42f7", 1),
    number("42f2", 4),
    number("42f3", 8),
    text("4282", "webm"),
    number("4287", 2),
    number("4285", 2),
  );
  const info = element("1549a966", number("2ad7b1", 1_000_000), decimal("4489", 10_500), text("4d80", "test"), text("5741", "test"));
  const picture = element("e0", number("b0", 1), number("ba", 1));
  const track = element("ae", number("d7", 1), number("73c5", 1), number("83", 1), text("86", "V_VP8"), picture);
  const cluster = element("1f43b675", number("e7", 0), ...times.map(frame));
  return Buffer.concat([head, element("18538067", info, element("1654ae6b", track), cluster)]);
}
