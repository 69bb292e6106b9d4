/**
 * Brings the search when it is first wanted: its code and its index.
 *
 * @import {Search} from "./main.mjs"
 * @import {Index} from "./engine.mjs"
 * @typedef {(index: Index) => Search} CreateSearch
 */

import { handedOver } from "../classic-script.mjs";
import { brought } from "../versioned.mjs";

/** @type {Promise<Search> | undefined} */
let search;

/**
 * @param {URL} assets folder of both scripts
 * @param {string} index address in it of what is looked through, in the language of the page
 * @returns {Promise<Search>}
 */
export function loadSearch(assets, index) {
  search ??= load(assets, index).catch((error) => {
    search = undefined;
    throw error;
  });
  return search;
}

/** @param {URL} assets @param {string} index @returns {Promise<Search>} */
async function load(assets, index) {
  const [create, docs] = await Promise.all([
    /** @type {Promise<CreateSearch>} */ (handedOver(brought("search.js", assets), "__ffSearchReady")),
    /** @type {Promise<Index>} */ (handedOver({ address: new URL(index, assets), integrity: "" }, "__ffSearchIndex")),
  ]);
  return create(docs);
}
