/**
 * The search itself: several ways of looking, each weighed, added up per page.
 * Exact words count most, then beginnings, then parts of compounds, then
 * words that are nearly alike.
 */

import MiniSearch from "minisearch";
import { compounds } from "./infix.mjs";
import { term, terms, words } from "./terms.mjs";
import { Reading } from "./wording.mjs";

/**
 * @import {Asked, Wording} from "./wording.mjs"
 *
 * @typedef {object} Doc one page, or one word of the glossary
 * @property {string} id
 * @property {string} url relative to the site's root
 * @property {string} kind
 * @property {string} kind_label
 * @property {string} title
 * @property {string} summary
 * @property {string} headings
 * @property {string} text
 * @property {string} [tags]
 *
 * @typedef {{doc: Doc, matched: Set<string>}} Hit `matched`: the terms to mark
 *
 * `pages`: all words, and no words of the glossary: where both are called the same, the page says more.
 * @typedef {{weight: number, query: string, fields?: string[], pages?: boolean, prefix?: boolean | ((term: string) => boolean), fuzzy?: (term: string) => number}} Look
 */

const FIELDS = ["title", "headings", "tags", "summary", "text"];
const BOOST = { title: 6, headings: 3, tags: 3, summary: 2 };
const NAMES = ["title", "headings", "tags"];
/** A word that is not written right is at least this long before guesses are made. */
const GUESSABLE = 5;

export class Engine {
  /** @param {Doc[]} docs @param {Wording} wording */
  constructor(docs, wording) {
    this.docs = new Map(docs.map((doc) => [doc.id, doc]));
    this.index = new MiniSearch({ fields: FIELDS, tokenize: words, processTerm: term });
    this.index.addAll(docs);
    this.vocabulary = [...new Set(docs.flatMap((doc) => terms(FIELDS.map((field) => /** @type {any} */ (doc)[field] ?? "").join(" "))))];
    this.reading = new Reading(wording, new Set(this.vocabulary));
  }

  /** @param {string} query @param {number} [most] @returns {Hit[]} best first */
  search(query, most = 12) {
    /** @type {Map<string, {score: number, matched: Set<string>}>} */
    const found = new Map();
    for (const look of looks(this.reading.asked(query), words(query), this.vocabulary)) this.#add(found, look);
    return [...found]
      .flatMap(([id, { score, matched }]) => {
        const doc = this.docs.get(id);
        return doc ? [{ doc, matched, score }] : [];
      })
      .sort((one, other) => other.score - one.score)
      .slice(0, most);
  }

  /** Adds one way of looking, its best hit counting its whole weight. @param {Map<string, {score: number, matched: Set<string>}>} found @param {Look} look */
  #add(found, { weight, query, fields = FIELDS, pages = false, prefix = false, fuzzy }) {
    const results = this.index.search(query, {
      boost: BOOST,
      fields,
      combineWith: pages ? "AND" : "OR",
      filter: ({ id }) => !pages || this.docs.get(id)?.kind !== "term",
      prefix,
      fuzzy: fuzzy ?? false,
      weights: { prefix: 0.6, fuzzy: 0.4 },
      tokenize: (text) => text.split(" "),
      processTerm: (word) => word,
    });
    for (const result of results) {
      const entry = found.get(result.id) ?? { score: 0, matched: new Set() };
      entry.score += (weight * result.score) / results[0].score;
      for (const matched of result.terms) entry.matched.add(matched);
      found.set(result.id, entry);
    }
  }
}

/** @param {Asked} asked @param {string[]} typed @param {readonly string[]} vocabulary @returns {Look[]} */
export function looks(asked, typed, vocabulary) {
  if (asked.typed.length === 0) return [];
  // "arbeids miljø" may stand as one word.
  const joined = asked.typed.length > 1 ? [...asked.typed, term(typed.join(""))] : asked.typed;
  const all = [...joined, ...asked.written].join(" ");
  // The less the handbook knows the words, the more other words for the same must do.
  const other = 1 + 1.4 * (1 - asked.known);
  /** @type {Look[]} */
  const ways = [
    // Of "ensformig jobb", pages that only have the second word answer half of it.
    { weight: 1 + 2 * asked.known, query: all },
    { weight: 2.5, query: asked.typed.join(" "), fields: ["title"], pages: true },
    { weight: 1.5, query: all, prefix: (word) => word.length > 2 },
    { weight: other, query: asked.alike.join(" ") },
    { weight: other, query: asked.alike.join(" "), fields: NAMES },
    ...asked.parts.map((parts) => ({ weight: 1.5, query: parts.join(" ") })),
    ...[...joined, ...asked.written].flatMap((word) => compoundLooks(word, vocabulary)),
    { weight: 0.5, query: joined.filter((word) => word.length >= GUESSABLE).join(" "), fuzzy: (word) => (word.length > 7 ? 2 : 1) },
  ];
  return ways.filter((look) => look.query !== "");
}

/** @param {string} word @param {readonly string[]} vocabulary @returns {Look[]} */
function compoundLooks(word, vocabulary) {
  const { ending, holding, beginning } = compounds(word, vocabulary);
  return [
    { weight: 2.5, query: [...ending, ...holding].join(" "), fields: NAMES },
    { weight: 1.2, query: ending.join(" ") },
    { weight: 0.7, query: holding.join(" ") },
    { weight: 0.6, query: beginning, prefix: true },
  ];
}
