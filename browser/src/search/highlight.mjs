/** Marks in a text the words that were found, and finds the part of a long text that shows them. */

import { fold, term } from "./terms.mjs";

/** @typedef {{text: string, marked: boolean}} Piece */

const WORD = /([\p{L}\p{N}]+)/u;

/** @param {string} text @param {Set<string>} matched terms @param {string[]} typed folded words as typed @returns {Piece[]} */
export function pieces(text, matched, typed) {
  return text.split(WORD).filter((part) => part !== "").map((part) => ({
    text: part,
    marked: WORD.test(part) && isFound(part, matched, typed),
  }));
}

/** @param {string} word @param {Set<string>} matched @param {string[]} typed */
function isFound(word, matched, typed) {
  const folded = fold(word.toLowerCase());
  return matched.has(term(word)) || typed.some((part) => part.length > 2 && folded.includes(part));
}

/** @param {string} text @param {(word: string) => boolean} wanted @param {number} length @returns {string} the first stretch around a wanted word, empty when there is none */
export function excerpt(text, wanted, length) {
  const at = firstAt(text, wanted);
  if (at < 0) return "";
  const from = at <= length / 3 ? 0 : text.indexOf(" ", at - length / 3) + 1;
  const to = from + length >= text.length ? text.length : text.lastIndexOf(" ", from + length);
  return `${from > 0 ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
}

/** @param {string} text @param {(word: string) => boolean} wanted */
function firstAt(text, wanted) {
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (wanted(match[0])) return match.index;
  }
  return -1;
}
