/** Marks in a text the words that were found, and finds the part of a long text that shows them. */

/** @typedef {{text: string, marked: boolean}} Piece */

const WORD = /([\p{L}\p{N}]+)/u;

/** @param {string} text @param {(word: string) => boolean} isFound @returns {Piece[]} */
export function pieces(text, isFound) {
  return text.split(WORD).filter((part) => part !== "").map((part) => ({ text: part, marked: WORD.test(part) && isFound(part) }));
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
