// Puts a card's drawing into the page: makes the elements of the first one, and then changes what differs in the next.
//
// A drawing is a list of steps, four numbers each, and one text from which they take so many characters each, one after the
// other. Tags and names are constants of the program, given by place and length in its memory: each is read once.

const SIZE = 4; // kind, with a key eight times as large; place and length of a constant; characters of text
const [TEXT, CLOSE, CONSTANT, ATTRIBUTE] = [1, 2, 3, 4]; // 0 begins an element, and 5 does not give it an attribute
const SVG = /^(svg|path|rect)$/;

const constants = new Map();
const elements = new Map(); // one of each shape, to be copied
const drawings = new WeakMap(); // by the element that they stand in
const utf8 = new TextDecoder();

/** A drawing, and how far somebody has gone through it. */
class Drawing {
  #memory;
  #steps;
  #text;
  #at;
  #said; // characters
  #past; // nodes
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
    if (this.kind <= TEXT) this.#past++;
    this.#said += this.#steps[this.#at + 3];
    this.#at += SIZE;
  }

  get kind() {
    return this.#steps[this.#at] & 7;
  }
  get said() {
    return this.#text.slice(this.#said, this.#said + this.#steps[this.#at + 3]);
  }
  /** The value of an attribute; null where it is not given. */
  get value() {
    return this.kind === ATTRIBUTE ? this.said : null;
  }
  get node() {
    return this.nodes[this.#past];
  }
  get constant() {
    const place = this.#steps[this.#at + 1];
    const length = this.#steps[this.#at + 2];
    let text = constants.get(place);
    if (text?.length !== length) {
      text = utf8.decode(new Uint8Array(this.#memory.buffer, place, length));
      constants.set(place, text);
    }
    return text;
  }

  /** Whether these numbers of this step are those of another drawing's. */
  #agrees(other, from, to) {
    for (let n = from; n < to; n++) if (this.#steps[this.#at + n] !== other.#steps[other.#at + n]) return false;
    return true;
  }
  /** Whether a node may become that of another drawing. */
  fits(other) {
    return this.#agrees(other, 0, 3);
  }
  /** Whether both give the same attribute, or the same constant ones. */
  gives(other) {
    return this.kind > CLOSE && other.kind > CLOSE && this.#agrees(other, 1, 3);
  }
}

/** Draws into an element, in which nothing else stands. */
export function draw(root, memory, steps, text) {
  const now = new Drawing(memory, steps.slice(), text);
  const before = drawings.get(root)?.begin();
  if (before?.fits(now)) change(before, now);
  else root.replaceChildren(make(now));
  drawings.set(root, now.begin());
}

function make(now) {
  const node = now.kind === TEXT ? document.createTextNode(now.said) : copyOf(now.constant);
  const isText = now.kind === TEXT;
  now.nodes.push(node);
  now.next();
  if (isText) return node;
  for (; now.kind > CLOSE; now.next()) give(node, now);
  while (now.kind !== CLOSE) node.append(make(now));
  now.next();
  return node;
}

/** An element of a shape such as `p part=verdict dir=auto`. */
function copyOf(shape) {
  let element = elements.get(shape);
  if (!element) {
    const [tag] = shape.split(" ", 1);
    element = SVG.test(tag) ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
    for (const [name, value] of pairs(shape.slice(tag.length))) set(element, name, value);
    elements.set(shape, element);
  }
  return element.cloneNode();
}

const pairs = (attributes) => Array.from(attributes.matchAll(/([^ =]+)=?(\S*)/g), ([, ...pair]) => pair);

const set = (element, name, value) => (value === null ? element.removeAttribute(name) : element.setAttribute(name, value));

/** Gives an element what a step gives, or takes it away. */
function give(element, step, away) {
  const given = step.kind === CONSTANT ? pairs(step.constant) : [[step.constant, step.value]];
  for (const [name, value] of given) set(element, name, away ? null : value);
}

/** Makes of what stands there what is to stand there now. Translators may have put it elsewhere. */
function change(before, now) {
  const { node } = before;
  const isText = now.kind === TEXT;
  const { said } = now;
  now.nodes.push(node);
  if (isText && before.said !== said) node.data = said;
  const next = () => {
    before.next();
    now.next();
  };
  next();
  if (isText) return;
  for (; before.gives(now); next()) {
    const { value } = now;
    if (before.value !== value) set(node, now.constant, value);
  }
  for (; before.kind > CLOSE; before.next()) give(node, before, true);
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
    if (!drawing.kind) depth++;
    if (drawing.kind === CLOSE) depth--;
    drawing.next();
  } while (depth);
  return node;
}
