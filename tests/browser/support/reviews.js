// Reviews that several tests draw.

/** Everything at once. */
export const full = () => ({
  name: "The Lighthouse at Noon",
  description: "A *quiet* film that ||how it ends|is not quiet at all||.",
  abstract: "A keeper (@[Mara Vance]) counts ships. Then **one** [does not pass](https://example.org/ship).",
  sections: [
    {
      id: "story",
      name: "The story",
      text:
        "It begins with a storm, and ||the culprit|the keeper did it||.\n\n- One lamp\n- Two keepers\n\n> Nobody comes here.\n\n" +
        "::: spoiler the cellar\nThere is a second keeper, and ||his name|he is called Aldous||.\n:::",
    },
    { id: "craft", name: "The craft", text: "Shot on the last roll of its film stock.", open: false },
    { id: "ending", name: "How it ends", text: "The lamp goes out.", spoiler: "the last minute" },
  ],
  reviewRating: [
    { ratingValue: 3.5, bestRating: 5 },
    { reviewAspect: "Light", ratingValue: 9, bestRating: 10 },
  ],
  positiveNotes: ["The light"],
  negativeNotes: ["The noon"],
  contentWarnings: ["Storms", "Loneliness"],
  itemReviewed: {
    "@type": "Movie",
    name: "The Lighthouse at Noon",
    datePublished: "2024-05-17",
    duration: "PT1H45M",
    genre: ["Drama", "Mystery"],
    image: { url: "poster.svg", caption: "A lighthouse in full sun", width: 600, height: 900 },
    director: { name: "Ines Orr", url: "https://example.org/orr" },
    actor: [
      { actor: { name: "Mara Vance", url: "https://example.org/vance" }, characterName: "The keeper" },
      { actor: { name: "Piet Holm" }, characterName: "The other" },
    ],
    trailer: "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
  },
  author: {
    name: "Tobias Wrenfield",
    description: "Tobias has seen every film about a lighthouse.",
    image: "poster.svg",
    url: "https://example.org/tobias",
    worksFor: ["The Lamp", "Row F"],
  },
  datePublished: "2024-06-01",
  inLanguage: "en",
});

/** The texts that `full()` hides: inline twice, in a block, nested in it, and as a section. */
export const HIDDEN = ["is not quiet at all", "the keeper did it", "a second keeper", "called Aldous", "The lamp goes out"];

/** A card with its review inside, as JSON that no HTML parser can stumble over. */
export const cardWith = (review, attributes = "") =>
  `<review-card ${attributes}><script type="application/json">${json(review)}</script><p>Fallback.</p></review-card>`;

/** JSON that may stand in HTML. */
export const json = (value) => JSON.stringify(value).replaceAll("<", "\\u003c");
