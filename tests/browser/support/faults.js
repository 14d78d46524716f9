// Breaks the program from outside: in a page that loads this first, `fault(method, how)` lets the next call of a DOM method
// go wrong, as a patched built-in does. In the wasm some of these calls become a panic, others an exception that nobody
// there can catch.

{
  const places = {
    createElement: Document.prototype,
    setAttribute: Element.prototype,
    removeAttribute: Element.prototype,
    remove: Element.prototype,
    insertBefore: Node.prototype,
    removeChild: Node.prototype,
  };
  const overflow = () => overflow() + 1;
  const ways = {
    exception() {
      throw new Error("a patched built-in");
    },
    overflow,
  };
  let armed;
  let left = 0;
  let bad = NaN; // no text

  /** The next call of the method throws. */
  window.fault = (method, how = "exception") => {
    armed = [method, how];
    left = 1;
  };
  /** Whether a fault waits for its call. */
  window.faultWaits = () => left > 0;

  /** Whoever sets this text gets an exception. */
  window.faultOn = (text) => (bad = text);

  for (const [name, prototype] of Object.entries(places)) {
    const real = prototype[name];
    prototype[name] = function (...given) {
      if (left && armed[0] === name && !["slot", "div"].includes(given[0])) {
        left -= 1;
        ways[armed[1]]();
      }
      return real.apply(this, given);
    };
  }

  const { set, ...texts } = Object.getOwnPropertyDescriptor(Node.prototype, "textContent");
  Object.defineProperty(Node.prototype, "textContent", {
    ...texts,
    set(text) {
      if (text === bad) ways.exception();
      set.call(this, text);
    },
  });

  // And what the program exports: to exhaust its memory, and to let it trap where it is entered.
  const { instantiate } = WebAssembly;
  const unreachable = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
  let entry;
  let calls;

  /** The call of that export traps after so many others; traps are real ones, of another module. */
  window.trapIn = (name, after = 0) => {
    entry = name;
    calls = after;
  };
  /** Whether a trap waits for its call. */
  window.trapWaits = () => Boolean(entry);

  window.instances = [];
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    if (!(made instanceof WebAssembly.Instance)) return made;
    window.instances.push(made);
    const exports = Object.entries(made.exports).map(([name, it]) => {
      if (typeof it !== "function") return [name, it];
      const trapping = (...given) => {
        if (name === entry && !calls--) {
          entry = undefined;
          new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(unreachable))).exports.f();
        }
        return it(...given);
      };
      return [name, trapping];
    });
    return { exports: Object.fromEntries(exports) };
  };
}
