/**
 * The search's own script, loaded when a reader first turns to the search box, and run by `friskfaktor search`
 * (generator/friskfaktor/site/searching.py), which has no page: nothing here may ask for one.
 */

import { Engine } from "./engine.mjs";
import { grouped } from "./groups.mjs";
import { pieces, excerpt } from "./highlight.mjs";
import { fold, words } from "./terms.mjs";

/**
 * @import {Doc, Hit, Index} from "./engine.mjs"
 * @import {Group} from "./groups.mjs"
 * @import {Piece} from "./highlight.mjs"
 */

/** How much of a page's text is shown when its summary holds none of the words. */
const EXCERPT = 140;

/**
 * @typedef {object} Found
 * @property {Doc} doc
 * @property {Piece[]} title
 * @property {Piece[]} summary
 *
 * @typedef {{groups: Group<Found>[], instead: string}} Answer `instead`: what may have been meant, or empty
 * @typedef {(query: string) => Answer} Search
 */

/** @param {Index} index @returns {Search} */
function createSearch(index) {
  const engine = new Engine(index);
  return (query) => {
    const typed = words(query).map(fold).filter((word) => !engine.terms.isSmall(word));
    return { groups: grouped(engine.search(query).map((hit) => shown(hit, typed, engine))), instead: engine.instead(query) };
  };
}

/** @param {Hit} hit @param {string[]} typed @param {Engine} engine @returns {Found} */
function shown({ doc, matched }, typed, { terms }) {
  const isFound = (/** @type {string} */ word) => matched.has(terms.of(word.toLowerCase())) || typed.some((part) => part.length > 2 && fold(word.toLowerCase()).includes(part));
  const title = pieces(doc.title, isFound);
  const summary = pieces(doc.summary, isFound);
  if (title.some(isMarked) || summary.some(isMarked)) return { doc, title, summary };
  const found = excerpt(doc.text, isFound, EXCERPT);
  return { doc, title, summary: found ? pieces(found, isFound) : summary };
}

/** @param {Piece} piece */
const isMarked = (piece) => piece.marked;

/** @type {any} */ (globalThis).__ffSearchReady?.(createSearch);
