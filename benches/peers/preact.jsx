// The same with Preact, as its users write it: one state, all drawn anew from it.
import { h, render } from "preact";
import { Twin, count } from "./model.js";

const when = (yes) => (yes ? "true" : undefined);

const Inlines = ({ parts, state }) =>
  parts.map((part) => {
    if (part.kind === "text") return <span>{part.text}</span>;
    if (part.kind === "em") return <em><span>{part.text}</span></em>;
    if (part.kind === "strong") return <strong><span>{part.text}</span></strong>;
    const open = state.shown.has(part.id);
    return (
      <span part="spoiler" data-open={open ? "" : undefined}>
        <button part="spoiler-toggle" type="button" aria-expanded={`${open}`} value={`spoiler-${part.id}`}>
          <span class="about">{part.label}<span class="stop">. </span></span>
          <span class="action" hidden={!open}>Hide</span>
          <span class="action" hidden={open}>Show</span>
        </button>
        <span part="spoiler-text" role="group" aria-label={part.label} hidden={!open}>{open && <span>{part.text}</span>}</span>
      </span>
    );
  });

const Blocks = ({ blocks, state }) => blocks.map((parts) => <p><Inlines parts={parts} state={state} /></p>);

// `hidden` is a property that Preact sets; its value "until-found" is one of the attribute.
const fold = (closed) => (element) => element && (closed ? element.setAttribute("hidden", "until-found") : element.removeAttribute("hidden"));

const Bar = ({ review, state }) => {
  const all = review.spoilers;
  const closed = all - state.shown.size;
  return (
    <div part="spoiler-bar" role="group" aria-label="Spoilers">
      <p role="status"><span>{count(closed, all)}</span></p>
      <button type="button" aria-disabled={when(!closed)} value="all">Show all</button>
      <button type="button" aria-disabled={when(closed === all)} value="none">Hide all</button>
      <button type="button" aria-pressed="false" value="seen">I’ve seen it</button>
      <p class="kept" role="status"><span hidden>Remembered in this browser for this site. Press again to forget.</span></p>
    </div>
  );
};

const Section = ({ section: { index, name, text }, open, state }) => (
  <section part="section">
    <h3 class="section-title">
      <button part="section-toggle" type="button" id={`section-${index}`} aria-expanded={`${open}`} aria-controls={`section-${index}-text`} value={`section-${index}`}>
        <span dir="auto">{name}</span>
      </button>
    </h3>
    <div class="section-text" id={`section-${index}-text`} ref={fold(!open)}><Blocks blocks={text} state={state} /></div>
  </section>
);

const Card = ({ review, state }) => (
  <article part="card" aria-labelledby="title" lang="en" dir="ltr" data-open={state.open ? "" : undefined}>
    <header part="header">
      <div class="summary">
        <p class="kicker"><span>Film review</span></p>
        <h2 part="title" id="title" dir="auto">{review.title}</h2>
        <p part="verdict"><Inlines parts={review.verdict} state={state} /></p>
        <p class="byline"><span>By <span><bdi>{review.author}</bdi></span>{" "}</span></p>
        <dl part="facts" aria-label="Facts">
          {review.facts.map(([label, members, people]) => (
            <div>
              <dt>{label}</dt>
              <dd><ul>{members.map((member) => [<li>{people ? <span><bdi>{member}</bdi></span> : <span dir="auto">{member}</span>}</li>, " "])}</ul></dd>
            </div>
          ))}
        </dl>
        <button part="toggle" type="button" aria-controls="body" aria-describedby="title" aria-expanded={`${state.open}`} value="toggle">
          <span hidden={!state.open}>Close the review</span>
          <span hidden={state.open}>Read the review</span>
        </button>
      </div>
    </header>
    <div part="body" id="body" ref={fold(!state.open)}>
      {review.spoilers > 0 && <Bar review={review} state={state} />}
      <div part="lead"><Blocks blocks={review.lead} state={state} /></div>
      {review.sections.map((section, n) => <Section section={section} open={state.sections[n]} state={state} />)}
      <footer part="author" aria-label="Written by">
        <div class="author">
          <div part="avatar" aria-hidden="true"><span>{review.initials}</span></div>
          <div class="about">
            <p class="author-name"><span><bdi>{review.author}</bdi></span></p>
            <div class="bio"></div>
          </div>
        </div>
      </footer>
    </div>
  </article>
);

class Element extends Twin {
  draw(root, review, state) {
    if (!root.firstChild) root.append(document.createElement("div"));
    render(<Card review={review} state={state} />, root.firstChild);
  }
}

customElements.define("bench-preact", Element);
