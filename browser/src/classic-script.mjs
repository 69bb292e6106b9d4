/** Scripts brought when they are wanted: as classic ones, because a page opened by double-click may load nothing else. */

/** @typedef {{address: URL, integrity: string}} Brought which script, and its hash where a server might give another */

/** @param {Brought} script @param {string} receiver name of the global function the script calls @returns {Promise<unknown>} what it called it with */
export function handedOver({ address, integrity }, receiver) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const done = (/** @type {() => void} */ settle) => () => {
      script.remove();
      settle();
    };
    /** @type {any} */ (globalThis)[receiver] = resolve;
    if (integrity) script.integrity = integrity;
    script.src = address.href;
    script.onload = done(() => reject(new Error(`${receiver} was not called`)));
    script.onerror = done(() => reject(new Error(`${address.pathname} did not load`)));
    document.head.append(script);
  });
}

/**
 * The same, begun on first use and kept for later ones; a script that did not come is asked for again the next time.
 * @template T @param {Brought} script @param {string} receiver @returns {() => Promise<T>}
 */
export function broughtOnce(script, receiver) {
  /** @type {Promise<T> | undefined} */
  let brought;
  return () => {
    brought ??= /** @type {Promise<T>} */ (handedOver(script, receiver)).catch((error) => {
      brought = undefined;
      throw error;
    });
    return brought;
  };
}
