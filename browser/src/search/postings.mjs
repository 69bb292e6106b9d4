/** Where every term stands: in which pages, in which of their fields, and how often.  The words were found when the site was built. */

import { Terms } from "./terms.mjs";

/** @import {Index} from "./engine.mjs" */

export const FIELDS = /** @type {const} */ (["title", "names", "headings", "summary", "text"]);

/**
 * Pairs in a row: a place, and how often the term stands there.  Places are numbered by page, and in each page
 * by field.  Flat, because a hundred thousand small objects cost more than all of the reading.
 * @typedef {number[]} Places
 */

/** @param {number} place */
export const pageAt = (place) => Math.floor(place / FIELDS.length);
/** @param {number} place */
export const fieldAt = (place) => place % FIELDS.length;

/** How a place is written (`generator/friskfaktor/pages/search_index.py`): the steps from the one before, and how often. */
const STEP = 16;

export class Postings {
  /** @type {Map<string, Places>} */
  #places = new Map();

  /** @param {Pick<Index, "docs" | "words" | "places">} index @param {Terms} terms */
  constructor({ docs, words, places }, terms) {
    this.size = docs.length;
    /** How many words each place has. */
    this.lengths = new Uint32Array(docs.length * FIELDS.length);
    /** Every word as it is written, and how often. @type {[string, number][]} */
    this.written = words.split(" ").map((word, at) => [word, this.#read(terms.of(word), places[at])]);
    /** How many a page has in each field, on average. @type {number[]} */
    this.average = FIELDS.map((_, field) => this.lengths.reduce((sum, length, place) => (fieldAt(place) === field ? sum + length : sum), 0) / docs.length);
    /** Every term, in order. */
    this.vocabulary = [...this.#places.keys()].sort();
  }

  /** @param {string} term of one word or of several @param {number[]} steps @returns {number} how often in all */
  #read(term, steps) {
    const places = this.#places.get(term) ?? [];
    let place = 0;
    let often = 0;
    for (const step of steps) {
      place += Math.floor(step / STEP);
      places.push(place, step % STEP);
      this.lengths[place] += step % STEP;
      often += step % STEP;
    }
    this.#places.set(term, places);
    return often;
  }

  /** @param {string} term */
  has(term) {
    return this.#places.has(term);
  }

  /** @param {readonly string[]} terms @returns {Places} where all of them stand, as often as the rarest of them */
  of([first, ...rest]) {
    const places = this.#places.get(first) ?? [];
    return rest.length === 0 ? places : both(places, this.of(rest));
  }
}

/** @param {Places} one @param {Places} other @returns {Places} */
function both(one, other) {
  const counts = summed(other);
  return [...summed(one)].flatMap(([place, count]) => (counts.has(place) ? [place, Math.min(count, counts.get(place) ?? 0)] : []));
}

/** A term of several words may have a place more than once. @param {Places} places @returns {Map<number, number>} */
function summed(places) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let at = 0; at < places.length; at += 2) counts.set(places[at], (counts.get(places[at]) ?? 0) + places[at + 1]);
  return counts;
}
