/**
 * The search itself, from a query to pages in order.  First what the pages say (`ranking.mjs`), then what
 * stands beside it: the title, pages that belong together, and words that stand side by side.
 */

import { languageOf } from "./languages.mjs";
import { Phrases } from "./phrases.mjs";
import { Postings } from "./postings.mjs";
import { answering, belief } from "./ranking.mjs";
import { Suggestions } from "./suggestions.mjs";
import { Terms } from "./terms.mjs";
import { Reading } from "./wording.mjs";

/**
 * @import {Concept, Wording} from "./wording.mjs"
 *
 * @typedef {object} Doc one page, or one word of the glossary
 * @property {string} id
 * @property {string} url relative to the site's root
 * @property {string} kind
 * @property {string} kind_label what one of the kind is called
 * @property {string} group what many of the kind are called
 * @property {string} title
 * @property {string} summary
 * @property {string} headings
 * @property {string} text
 * @property {string} names what else it is called
 * @property {string[]} related ids of pages that belong with it
 * @property {string} [time] how long it takes, in words
 * @property {string} [roles] whom it is for, in words
 *
 * @typedef {object} Index
 * @property {string} language
 * @property {Doc[]} docs
 * @property {string} words every word of the pages, with a space between
 * @property {number[][]} places where each of them stands (see `Postings`)
 * @property {Wording} wording
 * @typedef {{doc: Doc, matched: Set<string>}} Hit `matched`: the terms to mark
 */

export const MOST = 10;
/** What a title of nothing but the words that were typed adds. */
const TITLE = 0.8;
/** What the best pages that belong with it add, taken together. */
const NEIGHBOURS = 0.2;
const NEIGHBOURS_ASKED = 3;
/** What it adds that words stand side by side, and how many of the best pages are asked. */
const SIDE_BY_SIDE = 0.2;
const READ_THROUGH = 40;
/** Where a page and a word of the glossary are called the same, the page says more. */
const TERM = 0.95;

export class Engine {
  /** @param {Index} index */
  constructor(index) {
    const { language, docs, wording } = index;
    this.docs = docs;
    this.terms = new Terms(languageOf(language));
    this.postings = new Postings(index, this.terms);
    this.reading = new Reading(wording, this.postings, this.terms);
    this.phrases = new Phrases(this.terms);
    this.titles = docs.map((doc) => this.terms.telling(doc.title));
    this.neighbours = neighbours(docs);
    this.suggestions = new Suggestions(this.postings, this.reading, this.terms);
  }

  /** @param {string} query @param {number} [most] @returns {Hit[]} best first */
  search(query, most = MOST) {
    const concepts = this.reading.asked(query);
    const names = namesOf(this.postings, concepts);
    const said = [...answering(this.postings, concepts)];
    const scores = this.#withNeighbours(new Map(said.map(([page, score]) => [page, score * this.#entitled(page, names)])));
    return inOrder(scores, this.docs)
      .map(([page, score], at) => /** @type {[number, number]} */ ([page, at < READ_THROUGH ? score * (1 + SIDE_BY_SIDE * this.phrases.share(this.docs[page], concepts)) : score]))
      .sort(byScore(this.docs))
      .slice(0, most)
      .map(([page]) => ({ doc: this.docs[page], matched: new Set(names.keys()) }));
  }

  /** @param {string} query @returns {string} what may have been meant, empty when all of it is in the handbook */
  instead(query) {
    return this.suggestions.instead(query);
  }

  /** @param {number} page @param {Map<string, number>} names @returns {number} what its title makes of its score */
  #entitled(page, names) {
    const title = this.titles[page];
    const asked = title.reduce((sum, term) => sum + (names.get(term) ?? 0), 0) / Math.max(title.length, 1);
    return (1 + TITLE * asked) * (this.docs[page].kind === "term" ? TERM : 1);
  }

  /** @param {Map<number, number>} scores @returns {Map<number, number>} */
  #withNeighbours(scores) {
    return new Map([...scores].map(([page, score]) => {
      const best = this.neighbours[page].map((other) => scores.get(other) ?? 0).sort((one, other) => other - one).slice(0, NEIGHBOURS_ASKED);
      return [page, score + (NEIGHBOURS * best.reduce((sum, one) => sum + one, 0)) / NEIGHBOURS_ASKED];
    }));
  }
}

/** @param {Postings} postings @param {Concept[]} concepts @returns {Map<string, number>} every term that is looked for, with how sure it can make a page */
function namesOf(postings, concepts) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const concept of concepts) {
    const sure = belief(postings, concept);
    for (const [kind, names] of concept.names) for (const term of names.flat()) found.set(term, Math.max(found.get(term) ?? 0, sure(kind)));
  }
  return found;
}

/** Pages that point to each other, either way; a word of the glossary is no neighbour. @param {Doc[]} docs @returns {number[][]} by page */
function neighbours(docs) {
  const pages = new Map(docs.map((doc, page) => [doc.id, page]));
  const found = docs.map(() => /** @type {Set<number>} */ (new Set()));
  docs.forEach((doc, page) => {
    for (const id of doc.related) {
      const other = pages.get(id);
      if (other === undefined) continue;
      found[page].add(other);
      found[other].add(page);
    }
  });
  return found.map((others) => [...others]);
}

/** @param {Map<number, number>} scores @param {Doc[]} docs @returns {[number, number][]} */
const inOrder = (scores, docs) => [...scores].sort(byScore(docs));

/** Best first; pages that are equally good in the order of their ids, the same everywhere. @param {Doc[]} docs @returns {(one: [number, number], other: [number, number]) => number} */
const byScore = (docs) => ([one, score], [other, than]) => than - score || (docs[one].id < docs[other].id ? -1 : 1);
