/**
 * Which of the handbook's own terms are kin to a word.  Norwegian joins words: `miljø` is to find
 * arbeidsmiljø and samarbeidsmiljø.  No word list can hold every compound, so the index's own terms
 * are looked through instead.
 */

import { distance } from "./nearness.mjs";
import { fold } from "./terms.mjs";

/** @import {Postings} from "./postings.mjs" @import {Terms} from "./terms.mjs" */

/** Shorter words stand inside too much. */
const SHORTEST_INSIDE = 4;
const SHORTEST_PART = 3;
/** A word this long may itself be a compound that the handbook writes apart. */
const COMPOUND = 8;
const SHORTEST_START = 6;
/** A word that is not written right is at least this long before guesses are made. */
const GUESSABLE = 5;

/**
 * @typedef {object} Kin terms of the index
 * @property {string[]} derived of the same root: drøfting, drøfte
 * @property {string[]} ending that end in the word: arbeids|miljø
 * @property {string[]} begun that begin with it, which may also be what is being typed: miljø|arbeid
 * @property {string[]} holding that hold it further in: arbeids|miljø|utvalg
 * @property {string[]} parts that the word is joined from: støy|måling
 * @property {string[]} headed the last of them, and what else ends in it: eksponerings|måling
 */

export class Kinship {
  /** @param {Postings} postings @param {Terms} terms */
  constructor(postings, terms) {
    this.terms = terms;
    this.postings = postings;
    /** @type {Map<string, string[]>} */
    this.roots = new Map();
    for (const term of postings.vocabulary) {
      const root = terms.root(term);
      const kin = this.roots.get(root);
      if (kin) kin.push(term);
      else this.roots.set(root, [term]);
    }
  }

  /** @param {string} typed @returns {Kin} */
  of(typed) {
    const word = fold(typed);
    const term = this.terms.of(typed);
    const parts = this.parts(word).map((part) => this.terms.of(part));
    const others = this.postings.vocabulary.filter((other) => other !== term);
    const begins = (/** @type {string} */ other) => word.length >= SHORTEST_PART && (other.startsWith(term) || other.startsWith(word));
    const inside = term.length < SHORTEST_INSIDE ? [] : others.filter((other) => other.includes(term) && !begins(other));
    return {
      derived: (this.roots.get(this.terms.root(term)) ?? []).filter((other) => other !== term),
      ending: inside.filter((other) => other.endsWith(term)),
      begun: others.filter(begins),
      holding: inside.filter((other) => !other.endsWith(term)),
      parts,
      headed: parts.length < 2 ? [] : this.postings.vocabulary.filter((other) => other.endsWith(parts[1])),
    };
  }

  /** The terms that are written most like it. @param {string} word @param {number} [more] how many letters more may differ than in a slip @returns {string[]} */
  near(word, more = 0) {
    if (word.length < GUESSABLE) return [];
    const term = this.terms.of(word);
    const most = (word.length > 7 ? 2 : 1) + more;
    // The first letter is seldom the one that is wrong.
    const alike = this.postings.vocabulary.filter((other) => other[0] === term[0]);
    const apart = new Map(alike.map((other) => [other, distance(term, other, most)]));
    const least = Math.min(most, ...apart.values());
    return [...apart].filter(([, letters]) => letters === least).map(([other]) => other);
  }

  /**
   * The two known words a compound is joined from, the last as long as it may be: støy|måling, volds|hendelser;
   * or, when only its beginning is known, that.
   * @param {string} word folded @returns {string[]} words, folded
   */
  parts(word) {
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
      const [first, last] = [word.slice(0, at), word.slice(at)];
      const known = [first, first.replace(/[se]$/, "")].find((part) => part.length >= SHORTEST_PART && this.#has(part));
      if (known && this.#has(last)) return [known, last];
    }
    return word.length < COMPOUND ? [] : this.#start(word);
  }

  /** @param {string} word */
  #has(word) {
    return this.postings.has(this.terms.of(word));
  }

  /** @param {string} word @returns {string[]} the longest term it begins with */
  #start(word) {
    const starts = this.postings.vocabulary.filter((term) => term.length >= SHORTEST_START && term !== word && word.startsWith(term));
    return starts.length > 0 ? [starts.reduce((longest, term) => (term.length > longest.length ? term : longest))] : [];
  }
}
