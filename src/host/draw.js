// Puts a card's drawing into the page: makes the elements of the first one, and then changes what is another in the next.
//
// Both come as steps, two numbers each (`components/drawing.rs`), and one text. Tags and names are constants of the program
// (`components/constants.rs`), given by their numbers: each is taken apart once.

const SIZE = 2;
const [OPEN, TEXT, CLOSE, CONSTANT, ATTRIBUTE, WITHOUT, NODE, SWAP] = Array(8).keys();
const SVG = /^(svg|path|rect)$/;
const MOST = 20_000; // steps in one task

let texts; // of the constants
const constants = [];

/** A constant such as `p part=verdict dir=auto`, taken apart: names, each with its value behind it. The first may be an element's. */
function constant(number) {
  const pairs = texts[number].split(" ").flatMap((pair) => `${pair}=`.split("=", 2));
  return (constants[number] = { name: pairs[0], pairs, isSvg: SVG.test(pairs[0]) });
}

/** A list of steps, and how far somebody has gone through it. */
class Steps {
  #steps;
  #text;
  #at = 0;
  #said = 0; // characters

  constructor(steps, text) {
    this.#steps = steps;
    this.#text = text;
  }

  /** Where the program has the steps, there will be something else once it works again. */
  keep() {
    this.#steps = this.#steps.slice();
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
    return this.#steps[this.#at + 1];
  }
  /** The text that this step takes; it is taken once. */
  said() {
    return this.#text.slice(this.#said, (this.#said += this.number));
  }
  get constant() {
    const number = this.place & 1023;
    return constants[number] ?? constant(number);
  }
}

/** What was drawn in an element. */
export class Drawn {
  #root;
  #nodes; // what stands there, in the order of the steps
  #goOn; // finishes a long drawing

  constructor(root, bytes) {
    this.#root = root;
    texts ??= new TextDecoder().decode(bytes).split("\n");
  }

  /** Draws in the place of what stood there. A long drawing is only begun: what goes on with it comes back. */
  draw(list, text) {
    while (this.#goOn?.());
    const steps = new Steps(list, text);
    const nodes = (this.#nodes = []);
    const open = [];
    const goOn = () => {
      if (this.#goOn !== goOn) return false; // the next drawing has finished it
      const node = make(steps, nodes, open, MOST);
      if (!node) return true;
      this.#root.replaceChildren(node);
      this.#goOn = undefined;
    };
    this.#goOn = goOn;
    // The program has worked for long enough to draw a long one.
    if (list.length > SIZE * MOST || goOn()) steps.keep();
    return this.#goOn;
  }

  /** Applies the difference between what stands there and the next drawing. Translators may have moved nodes of it. */
  change(list, text) {
    while (this.#goOn?.());
    const steps = new Steps(list, text);
    const nodes = this.#nodes;
    const now = []; // the same list for the next time, in pieces
    let past = 0;
    let at; // of the node that is spoken of
    let node;
    while (!steps.done) {
      const { kind, place, number } = steps;
      if (kind === NODE) node = nodes[(at = number)] ?? nodes[number - 1];
      else if (kind === TEXT) say(node, steps.said());
      else if (kind !== SWAP) give(node, steps);
      steps.next();
      if (kind !== SWAP) continue;
      const made = [];
      const fresh = !steps.done && steps.kind <= TEXT ? [make(steps, made)] : [];
      enlist(nodes, number ? place : at + 1);
      if (number) nodes[place].replaceWith(...fresh);
      else node.append(...fresh);
      now.push(nodes.slice(past, place), made);
      past = place + number;
    }
    if (past) this.#nodes = [...now, nodes.slice(past)].flat();
  }
}

/** Gives a text, or the element that holds one alone, another. In a new node of its own it would be laid out from nothing. */
function say(node, text) {
  const { firstChild } = node;
  (firstChild?.nodeType === Node.TEXT_NODE && !firstChild.nextSibling ? firstChild : node).textContent = text;
}

/** A text that its element holds alone is not in the list, as what stands there may be a translator's. Here it comes in. */
function enlist(nodes, place) {
  if (!(place in nodes) || nodes[place]) return;
  const element = nodes[place - 1];
  const text = document.createTextNode(element.textContent);
  element.replaceChildren((nodes[place] = text));
}

/**
 * Makes a node, with all in it; of one that takes more than so many steps it may make a part, and the rest another time. Each
 * goes at once into the one that it stands in: the browser goes through all that comes with a node. None of them is in the page
 * before the outermost is, for what is there begins to load.
 */
function make(steps, nodes, open = [], most = Infinity) {
  let around = open.at(-1);
  for (; most; most--) {
    const { kind } = steps;
    if (kind === OPEN) {
      const element = elementOf(steps.constant);
      around?.appendChild(element);
      nodes.push(element);
      open.push((around = element));
      steps.next();
    } else if (kind === TEXT) {
      const text = steps.said();
      const isFirst = nodes[nodes.length - 1] === around;
      steps.next();
      if (isFirst && around && steps.kind === CLOSE) {
        around.textContent = text;
        nodes.push(undefined);
      } else {
        const node = document.createTextNode(text);
        around?.appendChild(node);
        nodes.push(node);
        if (!around) return node;
      }
    } else if (kind === CLOSE) {
      steps.next();
      const closed = open.pop();
      if (!open.length) return closed;
      around = open[open.length - 1];
    } else {
      if (kind !== WITHOUT) give(around, steps);
      steps.next();
    }
  }
}

function elementOf({ name, pairs, isSvg }) {
  const element = isSvg ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
  attributes(element, pairs, 2);
  return element;
}

/** Gives an element what a step gives, or takes it away. */
function give(element, steps) {
  const { kind, constant } = steps;
  const { name, pairs } = constant;
  if (kind === ATTRIBUTE) element.setAttribute(name, steps.said());
  else if (kind === CONSTANT) attributes(element, pairs, 0);
  else for (let at = 0; at < pairs.length; at += 2) element.removeAttribute(pairs[at]);
}

// By places and not by pairs: it runs for every element, also before the browser has compiled it.
function attributes(element, pairs, from) {
  for (let at = from; at < pairs.length; at += 2) element.setAttribute(pairs[at], pairs[at + 1]);
}
