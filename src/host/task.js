// Work in pieces: between two tasks a page answers its reader.

/** Resolves in a task of its own. Not by a timer, which a page in the background would wait for. */
export const nextTask = () =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(0);
  });

/** Goes on with a long piece of work, task by task, for as long as there is more to do. */
export async function finish(goOn) {
  do await nextTask();
  while (goOn());
}

let first;

/**
 * Does a piece of work. The first one of the page is called with `true`: it may rest between its parts, as browsers compile a
 * program while they run it for the first time, and that takes long. What comes in the meantime waits until it is done. All
 * others are called with `false`, and need no rest.
 */
export function inTurn(work) {
  if (first) return first.then(() => work(false));
  const done = work(true);
  first = done.catch(() => {});
  return done;
}
