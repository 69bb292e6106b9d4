/**
 * Norwegian joins words: `miljø` is to find arbeidsmiljø and samarbeidsmiljø.
 * No word list can hold every compound, so the index's own terms are looked
 * through instead.
 */

/** Shorter words stand inside too much. */
const SHORTEST = 4;
/** A word that stands inside this many terms says too little about any. */
const TOO_MANY = 60;
/** A word this long may itself be a compound that the handbook writes apart. */
const COMPOUND = 8;
const SHORTEST_PART = 6;

/**
 * @typedef {object} Compounds
 * @property {string[]} ending terms that end in the word: arbeids|miljø
 * @property {string[]} holding terms that hold it further in: arbeids|miljø|utvalg
 * @property {string} beginning the longest term the word begins with: verneombud|samling
 */

/** @param {string} word a term @param {readonly string[]} vocabulary every term of the index @returns {Compounds} */
export function compounds(word, vocabulary) {
  if (word.length < SHORTEST) return { ending: [], holding: [], beginning: "" };
  const inside = vocabulary.filter((term) => term.indexOf(word) > 0);
  return {
    ending: few(inside.filter((term) => term.endsWith(word))),
    holding: few(inside.filter((term) => !term.endsWith(word))),
    beginning: word.length < COMPOUND ? "" : longestStart(word, vocabulary),
  };
}

/** @param {string[]} found */
const few = (found) => (found.length < TOO_MANY ? found : []);

/** @param {string} word @param {readonly string[]} vocabulary */
function longestStart(word, vocabulary) {
  return vocabulary
    .filter((term) => term.length >= SHORTEST_PART && term !== word && word.startsWith(term))
    .reduce((longest, term) => (term.length > longest.length ? term : longest), "");
}
