// What stands behind one element: finds its review, has the program draw it, and tells the element what came of it.
import { refuseRepeated, standing, turnTo } from "./crash.js";
import { fault } from "./fault.js";
import { publish } from "./json-ld.js";
import { findReview } from "./load.js";
import { isAuthors, languageOf, pageOf } from "./page.js";
import { parsed } from "./parsed.js";
import { warnOf } from "./problems.js";
import { call, instance, later } from "./program.js";
import { keepRoom, roomOf, unseenSince } from "./room.js";
import { dress, explain, focusOut, keepFocus, showFallback } from "./shadow.js";
import { finish, inTurn, nextTask } from "./task.js";
import { warmUp } from "./warm.js";

const LONG = 50_000; // characters of JSON from which on reading and drawing take a task each

export class Controller {
  #callbacks; // the element, and what it does on our behalf
  element;
  #card; // what stands in the wasm
  #run = 0; // counts draws, so that a late answer to an old question is dropped
  #stop; // ends what the current draw waits for
  #place; // where in the shadow tree it stands
  #resting; // between reading and drawing; what is asked of the card then waits
  #drawing = 0; // the draw that is under way
  #told = false; // whether the element knows that it is drawn
  #lost = false; // whether the card fell with its instance
  #kept = []; // a review's text, and what the reader has opened in it
  #jsonLd; // the script that tells search engines of the review
  #toTell; // whether they were to be told of it when it was read
  #source = []; // text, the name of its place, and base of its addresses: of the review that stands here, or stood last
  #complained; // the text whose problems the console knows
  #choice; // which of several reviews in it
  #since; // the frame in which the element came, if nobody can have seen it before
  #room = 0; // what was seen of the element before its card
  #letGo; // gives up the room that is kept for what was seen before the card
  // One listener for all buttons of the card; what a reader presses may be an element that a translator put into one.
  #press = ({ target }) => {
    const button = target.closest("[value]");
    if (button) this.act("press", [button.value]);
  };

  constructor(callbacks) {
    this.#callbacks = callbacks;
    this.element = callbacks.element;
    this.#since = unseenSince(this.element);
  }

  /** The text of the review. */
  get text() {
    return this.#source[0];
  }

  connected() {
    if (!this.#card) this.draw();
    else if (this.#place.parentNode === this.element.shadowRoot) dress(this.element, this.#press); // another document has taken the stylesheet off
  }

  setOpen(open) {
    this.#letGo?.();
    this.act("setOpen", [open]);
  }

  /** The page is being printed, or that is over. */
  print(now) {
    if (this.element.printSpoilers) this.act("print", [now]);
  }

  /** Does to the card what a page asks for, if it stands. */
  act(name, given) {
    if (this.#resting) return void this.#resting.then(() => this.act(name, given));
    if (name === "hideSpoilers") focusOut(this.element.shadowRoot);
    const card = this.#card;
    if (card) later(() => card === this.#card && this.#call(() => card[name](...given)));
    // What the page says of spoilers while the card is away comes after what the reader did before; sections are left.
    else if (/Spoilers$/.test(name)) this.#kept[1] = this.#kept[1]?.replace(/\/.*/, "/");
  }

  async draw() {
    const run = ++this.#run;
    this.#stop?.abort();
    this.#told = false;
    this.#callbacks.loading();
    try {
      await null; // gathers what changes together into one draw
      if (run !== this.#run) return;
      this.#drawing = run;
      const source = await this.#find();
      await instance();
      await inTurn(async (yields) => {
        const program = await instance();
        if (run === this.#run && this.element.isConnected) await this.#mount(program, source, { yields });
      });
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
      if (this.#lost && !this.#drawing) await this.#mount(program, this.#source, { again: true });
    } catch (error) {
      this.fail(error);
    }
  }

  /** The review that the page means; what the loader has asked for already answers one question, not the next. */
  #find() {
    const { early, review } = this.#callbacks;
    this.#callbacks.early = undefined;
    const own = review();
    this.#stop = own == null ? new AbortController() : undefined; // what is there already is not waited for
    const missing = (why) => this.#card || explain(this.element, this.#press, why);
    return findReview(this.element, own, this.#stop?.signal, early, missing);
  }

  /** Reads and draws what was found: the first card, and a long text, `yields` to the page in between. Or the same `again`, after a crash. */
  async #mount(program, source, { yields, again }) {
    const [text, from, base] = source;
    refuseRepeated(text);
    // Before any of the cards that come with this one enters: behind each of them the browser would lay out the page again.
    this.#room = this.#card || again ? 0 : roomOf(this.element, this.#since);
    yields ||= text.length > LONG;
    if (yields) warmUp(languageOf(this.element), text);
    const parse = () => this.#judge(from, () => new program.Json(text));
    let json;
    if (!this.#card || text !== this.text) {
      json = parse();
      if (yields) {
        const run = this.#run;
        await nextTask();
        if (run !== this.#run) return json.free();
        const living = await instance();
        if (living !== program) return this.#mount(living, source, { yields, again });
      }
    }
    const problems = [];
    let unfinished;
    const press = (value) => this.act("press", [value]);
    const onceDrawn = (work) => void (unfinished ? unfinished.then(work) : work());
    const page = Object.assign(pageOf(this.element, base, this.#callbacks.tell, press, onceDrawn), {
      kept: (text === this.#kept[0] && this.#kept[1]) || "",
      keep: (state) => (this.#kept = [text, state]),
      problem: (path, message) => problems.push({ path, message }),
      unfinished: (goOn) => {
        const place = this.#place;
        // In the meantime it may have been taken away, or drawn anew after a crash.
        unfinished = finish(() => place === this.#place && this.#call(goOn)).then(() => place === this.#place && this.#drawn(again));
      },
      drawn: () => unfinished || this.#drawn(again),
    });
    // The same text again is the same review, in which what the reader has opened stays open.
    const sameChoice = page.choice === this.#choice && page.jsonLd === this.#toTell;
    const moved = from === base && base !== this.#source[2]; // not the page, whose address may change with the reader's way in it
    const same = this.#card && text === this.text && !moved && sameChoice;
    [this.#source, this.#toTell, this.#choice] = [source, page.jsonLd, page.choice];
    standing.add(this);
    this.#judge(from, () => {
      if (this.#card) return this.#card.update(page, same ? undefined : (json ?? parse()));
      const outside = document.createDocumentFragment();
      this.#card = new program.MountedCard(outside, document.createElement("div"), page, json);
      this.#place = outside.firstChild;
    });
    this.#lost = false;
    this.#speak();
    if (yields) {
      await (this.#resting = nextTask());
      this.#resting = undefined;
      if (this.#lost) return this.#mount(await instance(), source, { again: true });
    }
    this.act("draw", []);
    if (again || !problems.length) return;
    this.#callbacks.tell("problem", { problems });
    // A card that comes back has been complained of before.
    if (text === this.#complained) return;
    this.#complained = text;
    warnOf(problems, from);
  }

  /** Lets the program read what is at a place; what is wrong with that is the place's fault. */
  #judge(from, work) {
    try {
      return this.#call(work);
    } catch (error) {
      throw Array.isArray(error) ? fault(error[0], `${from} is ${error[1]}`) : error;
    }
  }

  #drawn(again) {
    if (!this.#card) return;
    // A new card is not in the page yet; another one somebody else's script may have put elsewhere.
    if (this.#place.parentNode !== this.element.shadowRoot) this.#enter(again);
    if (this.#told) return;
    this.#told = true;
    this.#callbacks.ready();
  }

  /** Puts the card in the place of what is seen: the room that is kept for it, the fallback, or what a crash has left. */
  #enter(again) {
    const room = again ? 0 : this.#room || roomOf(this.element, this.#since);
    const root = dress(this.element, this.#press);
    if (room > 0) this.#letGo = keepRoom(this.element, root, room);
    const refocus = keepFocus(root);
    root.replaceChildren(this.#place);
    refocus();
  }

  /** Tells search engines of the review, once the whole page is there to show whether it tells of it itself. */
  async #speak() {
    const run = this.#run;
    await parsed();
    if (run !== this.#run || !this.#card) return;
    const text = this.element.jsonLd && this.#call(() => this.#card.jsonLd());
    this.#jsonLd = publish(text, this.#jsonLd);
  }

  #call(work) {
    turnTo(this);
    return call(work);
  }

  fail(error) {
    this.leave();
    if (isAuthors(this.element)) explain(this.element, this.#press, error);
    this.#callbacks.fail(error);
  }

  /** Takes the card away; the author's fallback is seen again. */
  leave() {
    this.#run++;
    this.#letGo?.();
    this.#lost = false;
    this.#stop?.abort();
    const card = this.#card;
    if (card) later(() => this.#call(() => card.unmount()));
    this.#card = undefined;
    this.#jsonLd = publish("", this.#jsonLd);
    standing.delete(this);
    if (this.element.shadowRoot) showFallback(this.element.shadowRoot);
  }
}
