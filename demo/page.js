// The demo page's own switches, and its list of what the cards report. No card needs any of it.

const root = document.documentElement;
const form = document.getElementById("switches");
const own = new WeakMap(); // the theme that this page's HTML gave each card; "Automatic" goes back to it

form.addEventListener("change", () => {
  const { theme, dir } = Object.fromEntries(new FormData(form));
  root.dir = dir;
  root.dataset.theme = theme;
  for (const card of document.querySelectorAll("review-card")) {
    if (!own.has(card)) own.set(card, card.getAttribute("theme") ?? "auto");
    card.setAttribute("theme", theme === "auto" ? own.get(card) : theme);
  }
});
form.hidden = false;

const panel = document.getElementById("events");
const list = panel.querySelector("ol");
const latest = panel.querySelector(".latest");
const count = panel.querySelector("output");
let seen = 0;

const nameOf = (card) => card.getAttribute("src") ?? card.getAttribute("for") ?? "in the page";

const note = (event) => {
  const card = event.target;
  const detail = event.detail == null ? "" : JSON.stringify(event.detail);
  const item = document.createElement("li");
  const type = document.createElement("b");
  type.textContent = event.type;
  item.append(type, ` ${nameOf(card)} `);
  if (detail) {
    const code = document.createElement("code");
    code.textContent = detail;
    item.append(code);
  }
  list.prepend(item);
  if (list.children.length > 100) list.lastElementChild.remove();
  seen += 1;
  count.value = seen;
  latest.textContent = `${event.type} · ${nameOf(card)}`;
};
for (const kind of ["ready", "toggle", "spoiler", "trailer", "problem", "error"]) {
  document.addEventListener(`review-card-${kind}`, note);
}
panel.querySelector("button").addEventListener("click", () => {
  list.replaceChildren();
  seen = 0;
  count.value = 0;
  latest.textContent = "none yet";
});
panel.hidden = false;
