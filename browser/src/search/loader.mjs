/**
 * Brings the search when it is first wanted: its code and its index.
 *
 * @import {Search} from "./main.mjs"
 * @import {Doc} from "./engine.mjs"
 * @import {Wording} from "./wording.mjs"
 * @typedef {(index: {docs: Doc[], wording: Wording}) => Search} CreateSearch
 */

import { handedOver } from "../classic-script.mjs";

/** @type {Promise<Search> | undefined} */
let search;

/** @param {URL} assets folder of both scripts @returns {Promise<Search>} */
export function loadSearch(assets) {
  search ??= load(assets).catch((error) => {
    search = undefined;
    throw error;
  });
  return search;
}

/** @param {URL} assets @returns {Promise<Search>} */
async function load(assets) {
  const [create, index] = await Promise.all([
    /** @type {Promise<CreateSearch>} */ (handedOver(new URL("search.js", assets), "__ffSearchReady")),
    /** @type {Promise<{docs: Doc[], wording: Wording}>} */ (handedOver(new URL("search-index.js", assets), "__ffSearchIndex")),
  ]);
  return create(index);
}
