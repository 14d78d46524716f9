// The same with Lit, as its users write it: templates whose holes alone are compared.
import { html, nothing, render } from "lit";
import { Twin, count } from "./model.js";

const fold = (closed) => (closed ? "until-found" : nothing);
const when = (yes) => (yes ? "true" : nothing);

const inlines = (parts, state) =>
  parts.map((part) => {
    if (part.kind === "text") return html`<span>${part.text}</span>`;
    if (part.kind === "em") return html`<em><span>${part.text}</span></em>`;
    if (part.kind === "strong") return html`<strong><span>${part.text}</span></strong>`;
    const open = state.shown.has(part.id);
    return html`<span part="spoiler" data-open=${open ? "" : nothing}><button part="spoiler-toggle" type="button" aria-expanded=${open} value="spoiler-${part.id}"><span class="about">${part.label}<span class="stop">. </span></span><span class="action" ?hidden=${!open}>Hide</span><span class="action" ?hidden=${open}>Show</span></button><span part="spoiler-text" role="group" aria-label=${part.label} ?hidden=${!open}>${open ? html`<span>${part.text}</span>` : nothing}</span></span>`;
  });

const blocks = (all, state) => all.map((parts) => html`<p>${inlines(parts, state)}</p>`);

function bar(review, state) {
  const all = review.spoilers;
  const closed = all - state.shown.size;
  return html`<div part="spoiler-bar" role="group" aria-label="Spoilers"><p role="status"><span>${count(closed, all)}</span></p><button type="button" aria-disabled=${when(!closed)} value="all">Show all</button><button type="button" aria-disabled=${when(closed === all)} value="none">Hide all</button><button type="button" aria-pressed="false" value="seen">I’ve seen it</button><p class="kept" role="status"><span hidden>Remembered in this browser for this site. Press again to forget.</span></p></div>`;
}

const section = ({ index, name, text }, open, state) => html`<section part="section"><h3 class="section-title"><button part="section-toggle" type="button" id="section-${index}" aria-expanded=${open} aria-controls="section-${index}-text" value="section-${index}"><span dir="auto">${name}</span></button></h3><div class="section-text" id="section-${index}-text" hidden=${fold(!open)}>${blocks(text, state)}</div></section>`;

const member = (name, people) => html`<li>${people ? html`<span><bdi>${name}</bdi></span>` : html`<span dir="auto">${name}</span>`}</li> `;

const card = (review, state) => html`<div><article part="card" aria-labelledby="title" lang="en" dir="ltr" data-open=${state.open ? "" : nothing}><header part="header"><div class="summary"><p class="kicker"><span>Film review</span></p><h2 part="title" id="title" dir="auto">${review.title}</h2><p part="verdict">${inlines(review.verdict, state)}</p><p class="byline"><span>By <span><bdi>${review.author}</bdi></span> </span></p><dl part="facts" aria-label="Facts">${review.facts.map(([label, members, people]) => html`<div><dt>${label}</dt><dd><ul>${members.map((name) => member(name, people))}</ul></dd></div>`)}</dl><button part="toggle" type="button" aria-controls="body" aria-describedby="title" aria-expanded=${state.open} value="toggle"><span ?hidden=${!state.open}>Close the review</span><span ?hidden=${state.open}>Read the review</span></button></div></header><div part="body" id="body" hidden=${fold(!state.open)}>${review.spoilers ? bar(review, state) : nothing}<div part="lead">${blocks(review.lead, state)}</div>${review.sections.map((one, n) => section(one, state.sections[n], state))}<footer part="author" aria-label="Written by"><div class="author"><div part="avatar" aria-hidden="true"><span>${review.initials}</span></div><div class="about"><p class="author-name"><span><bdi>${review.author}</bdi></span></p><div class="bio"></div></div></div></footer></div></article></div>`;

class Element extends Twin {
  draw(root, review, state) {
    render(card(review, state), root);
  }
}

customElements.define("bench-lit", Element);
