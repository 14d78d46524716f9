// What goes wrong, as the element's `error` event names it.

/** An error of a kind. */
export const fault = (kind, message, cause) => Object.assign(new Error(message, { cause }), { kind });

/** The same promise, but one that keeps nobody waiting for ever. What comes too late for it is not heard. */
export const timely = (promise, what) =>
  new Promise((done, fail) => {
    promise.then(done, fail);
    setTimeout(() => fail(fault("timeout", `${what} did not come in 30 seconds`)), 30_000);
  });
