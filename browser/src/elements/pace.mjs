/** Work that would hold up whoever reads, done in turns of which none is long. */

/** Milliseconds after which others have their turn. A machine that does much else besides makes them several times as long. */
const LONG = 4;

export class Pace {
  #begun = performance.now();

  /** Between two steps. @returns {Promise<void>} at once as long as the turn is short */
  async rest() {
    if (performance.now() - this.#begun < LONG) return;
    await nextTurn();
    this.#begun = performance.now();
  }
}

/** @returns {Promise<void>} when whatever else waited has had its turn; at once where nobody looks, since timers are slow there */
export const nextTurn = () => (document.hidden ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve)));

/** @returns {Promise<void>} when the browser is about to paint; at once where nobody looks, since it never paints there */
export const nextFrame = () => (document.hidden ? Promise.resolve() : new Promise((resolve) => requestAnimationFrame(() => resolve())));

/** Does something when the page has nothing else to do. @param {() => void} work */
export function whenIdle(work) {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work);
  else setTimeout(work, 500); // WebKit
}
