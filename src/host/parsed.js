// When the page is all there.

/** Resolves when the page's HTML is all there. */
export const parsed = () =>
  new Promise((done) => {
    if (document.readyState !== "loading") done();
    else document.addEventListener("DOMContentLoaded", done, { once: true });
  });
