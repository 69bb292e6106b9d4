/**
 * Words as search sees them: stemmed (verneombudene → verneombud) and folded,
 * so that miljø, miljo and miljoe are one and the same.
 */

import { stemmer } from "@orama/stemmers/norwegian";

/** @param {string} text @returns {string[]} its words in small letters, in order */
export function words(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** @param {string} word @returns {string} without the letters that keyboards and habits write differently */
export function fold(word) {
  return word.replace(/æ|ae|ä/g, "a").replace(/ø|oe|ö/g, "o").replace(/å|aa/g, "a").normalize("NFD").replace(/\p{M}/gu, "");
}

/** @param {string} word @returns {string} the term it is indexed as */
export function term(word) {
  return fold(stemmer(word.toLowerCase()));
}

/** @param {string} text @returns {string[]} */
export function terms(text) {
  return words(text).map(term);
}
