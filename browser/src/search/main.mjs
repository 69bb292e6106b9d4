/** The search's own script, loaded when a reader first turns to the search box. It hands its parts to the opener. */

import { Engine } from "./engine.mjs";
import { pieces, excerpt } from "./highlight.mjs";
import { fold, term, words } from "./terms.mjs";

/** @import {Doc, Hit} from "./engine.mjs" @import {Piece} from "./highlight.mjs" @import {Wording} from "./wording.mjs" */

/** How much of a page's text is shown when its summary holds none of the words. */
const EXCERPT = 140;

/**
 * @typedef {object} Found
 * @property {Doc} doc
 * @property {Piece[]} title
 * @property {Piece[]} summary
 *
 * @typedef {(query: string) => Found[]} Search
 */

/** @param {{docs: Doc[], wording: Wording}} index @returns {Search} */
function createSearch({ docs, wording }) {
  const engine = new Engine(docs, wording);
  return (query) => {
    const typed = words(query).map(fold);
    return engine.search(query).map((hit) => shown(hit, typed));
  };
}

/** @param {Hit} hit @param {string[]} typed @returns {Found} */
function shown({ doc, matched }, typed) {
  const title = pieces(doc.title, matched, typed);
  const summary = pieces(doc.summary, matched, typed);
  if (title.some(isMarked) || summary.some(isMarked)) return { doc, title, summary };
  const found = excerpt(doc.text, (word) => matched.has(term(word)), EXCERPT);
  return { doc, title, summary: found ? pieces(found, matched, typed) : summary };
}

/** @param {Piece} piece */
const isMarked = (piece) => piece.marked;

/** @type {any} */ (globalThis).__ffSearchReady?.(createSearch);
