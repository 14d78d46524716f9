// Puts a card's drawing into the page: makes the elements of the first one, and then changes what differs in the next.
//
// A drawing is a list of steps, two numbers each, and one text from which they take so many characters each, one after the
// other. Tags and names are constants of the program, given by place and length in its memory: each is read once.

const SIZE = 2; // 3 bits of kind, below the place of a constant; 9 bits of its length, below characters of text or a key
const [OPEN, TEXT, CLOSE, CONSTANT, ATTRIBUTE] = [0, 1, 2, 3, 4]; // and 5 does not give an attribute
const SVG = /^(svg|path|rect)$/;

const constants = new Map();
const pairs = new Map(); // the attributes in a constant
const shapes = new Map();
const [DRAWN, GO_ON] = [Symbol(), Symbol()];
const MOST = 20_000; // steps in one task
const utf8 = new TextDecoder();

/** What was drawn, and how far somebody has gone through it. */
class Drawing {
  #memory;
  #steps;
  #text;
  #at;
  #said; // characters
  #past; // nodes
  #alike; // characters that are those of the drawing before
  nodes = [];

  constructor(memory, steps, text) {
    this.#memory = memory;
    this.#steps = steps;
    this.#text = text;
    this.begin();
  }
  begin() {
    this.#at = this.#said = this.#past = 0;
    return this;
  }
  next() {
    const { kind } = this;
    if (kind <= TEXT) this.#past++;
    if (kind === TEXT || kind === ATTRIBUTE) this.#said += this.#steps[this.#at + 1] >>> 9;
    this.#at += SIZE;
  }

