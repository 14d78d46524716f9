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
 * Browsers compile a program while they run it for the first time. So the first piece of work may rest between its parts, and
 * the others, which keep their turn, need not.
 */
export function inTurn(work) {
  if (first) return first.then(() => work(false));
  const done = work(true);
  first = done.catch(() => {});
  return done;
}
