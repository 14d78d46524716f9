// What goes wrong, as the element's `error` event names it.

/** An error of a kind. */
export const fault = (kind, message, cause) => Object.assign(new Error(message, { cause }), { kind });

/** The same promise, but one that keeps nobody waiting for ever. */
export function timely(promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(fault("timeout", `${what} has not come within 30 seconds`)), 30_000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
