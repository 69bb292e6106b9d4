/** "Mente du …?": the nearest word of the handbook's own for each word that it does not have. */

import { words } from "./terms.mjs";

/** @import {Postings} from "./postings.mjs" @import {Terms} from "./terms.mjs" @import {Reading} from "./wording.mjs" */

/** Where nothing is written nearly so, a long word may differ in one letter more. */
const LONG = 7;

export class Suggestions {
  /** @param {Postings} postings @param {Reading} reading @param {Terms} terms */
  constructor(postings, reading, terms) {
    this.postings = postings;
    this.reading = reading;
    this.terms = terms;
  }

  /** @param {string} query @returns {string} empty when there is nothing to suggest */
  instead(query) {
    /** @type {Map<string, string>} */
    const other = new Map();
    for (const concept of this.reading.asked(query)) {
      if (!concept.strange) continue;
      const meant = this.#nearest(concept.words[0], concept.names.has("parts"));
      if (meant) other.set(concept.words[0], meant);
    }
    if (other.size === 0) return "";
    return words(query).map((word) => other.get(word) ?? word).join(" ");
  }

  /** @param {string} word @param {boolean} joined whether it may be a compound of known words @returns {string} as the handbook writes it */
  #nearest(word, joined) {
    const near = this.reading.kin.near(word);
    const terms = near.length > 0 || word.length < LONG || joined ? near : this.reading.kin.near(word, 1);
    const words = this.postings.written.filter(([written]) => terms.includes(this.terms.of(written)));
    return words.reduce((best, one) => (one[1] > best[1] ? one : best), ["", 0])[0];
  }
}
