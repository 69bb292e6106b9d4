/**
 * What a reader is asking for: one concept for each telling word, with everything the handbook may call it.
 * A concept is looked for as if it were one word, so that a rare other name does not outweigh the word itself.
 */

import { Kinship } from "./kin.mjs";
import { fold, words } from "./terms.mjs";

/**
 * @import {Postings} from "./postings.mjs"
 * @import {Terms} from "./terms.mjs"
 *
 * @typedef {object} Wording as the handbook has it, for one language
 * @property {string[][]} alike words that readers use of the same thing
 * @property {[string, string][]} nynorsk words and parts of words, each with the same in bokmål
 *
 * @typedef {"itself" | "near" | "derived" | "ending" | "begun" | "holding" | "parts" | "headed" | "alike"} Kind how a name is kin to the
 *   word that was typed (see `Kin`): `near` is written nearly so, `alike` is another word for it
 *
 * @typedef {object} Concept
 * @property {string[]} words as it was typed, and in bokmål where that differs
 * @property {Map<Kind, string[][]>} names terms that stand together
 * @property {boolean} strange whether the handbook has neither the word, nor its kin, nor another word for it
 */

/** Kinds of names that show that the word is one: parts may be found in any row of letters. @type {Kind[]} */
const OWN = ["derived", "ending", "begun", "holding"];

export class Reading {
  /** @param {Wording} wording @param {Postings} postings @param {Terms} terms */
  constructor({ alike, nynorsk }, postings, terms) {
    this.postings = postings;
    this.terms = terms;
    this.kin = new Kinship(postings, terms);
    this.nynorsk = nynorsk.map(([from, to]) => [fold(from), fold(to)]).sort(([one], [other]) => other.length - one.length);
    this.alike = alike.map((group) => group.map((phrase) => this.#telling(phrase).map((word) => terms.of(word))));
  }

  /** @param {string} query @returns {Concept[]} in the order they were typed */
  asked(query) {
    const typed = this.#telling(query);
    const said = new Set(typed.flatMap((word) => this.#forms(word)).map((word) => this.terms.of(word)));
    return typed.flatMap((word, at) => this.#apart(this.#concept(this.#forms(word), said, this.#joined(typed, at)), said));
  }

  /**
   * A compound that the handbook does not have is asked for as its two parts, each as telling as it is:
   * of "mestringsfølelse" the first says most, of "medarbeiderundersøkelse" the last.
   * @param {Concept} concept @param {ReadonlySet<string>} said @returns {Concept[]}
   */
  #apart(concept, said) {
    if (!concept.strange || concept.names.has("near")) return [concept];
    const parts = concept.words.map((word) => this.kin.parts(fold(word))).find((two) => two.length === 2);
    return parts ? parts.map((part) => this.#concept([part], said, [])) : [concept];
  }

  /** @param {string} text @returns {string[]} its words without the small ones, when there are others */
  #telling(text) {
    const all = words(text).filter((word) => word.length > 1);
    const telling = all.filter((word) => !this.terms.isSmall(fold(word)));
    return telling.length > 0 ? telling : all;
  }

  /** @param {string} word @returns {string[]} the word, and the same in bokmål where it differs */
  #forms(word) {
    const folded = fold(word);
    const bokmal = this.nynorsk.reduce((text, [from, to]) => text.replace(from, to), folded);
    return bokmal === folded ? [word] : [word, bokmal];
  }

  /** "arbeids miljø" may stand as one word. @param {string[]} typed @param {number} at @returns {string[]} terms */
  #joined(typed, at) {
    return [typed.slice(Math.max(at - 1, 0), at + 1), typed.slice(at, at + 2)].filter((pair) => pair.length === 2).map((pair) => this.terms.of(pair.join("")));
  }

  /** @param {string[]} forms @param {ReadonlySet<string>} said terms of all that was typed @param {string[]} joined @returns {Concept} */
  #concept(forms, said, joined) {
    const meant = forms.map((word) => this.terms.of(word));
    const known = meant.some((term) => this.postings.has(term));
    // A word the handbook does not have may be one that it has, not written right.
    const near = known ? [] : forms.flatMap((word) => this.kin.near(word));
    const kin = forms.map((word) => this.kin.of(word));
    const names = this.#names([
      ["itself", single([...meant, ...joined])],
      ["near", single(near)],
      ["derived", single(kin.flatMap((one) => one.derived))],
      ["ending", single(kin.flatMap((one) => one.ending))],
      ["begun", single(kin.flatMap((one) => one.begun))],
      ["holding", single(kin.flatMap((one) => one.holding))],
      ["parts", kin.map((one) => one.parts)],
      ["headed", single(kin.flatMap((one) => one.headed))],
      ["alike", this.#alike([...meant, ...near], said)],
    ]);
    const strange = !known && !OWN.some((kind) => names.has(kind)) && this.#alike(meant, said).length === 0;
    return { words: forms, names, strange };
  }

  /** Each name once, as the closest kin it is, and only those that the handbook has. @param {[Kind, string[][]][]} all closest kin first @returns {Map<Kind, string[][]>} */
  #names(all) {
    const seen = new Set();
    const fresh = (/** @type {string[]} */ terms) => {
      const key = terms.join(" ");
      if (terms.length === 0 || seen.has(key) || !terms.every((term) => this.postings.has(term))) return false;
      seen.add(key);
      return true;
    };
    return new Map(all.map(([kind, names]) => /** @type {[Kind, string[][]]} */ ([kind, names.filter(fresh)])).filter(([, names]) => names.length > 0));
  }

  /** The other words of every group that has the word, or a phrase with it of which all was said. @param {string[]} meant @param {ReadonlySet<string>} said @returns {string[][]} */
  #alike(meant, said) {
    const isSaid = (/** @type {string} */ term) => said.has(term) || meant.includes(term);
    return this.alike.filter((group) => group.some((phrase) => phrase.some((term) => meant.includes(term)) && phrase.every(isSaid))).flat();
  }
}

/** @param {string[]} terms @returns {string[][]} */
const single = (terms) => terms.map((term) => [term]);