  get kind() {
    return this.#steps[this.#at] & 7;
  }
  get said() {
    return this.#text.slice(this.#said, this.#said + (this.#steps[this.#at + 1] >>> 9));
  }
  /** The value of an attribute; null where it is not given. */
  get value() {
    return this.kind === ATTRIBUTE ? this.said : null;
  }
  get node() {
    return this.nodes[this.#past];
  }
  get constant() {
    const place = this.#steps[this.#at] >>> 3;
    const length = this.#steps[this.#at + 1] & 511;
    let text = constants.get(place);
    if (text?.length !== length) {
      text = utf8.decode(new Uint8Array(this.#memory.buffer, place, length));
      constants.set(place, text);
    }
    return text;
  }

  /** Whether a node may become that of another drawing: both are texts, or elements of one shape and key. */
  fits(other) {
    const ours = this.#steps;
    const theirs = other.#steps;
    return ours[this.#at] === theirs[other.#at] && (this.kind === TEXT || ours[this.#at + 1] === theirs[other.#at + 1]);
  }
  /** Whether both give, or do not give, the same attribute, or the same constant ones. */
  gives(other) {
    if (this.kind <= CLOSE || other.kind <= CLOSE) return false;
    const ours = this.#steps;
    const theirs = other.#steps;
    const i = this.#at;
    const j = other.#at;
    return ours[i] >>> 3 === theirs[j] >>> 3 && !((ours[i + 1] ^ theirs[j + 1]) & 511);
  }
  /** Whether both give it the same value, or say the same. */
  says(other) {
    const { kind } = this;
    const ours = this.#steps[this.#at + 1];
    if (kind !== other.kind || ours !== other.#steps[other.#at + 1]) return false;
    if (kind !== TEXT && kind !== ATTRIBUTE) return true;
    const end = this.#said + (ours >>> 9);
    return (this.#said === other.#said && end <= this.#alike) || this.said === other.said;
  }
  /** Looks up to where the whole text is that of another drawing: so much need not be compared piece by piece. */
  compare(other) {
    const ours = this.#text;
    const theirs = other.#text;
    let alike = 0;
    while (alike < ours.length && ours.charCodeAt(alike) === theirs.charCodeAt(alike)) alike++;
    this.#alike = alike;
  }
}

/** Draws into an element, in which nothing else stands. A long drawing is only begun: what goes on with it comes back. */
export function draw(root, memory, steps, text) {
  while (root[GO_ON]?.());
  const now = new Drawing(memory, steps.slice(), text);
  const before = root[DRAWN]?.begin();
  root[DRAWN] = now;
  if (before?.fits(now)) {
    now.compare(before);
    return change(before, now);
  }
  const open = [];
  const goOn = () => {
    if (root[GO_ON] !== goOn) return false; // the next drawing has finished it
    const node = make(now, open, MOST);
    if (!node) return true;
    root.replaceChildren(node);
    root[GO_ON] = undefined;
  };
  root[GO_ON] = goOn;
  goOn();
  return root[GO_ON];
}

/** Makes a node, with all in it; of one that takes more than so many steps it may make a part, and the rest another time. */
function make(now, open = [], most = Infinity) {
  for (; most; most--) {
    const { kind } = now;
    let node = open.at(-1);
    if (kind === OPEN) now.nodes.push((open[open.length] = copyOf(now.constant)));
    else if (kind === TEXT) now.nodes.push((node = document.createTextNode(now.said)));
    else if (kind === CLOSE) open.pop();
    else give(node, now);
    // It goes in with all that it has, for what is in the page begins to load.
    if (kind === TEXT || kind === CLOSE) open.at(-1)?.appendChild(node);
    now.next();
    if (!open.length) return node;
  }
}

/** An element of a shape such as `p part=verdict dir=auto`. */
function copyOf(shape) {
  let made = shapes.get(shape);
  if (!made) {
    const [tag] = shape.split(" ", 1);
    shapes.set(shape, made = [tag, pairsOf(shape.slice(tag.length)), SVG.test(tag)]);
  }
  const [tag, given, isSvg] = made;
  const element = isSvg ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
  for (const [name, value] of given) element.setAttribute(name, value);
  return element;
}

function pairsOf(constant) {
  if (!pairs.has(constant)) pairs.set(constant, Array.from(constant.matchAll(/([^ =]+)=?(\S*)/g), ([, ...pair]) => pair));
  return pairs.get(constant);
}

/** Gives an element what a step gives. */
function give(element, { kind, constant, value }) {
  if (kind === CONSTANT) for (const [name, value] of pairsOf(constant)) element.setAttribute(name, value);
  else if (value !== null) element.setAttribute(constant, value);
}

/** Takes it away again. */
function take(element, { kind, constant }) {
  const names = kind === CONSTANT ? pairsOf(constant).map(([name]) => name) : [constant];
  for (const name of names) element.removeAttribute(name);
}

/** Makes of what stands there what is to stand there now. Translators may have put it elsewhere. */
function change(before, now) {
  const { node } = before;
  const { kind } = now;
  now.nodes.push(node);
  if (kind === TEXT && !now.says(before)) node.data = now.said;
  const next = () => {
    before.next();
    now.next();
  };
  next();
  if (kind === TEXT) return;
  for (; before.gives(now); next()) {
    if (now.says(before)) continue;
    if (now.value === null) take(node, now);
    else give(node, now);
  }
  for (; before.kind > CLOSE; before.next()) take(node, before);
  for (; now.kind > CLOSE; now.next()) give(node, now);
  while (before.kind !== CLOSE || now.kind !== CLOSE) {
    if (before.kind === CLOSE) node.append(make(now));
    else if (now.kind === CLOSE) skip(before).remove();
    else if (before.fits(now)) change(before, now);
    else skip(before).replaceWith(make(now));
  }
  next();
}

/** Goes behind a node, with all in it. */
function skip(drawing) {
  const { node } = drawing;
  let depth = 0;
  do {
    const { kind } = drawing;
    if (kind === OPEN) depth++;
    if (kind === CLOSE) depth--;
    drawing.next();
  } while (depth);
  return node;
}
