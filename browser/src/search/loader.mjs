/**
 * Brings the search when it is first wanted: its code and its index, both as
 * classic scripts, because a page opened by double-click may load nothing else.
 *
 * @import {Search} from "./main.mjs"
 * @import {Doc} from "./engine.mjs"
 * @typedef {(index: {docs: Doc[]}) => Search} CreateSearch
 */

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
    /** @type {Promise<{docs: Doc[]}>} */ (handedOver(new URL("search-index.js", assets), "__ffSearchIndex")),
  ]);
  return create(index);
}

/** @param {URL} address @param {string} receiver name of the global function the script calls @returns {Promise<unknown>} what it called it with */
function handedOver(address, receiver) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const done = (/** @type {() => void} */ settle) => () => {
      script.remove();
      settle();
    };
    /** @type {any} */ (globalThis)[receiver] = resolve;
    script.src = address.href;
    script.onload = done(() => reject(new Error(`${receiver} was not called`)));
    script.onerror = done(() => reject(new Error(`${address.pathname} did not load`)));
    document.head.append(script);
  });
}
