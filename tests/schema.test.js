// review-card.schema.json says the same as the reader: which files are sound, which keys there are, which slips are meant.
// With UPDATE_EXPECTED=1 the slips are written anew.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import Ajv from "ajv";

const root = join(import.meta.dirname, "..");
const read = (path) => readFileSync(join(root, path), "utf8");
const schema = JSON.parse(read("review-card.schema.json"));
const reader = ["src/review", "src/markup"]
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${name}`))
  .filter((path) => path.endsWith(".rs"))
  .map(read)
  .join("\n");

/** What is wrong with a review in ways that a schema cannot see: within texts, by arithmetic, by knowledge of the world. */
const BEYOND = [
  "shown as typed", "is not closed", "nobody named", "hides nothing", "closes no spoiler", "nest too deep",
  "not a number on a scale", "more than the best rating", "more than 100 %", "the best rating is no number",
  "more than the rating itself", "a second rating without", "an average of many", "no player is known",
  "is taken by an earlier section", "where none can be opened", "a spoiler cannot be opened here", "a reference to what is not in this document",
  "reviews; another is shown by", "a reader’s review", "also stand",
];

/** Where the schema has the keys of an object, and where the reader has them. */
const OBJECTS = [
  [schema, "src/review/mod.rs", "const KEYS"],
  [schema.definitions.itemObject, "src/review/item.rs", "const KEYS"],
  [schema.definitions.image, "src/review/item.rs", "reader.check_keys(node, &["],
  [schema.definitions.trailerObject, "src/review/trailer.rs", "const KEYS"],
  [schema.definitions.sectionObject, "src/review/section.rs", "reader.check_keys(node, &["],
  [schema.definitions.ratingObject, "src/review/rating.rs", "const KEYS"],
  [schema.definitions.author.anyOf[2], "src/review/author.rs", "reader.check_keys(node, &["],
];

/** What may be a spoiler, and has no keys that could be mistyped. */
const SPOILED = [schema.definitions.person.anyOf[2], schema.definitions.text.anyOf[3], schema.definitions.itemList];

const fixtures = readdirSync(join(root, "tests/reviews")).filter((name) => name.endsWith(".json"));
const problemsOf = (name) => {
  try {
    return read(`tests/reviews/${name.replace(".json", ".problems.txt")}`).trim().split("\n");
  } catch {
    return [];
  }
};

test("the schema and the reader agree on every review in tests/reviews", () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  const differing = [];
  for (const name of fixtures) {
    const problems = problemsOf(name).filter((problem) => !BEYOND.some((words) => problem.includes(words)));
    const json = JSON.parse(read(`tests/reviews/${name}`));
    const valid = validate(json);
    // What plugins print as one graph, nobody writes by hand: there the schema lets everything pass.
    if (json["@graph"] && valid) continue;
    if (valid !== (problems.length === 0)) differing.push([name, problems, validate.errors?.slice(0, 6)]);
  }
  assert.ok(fixtures.length > 40);
  assert.deepEqual(differing, []);
});

test("what is said to be beyond a schema is what the reader says", () => {
  assert.deepEqual(BEYOND.filter((words) => !reader.includes(words)), []);
});

/** The names in quotes between a beginning and the next bracket. */
const keysAfter = (source, start) => {
  const [, rest] = source.split(start);
  const [, list] = /&\[([^\]]*)\]/.exec(start.endsWith("[") ? `&[${rest}` : rest.slice(rest.indexOf("=")));
  return [...list.matchAll(/"([^"]+)"/g)].map(([, key]) => key);
};

test("the schema and the reader know the same keys", () => {
  for (const [object, file, start] of OBJECTS) {
    const known = Object.keys(object.properties).filter((key) => !["@type", "$schema", "spoiler"].includes(key));
    assert.deepEqual(known.sort(), keysAfter(read(file), start).sort(), file);
  }
});

test("the schema and the README know the same keys of a review", () => {
  const readme = read("README.md");
  for (const key of Object.keys(schema.properties)) assert.ok([`\`${key}\``, `"${key}":`].some((named) => readme.includes(named)), key);
  for (const [key, value] of Object.entries(schema.properties)) assert.ok(value.description, key);
});

test("the examples in the schema, and that in the README, are sound", () => {
  const validate = new Ajv({ strict: false }).compile(schema);
  for (const [key, { examples = [] }] of Object.entries(schema.properties)) {
    for (const example of examples) assert.ok(validate({ name: "x", [key]: example }), `${key}: ${JSON.stringify(example)}`);
  }
  const [, example] = /```json\n([^]*?)```/.exec(read("README.md"));
  assert.ok(validate(JSON.parse(example)), JSON.stringify(validate.errors));
});

/** A pattern of all words that are one letter away from a key, or the key in other capitals; as the reader has it. */
function slipsOf(key, known) {
  const plain = (text) => text.replace(/[$@.]/g, "\\$&");
  const forms = [key.replace(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`)];
  for (let at = 0; at <= key.length && key.length >= 4; at++) {
    const [before, letter, after] = [key.slice(0, at), key[at] ?? "", key.slice(at + 1)];
    const swapped = after && `|${plain(after[0] + letter + after.slice(1))}`;
    forms.push(`${plain(before)}(?:.?${plain(after)}|.${plain(letter + after)}${swapped})`);
  }
  return `^(?!(?:${known.map(plain).join("|")})$)(?:${forms.join("|")})$`;
}

test("slips of known keys are named in the schema", () => {
  const before = JSON.stringify(schema);
  const meant = "Taken for “spoiler”: in doubt, hidden.";
  const hidden = { description: meant, errorMessage: meant, enum: [null, false] };
  const spoiler = { "^(?!spoiler$|[Nn][Oo][Nn]?[-_]?[Ss]|.*[Ff][Rr][Ee][Ee]$).*[Ss][Pp][Oo][Ii][Ll][Ee][Rr]": hidden, [slipsOf("spoiler", ["spoiler"])]: hidden };
  for (const [object] of OBJECTS) {
    const known = Object.keys(object.properties).filter((key) => !/^[@$]/.test(key));
    const slip = (key) => {
      const meant = `Did you mean “${key}”?`;
      return [slipsOf(key, known), { description: meant, errorMessage: meant, not: {} }];
    };
    object.patternProperties = Object.fromEntries(known.filter((key) => key !== "spoiler").map(slip));
    if (known.includes("spoiler")) Object.assign(object.patternProperties, spoiler);
  }
  for (const object of SPOILED) object.patternProperties = spoiler;
  if (process.env.UPDATE_EXPECTED) writeFileSync(join(root, "review-card.schema.json"), `${JSON.stringify(schema, null, 2)}\n`);
  else assert.equal(before, JSON.stringify(schema), "`make bless` writes them anew");
});
