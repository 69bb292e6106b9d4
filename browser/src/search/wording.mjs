/**
 * What a reader's words may also be called: the same in bokmål, another word for the same, and the parts a
 * compound is joined from.
 */

import { nob } from "stopword";
import { fold, term, terms, words } from "./terms.mjs";

/**
 * @typedef {object} Wording as the handbook has it, for one language
 * @property {string[][]} alike words that readers use of the same thing
 * @property {[string, string][]} nynorsk words and parts of words, each with the same in bokmål
 *
 * @typedef {object} Asked
 * @property {string[]} typed terms of the words as they were typed, without the small ones
 * @property {string[]} written terms of the same words in bokmål, where they differ
 * @property {string[]} alike terms of other words for the same
 * @property {string[][]} parts terms of each compound's parts
 * @property {number} known share of the typed words that the handbook has, from 0 to 1
 */

const SMALL = new Set(nob.map(fold));
const SHORTEST_PART = 3;

export class Reading {
  /** @param {Wording} wording @param {ReadonlySet<string>} vocabulary every term of the index */
  constructor({ alike, nynorsk }, vocabulary) {
    this.vocabulary = vocabulary;
    this.nynorsk = nynorsk.map(([from, to]) => [fold(from), fold(to)]).sort(([one], [other]) => other.length - one.length);
    this.alike = alike.map((group) => group.map(terms));
  }

  /** @param {string} query @returns {Asked} */
  asked(query) {
    const all = words(query).filter((word) => word.length > 1);
    const telling = all.filter((word) => !SMALL.has(fold(word)));
    const typed = telling.length > 0 ? telling : all;
    const written = typed.map((word) => this.#bokmal(fold(word)));
    const asked = typed.map(term);
    const said = [...new Set([...typed, ...written].map(term))];
    return {
      typed: asked,
      written: written.map(term).filter((word) => !asked.includes(word)),
      alike: this.#alike(said),
      parts: [...new Set([...typed.map(fold), ...written])].map((word) => this.#parts(word)).filter((parts) => parts.length > 1),
      known: asked.filter((word) => this.vocabulary.has(word)).length / Math.max(asked.length, 1),
    };
  }

  /** @param {string} word folded */
  #bokmal(word) {
    return this.nynorsk.reduce((text, [from, to]) => text.replace(from, to), word);
  }

  /** The other words of every group that has a word, or all of a phrase, of what was said. @param {string[]} said */
  #alike(said) {
    const groups = this.alike.filter((group) => group.some((phrase) => phrase.every((word) => said.includes(word))));
    return [...new Set(groups.flat(2))].filter((word) => !said.includes(word) && this.vocabulary.has(word));
  }

  /** The two known words a compound is joined from, the last as long as it may be: støy|måling, volds|hendelser. @param {string} word folded @returns {string[]} terms */
  #parts(word) {
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
      const [first, last] = [word.slice(0, at), word.slice(at)];
      const known = [first, first.replace(/[se]$/, "")].map(term).find((part) => part.length >= SHORTEST_PART && this.vocabulary.has(part));
      if (known && this.vocabulary.has(term(last))) return [known, term(last)];
    }
    return [];
  }
}
