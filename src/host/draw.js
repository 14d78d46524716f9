// Puts a card's drawing into the page: makes the elements of the first one, and then changes what is another in the next.
//
// Both come as steps (`steps.rs`). Tags and names are constants of the program, given by place and length in its memory: each
// is read once.

const SIZE = 3;
const [OPEN, TEXT, CLOSE, CONSTANT, ATTRIBUTE, WITHOUT, NODE, SWAP] = Array(8).keys();
const SVG = /^(svg|path|rect)$/;

const constants = new Map();
const pairs = new Map(); // the attributes in a constant
const shapes = new Map();
const [NODES, GO_ON] = [Symbol(), Symbol()]; // what stands in a root, in the order of the steps; what finishes it
const MOST = 20_000; // steps in one task
const utf8 = new TextDecoder();

/** A list of steps, and how far somebody has gone through it. */
class Steps {
  #memory;
  #steps;
  #text;
  #at = 0;
  #said = 0; // characters

  constructor(memory, steps, text) {
    this.#memory = memory;
    this.#steps = steps.slice(); // where the program had it, there will be something else
    this.#text = text;
  }

  next() {
    this.#at += SIZE;
  }
  get done() {
    return this.#at >= this.#steps.length;
  }
  get kind() {
    return this.#steps[this.#at] & 7;
  }
  get place() {
    return this.#steps[this.#at] >>> 3;
  }
  get number() {
    return this.#steps[this.#at + 1] >>> 9;
  }
  /** The text that this step takes; it is taken once. */
  said() {
    return this.#text.slice(this.#said, (this.#said += this.number));
  }
  get constant() {
    const { place } = this;
    const length = this.#steps[this.#at + 1] & 511;
    let text = constants.get(place);
    if (text?.length !== length) {
      text = utf8.decode(new Uint8Array(this.#memory.buffer, place, length));
      constants.set(place, text);
    }
    return text;
  }
}

/** Draws into an element, in the place of what stood there. A long drawing is only begun: what goes on with it comes back. */
export function draw(root, memory, list, text) {
  while (root[GO_ON]?.());
  const steps = new Steps(memory, list, text);
  const nodes = (root[NODES] = []);
  const open = [];
  const goOn = () => {
    if (root[GO_ON] !== goOn) return false; // the next drawing has finished it
    const node = make(steps, nodes, open, MOST);
    if (!node) return true;
    root.replaceChildren(node);
    root[GO_ON] = undefined;
  };
  root[GO_ON] = goOn;
  goOn();
  return root[GO_ON];
}

/** Makes of what was drawn in an element the next drawing. Translators may have put what stands there elsewhere. */
export function change(root, memory, list, text) {
  while (root[GO_ON]?.());
  const steps = new Steps(memory, list, text);
  const nodes = root[NODES];
  const now = []; // the same list for the next time, in pieces
  let past = 0;
  let node;
  while (!steps.done) {
    const { kind, place, number } = steps;
    if (kind === NODE) node = nodes[number];
    else if (kind === TEXT) node.data = steps.said();
    else if (kind !== SWAP) give(node, steps);
    steps.next();
    if (kind !== SWAP) continue;
    const made = [];
    const fresh = !steps.done && steps.kind <= TEXT ? [make(steps, made)] : [];
    if (number) nodes[place].replaceWith(...fresh);
    else node.append(...fresh);
    now.push(nodes.slice(past, place), made);
    past = place + number;
  }
  if (past) root[NODES] = [...now, nodes.slice(past)].flat();
}

/** Makes a node, with all in it; of one that takes more than so many steps it may make a part, and the rest another time. */
function make(steps, nodes, open = [], most = Infinity) {
  for (; most; most--) {
    const { kind } = steps;
    let node = open.at(-1);
    if (kind === OPEN) nodes.push((open[open.length] = copyOf(steps.constant)));
    else if (kind === TEXT) nodes.push((node = document.createTextNode(steps.said())));
    else if (kind === CLOSE) open.pop();
    else if (kind !== WITHOUT) give(node, steps);
    // It goes in with all that it has, for what is in the page begins to load.
    if (kind === TEXT || kind === CLOSE) open.at(-1)?.appendChild(node);
    steps.next();
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

/** Gives an element what a step gives, or takes it away. */
function give(element, steps) {
  const { kind, constant } = steps;
  if (kind === CONSTANT) for (const [name, value] of pairsOf(constant)) element.setAttribute(name, value);
  else if (kind === ATTRIBUTE) element.setAttribute(constant, steps.said());
  else for (const [name] of pairsOf(constant)) element.removeAttribute(name);
}
