/**
 * Words as search sees them: stemmed (verneombudene → verneombud) and folded,
 * so that miljø, miljo and miljoe are one and the same.
 */

/** @import {Language} from "./languages.mjs" */

/** @param {string} text @returns {string[]} its words in small letters, in order */
export function words(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Nothing to take off: what almost all words are. */
const PLAIN = /^[a-z0-9]*$/;

/** @param {string} word @returns {string} without the letters that keyboards and habits write differently */
export function fold(word) {
  const plain = word.replace(/æ|ae|ä|å|aa/g, "a").replace(/ø|oe|ö/g, "o");
  return PLAIN.test(plain) ? plain : plain.normalize("NFD").replace(/\p{M}/gu, "");
}

/**
 * Terms of one language.  Each word is stemmed once: a handbook says the same ones again and again.
 * Stems are made of words as they are written, since folding changes endings (fravær → fravar);
 * a word that is typed with other letters is known by its folded form.
 */
export class Terms {
  /** @type {Map<string, string>} */
  #seen = new Map();
  /** @type {Map<string, string>} folded word → term */
  #folded = new Map();

  /** @param {Language} language */
  constructor(language) {
    this.language = language;
    this.small = new Set(language.small.map(fold));
  }

  /** @param {string} word folded */
  isSmall(word) {
    return this.small.has(word);
  }

  /** @param {string} word in small letters @returns {string} the term it is indexed as */
  of(word) {
    const known = this.#seen.get(word);
    if (known !== undefined) return known;
    const folded = fold(word);
    const made = this.#folded.get(folded) ?? fold(this.language.stem(word));
    this.#seen.set(word, made);
    this.#folded.set(folded, made);
    return made;
  }

  /** @param {string} text @returns {string[]} */
  in(text) {
    return words(text).map((word) => this.of(word));
  }

  /** @param {string} text @returns {string[]} its terms, without the small words */
  telling(text) {
    return words(text).filter((word) => !this.isSmall(fold(word))).map((word) => this.of(word));
  }

  /** @param {string} term @returns {string} what it has in common with its kin: drøfting and drøfte, anerkjennelse and anerkjenne */
  root(term) {
    const root = term.replace(this.language.ending, "");
    return root.length >= 4 ? root : term;
  }
}
