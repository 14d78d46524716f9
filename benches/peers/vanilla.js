// The limit: elements made by hand, and on a click only what changes is changed.
import { Twin, count } from "./model.js";

function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const name in attributes) if (attributes[name] !== undefined) element.setAttribute(name, attributes[name]);
  element.append(...children);
  return element;
}
const span = (text, attributes) => el("span", attributes, text);
const hidden = (element, value) => (value === undefined ? element.removeAttribute("hidden") : element.setAttribute("hidden", value));

class Card extends Twin {
  #review;
  #parts; // what a click changes

  draw(root, review, now, before) {
    if (before) return this.#update(now, before);
    this.#review = review;
    this.#parts = { sections: [], spoilers: new Map() };
    root.replaceChildren(el("div", {}, this.#card()));
    if (now.open) this.#update(now, { ...now, open: false });
  }

  #card() {
    const { title, verdict, lead, sections, facts, author, initials } = this.#review;
    const parts = this.#parts;
    const lines = (blocks) => blocks.map((block) => el("p", {}, ...this.#inlines(block)));
    const both = [span("Close the review", { hidden: "" }), span("Read the review")];
    parts.toggle = el("button", { part: "toggle", type: "button", "aria-controls": "body", "aria-describedby": "title", "aria-expanded": "false", value: "toggle" }, ...both);
    const header = el("header", { part: "header" },
      el("div", { class: "summary" },
        el("p", { class: "kicker" }, span("Film review")),
        el("h2", { part: "title", id: "title", dir: "auto" }, title),
        el("p", { part: "verdict" }, ...this.#inlines(verdict)),
        el("p", { class: "byline" }, el("span", {}, "By ", el("span", {}, el("bdi", {}, author)), " ")),
        el("dl", { part: "facts", "aria-label": "Facts" }, ...facts.map(([label, members, people]) =>
          el("div", {}, el("dt", {}, label), el("dd", {}, el("ul", {}, ...members.flatMap((member) => [
            el("li", {}, people ? el("span", {}, el("bdi", {}, member)) : span(member, { dir: "auto" })), " "])))))),
        parts.toggle));
    const body = sections.map(({ index, name, open, text }) => {
      const id = `section-${index}`;
      const button = el("button", { part: "section-toggle", type: "button", id, "aria-expanded": `${open}`, "aria-controls": `${id}-text`, value: id }, span(name, { dir: "auto" }));
      const content = el("div", { class: "section-text", id: `${id}-text`, hidden: open ? undefined : "until-found" }, ...lines(text));
      parts.sections.push({ button, content });
      return el("section", { part: "section" }, el("h3", { class: "section-title" }, button), content);
    });
    const leads = el("div", { part: "lead" }, ...lines(lead));
    parts.body = el("div", { part: "body", id: "body", hidden: "until-found" }, ...this.#bar(), leads, ...body,
      el("footer", { part: "author", "aria-label": "Written by" },
        el("div", { class: "author" },
          el("div", { part: "avatar", "aria-hidden": "true" }, span(initials)),
          el("div", { class: "about" }, el("p", { class: "author-name" }, el("span", {}, el("bdi", {}, author))), el("div", { class: "bio" })))));
    return (parts.card = el("article", { part: "card", "aria-labelledby": "title", lang: "en", dir: "ltr" }, header, parts.body));
  }

  #bar() {
    const all = this.#review.spoilers;
    if (!all) return [];
    const parts = this.#parts;
    parts.count = span(count(all, all));
    parts.all = el("button", { type: "button", value: "all" }, "Show all");
    parts.none = el("button", { type: "button", "aria-disabled": "true", value: "none" }, "Hide all");
    return [el("div", { part: "spoiler-bar", role: "group", "aria-label": "Spoilers" },
      el("p", { role: "status" }, parts.count), parts.all, parts.none,
      el("button", { type: "button", "aria-pressed": "false", value: "seen" }, "I’ve seen it"),
      el("p", { class: "kept", role: "status" }, span("Remembered in this browser for this site. Press again to forget.", { hidden: "" })))];
  }

  #inlines(parts) {
    return parts.map(({ kind, text, id, label }) => {
      if (kind === "text") return span(text);
      if (kind !== "spoiler") return el(kind, {}, span(text));
      const actions = [span("Hide", { class: "action", hidden: "" }), span("Show", { class: "action" })];
      const button = el("button", { part: "spoiler-toggle", type: "button", "aria-expanded": "false", value: `spoiler-${id}` },
        el("span", { class: "about" }, label, span(". ", { class: "stop" })), ...actions);
      const content = el("span", { part: "spoiler-text", role: "group", "aria-label": label, hidden: "" });
      const spoiler = el("span", { part: "spoiler" }, button, content);
      this.#parts.spoilers.set(id, { spoiler, button, actions, content, text });
      return spoiler;
    });
  }

  #update(now, before) {
    const { card, toggle, body, sections, spoilers, count: status, all, none } = this.#parts;
    if (now.open !== before.open) {
      card.toggleAttribute("data-open", now.open);
      toggle.setAttribute("aria-expanded", now.open);
      toggle.children[0].hidden = !now.open;
      toggle.children[1].hidden = now.open;
      hidden(body, now.open ? undefined : "until-found");
    }
    now.sections.forEach((open, n) => {
      if (open === before.sections[n]) return;
      sections[n].button.setAttribute("aria-expanded", open);
      hidden(sections[n].content, open ? undefined : "until-found");
    });
    if (now.shown === before.shown) return;
    for (const [id, { spoiler, button, actions, content, text }] of spoilers) {
      const open = now.shown.has(id);
      if (open === before.shown.has(id)) continue;
      spoiler.toggleAttribute("data-open", open);
      button.setAttribute("aria-expanded", open);
      actions[0].hidden = !open;
      actions[1].hidden = open;
      content.hidden = !open;
      content.replaceChildren(...(open ? [span(text)] : []));
    }
    const closed = spoilers.size - now.shown.size;
    status.textContent = count(closed, spoilers.size);
    closed ? all.removeAttribute("aria-disabled") : all.setAttribute("aria-disabled", "true");
    closed === spoilers.size ? none.setAttribute("aria-disabled", "true") : none.removeAttribute("aria-disabled");
  }
}

customElements.define("bench-vanilla", Card);
