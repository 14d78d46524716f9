// One element's place in the app: finds its review, has the program draw it, and tells the element what came of it.
import { refuseRepeated, standing, turnTo } from "./crash.js";
import { fault } from "./fault.js";
import { publish } from "./json-ld.js";
import { findReview } from "./load.js";
import { isAuthors, pageOf } from "./page.js";
import { parsed } from "./parsed.js";
import { call, instance, later } from "./program.js";
import { keepRoom, roomOf } from "./room.js";
import { dress, focusOut, keepFocus, notice, showFallback } from "./shadow.js";

let began; // the frame in which the app came: those that have waited for it may have been seen

export class Seat {
  #host; // the element, and what it does on our behalf
  #element;
  #card; // what stands in the wasm
  #run = 0; // counts draws, so that a late answer to an old question is dropped
  #stop = new AbortController(); // ends what the current draw waits for
  #place; // where in the shadow tree it stands
  #drawing = 0; // the draw that is under way
  #told = false; // whether the element knows that it is drawn
  #lost = false; // whether the card fell with its instance
  #kept = {}; // what the reader has opened, by the review's text
  #jsonLd; // the script that tells search engines of the review
  #toTell; // whether they were to be told of it when it was read
  #source = []; // text, the name of its place, and base of its addresses: of the review that stands here, or stood last
  #complained; // the text whose problems the console knows
  #choice; // which of several reviews in it
  #since; // the frame in which the element came, if nobody can have seen it before
  #letGo; // gives up the room that is kept for what was seen before the card
  // One listener for all buttons of the card; what a reader presses may be an element that a translator put into one.
  #press = ({ target }) => {
    const button = target.closest(":is(button, input)[value]");
    if (button) this.act("press", [button.value]);
  };

  constructor(host) {
    this.#host = host;
    this.#element = host.element;
    const { currentTime } = document.timeline;
    began ??= currentTime;
    if (began !== currentTime && this.#element.loading === "eager") this.#since = currentTime;
  }

  get element() {
    return this.#element;
  }

  /** The text of the review. */
  get text() {
    return this.#source[0];
  }

  /** Whether something in the card is asked for from there. */
  asksFor(origin) {
    const media = this.#element.shadowRoot.querySelectorAll("img, iframe, video");
    return [...media].some(({ src }) => src.startsWith(`${origin}/`));
  }

  connected() {
    if (!this.#card) this.draw();
    else this.#dress(); // another document has taken the stylesheet off
  }

  setOpen(open) {
    this.#letGo?.();
    this.act("setOpen", [open]);
  }

  /** The page is being printed, or that is over. */
  print(now) {
    if (this.#element.printSpoilers) this.act("print", [now]);
  }

  /** Does to the card what a page asks for, if it stands. */
  act(name, given) {
    if (name === "hideSpoilers") focusOut(this.#element.shadowRoot);
    const card = this.#card;
    if (card) later(() => card === this.#card && this.#call(() => card[name](...given)));
    // What the page says of spoilers while the card is away comes after what the reader did before; sections are left.
    else if (/Spoilers$/.test(name)) for (const text in this.#kept) this.#kept[text] = this.#kept[text].replace(/\/.*/, "/");
  }

  async draw() {
    const run = ++this.#run;
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#told = false;
    this.#host.loading();
    try {
      await null; // gathers what changes together into one draw
      if (run !== this.#run) return;
      this.#drawing = run;
      const source = await this.#find();
      const program = await instance();
      if (run === this.#run && this.#element.isConnected) this.#mount(program, source);
    } catch (error) {
      if (run === this.#run) this.fail(error);
    }
    if (run === this.#drawing) this.#drawing = 0;
  }

  /** The instance in which the card stood is dead. What is seen of it stays until it is drawn again. */
  lose() {
    this.#lost = Boolean(this.#card);
    this.#card = undefined;
  }

  async drawAgain() {
    try {
      const program = await instance();
      // Unless a draw is under way, or the card has been taken away.
      if (this.#lost && !this.#drawing) this.#mount(program, this.#source, true);
    } catch (error) {
      this.fail(error);
    }
  }

  /** The review that the page means; what the loader has asked for already answers one question, not the next. */
  #find() {
    const { early, review } = this.#host;
    this.#host.early = undefined;
    return findReview(this.#element, review(), this.#stop.signal, early);
  }

  #mount({ MountedCard }, source, again = false) {
    const [text, from, base] = source;
    refuseRepeated(text);
    const room = again || this.#card ? 0 : roomOf(this.#element, this.#since);
    const root = this.#dress();
    if (room > 0) this.#letGo = keepRoom(this.#element, root, room);
    const refocus = again ? keepFocus(root) : () => {};
    const problems = [];
    const page = pageOf(this.#element, base, {
      root,
      kept: this.#kept[text] ?? "",
      keep: (state) => (this.#kept = { [text]: state }),
      turn: () => turnTo(this),
      problem: (path, message) => problems.push({ path, message }),
      drawn: () => {
        root.querySelector("slot")?.remove();
        if (this.#told) return refocus();
        this.#told = true;
        this.#host.ready();
      },
      tell: this.#host.tell,
      press: (value) => this.act("press", [value]),
    });
    // The same text again is the same review, in which what the reader has opened stays open.
    const sameChoice = page.choice === this.#choice && page.jsonLd === this.#toTell;
    const same = this.#card && text === this.text && sameChoice;
    this.#source = source;
    this.#toTell = page.jsonLd;
    this.#choice = page.choice;
    standing.add(this);
    try {
      this.#call(() => {
        // Somebody else's script may have put it elsewhere.
        if (this.#card && this.#place.parentNode !== root) root.append(this.#place);
        if (this.#card) return this.#card.update(page, same ? undefined : text);
        showFallback(root);
        this.#card = new MountedCard(root, document.createElement("div"), page, text);
        this.#place = root.lastChild;
        root.append(root.firstChild); // the fallback: the stylesheet hides it as soon as a card stands before it
      });
    } catch (error) {
      throw Array.isArray(error) ? fault(error[0], `${from} is ${error[1]}`) : error;
    }
    this.act("draw", []);
    this.#lost = false;
    this.#speak();
    if (again || !problems.length) return;
    this.#host.tell("problem", { problems });
    // A card that comes back has been complained of before.
    if (text === this.#complained) return;
    this.#complained = text;
    const lines = problems.map(({ path, message }) => `\n  ${path || "the review"}: ${message}`);
    console.warn(`[review-card] ${from} has problems; the card is drawn all the same.${lines.join("")}`);
  }

  /** Tells search engines of the review, once the whole page is there to show whether it tells of it itself. */
  async #speak() {
    const run = this.#run;
    await parsed();
    if (run !== this.#run || !this.#card) return;
    const text = this.#element.jsonLd && this.#call(() => this.#card.jsonLd());
    this.#jsonLd = publish(text, this.#jsonLd);
  }

  #call(work) {
    turnTo(this);
    return call(work);
  }

  #dress() {
    return dress(this.#element, this.#press);
  }

  fail(error) {
    this.leave();
    if (isAuthors(this.#element)) showFallback(this.#dress(), notice(error));
    this.#host.fail(error);
  }

  /** Takes the card away; the author's fallback is seen again. */
  leave() {
    this.#run++;
    this.#letGo?.();
    this.#lost = false;
    this.#stop.abort();
    const card = this.#card;
    if (card) later(() => this.#call(() => card.unmount()));
    this.#card = undefined;
    this.#jsonLd = publish("", this.#jsonLd);
    standing.delete(this);
    const { shadowRoot } = this.#element;
    if (shadowRoot) showFallback(shadowRoot);
  }
}
