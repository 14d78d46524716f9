// Hostile texts: a list that is well kept elsewhere, and our own on what a card might fall for.

import { createRequire } from "node:module";

const naughty = createRequire(import.meta.url)("big-list-of-naughty-strings/blns.json");

const TAGS = ["img src=x", "svg", "body", "video src=x", "details open", "input autofocus", "iframe srcdoc=x", "math", "x tabindex=1", "marquee"];
const HANDLERS = ["onerror", "onload", "onfocus", "ontoggle", "onbegin", "onpointerover", "onanimationstart", "onbeforematch"];
const SCHEMES = ["javascript:", "JaVaScRiPt:", "java\tscript:", "\u0001javascript:", "vbscript:", "data:text/html,", "blob:", "javascript&colon;"];
const MARKUPS = [(url) => `[x](${url})`, (url) => `||a|[x](${url})||`, (url) => `<a href="${url}">x</a>`, (url) => `@[Mara Vance](${url})`];

const own = [
  ...TAGS.flatMap((tag) => HANDLERS.map((handler) => `<${tag} ${handler}=boom()>`)),
  ...SCHEMES.flatMap((scheme) => MARKUPS.map((markup) => markup(`${scheme}boom()`))),
  "<style>*{display:none}</style>", "</style><link rel=stylesheet href=//evil.example/x>", "@import url(//evil.example/x)",
  "background:url(//evil.example/x)", "<base href=//evil.example>", "<meta http-equiv=refresh content=0;//evil.example>",
  "<form name=getElementById>", "<a id=card name=card>", "<img name=body>", "<template shadowrootmode=open><b>", "<slot name=x>",
  "<noscript><p title='</noscript><img src=x onerror=boom()>'>", "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;'>",
  "{{7*7}}${7*7}<%= 7*7 %>#{7*7}", "__proto__", "constructor", "toString", "</script><script>boom()</script>", "<!--<script>", "]]>",
  "\u0000", "a\u0000b", "\ufeff", "\ufffd\ufffe\uffff", "\u202etxet\u202c", "\u2066\u2067\u2068", "\u200f\u200e\u061c", "\u2028\u2029",
  "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f".repeat(40), "\ud83d", "\udc00x", "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}".repeat(9), "\u0338".repeat(500),
  "||".repeat(200), "*".repeat(999), "[".repeat(999), ">!".repeat(300), "::: spoiler\n".repeat(50), "\\".repeat(99), "&amp;lt;script&amp;gt;", "&#x3c;img&#x3e;",
];

export const payloads = [...new Set([...naughty, ...own])];
