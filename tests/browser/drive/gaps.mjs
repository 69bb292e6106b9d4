/** How long the page's own thread was not there for the reader. Both functions run in the page. */

/** Begins to measure: a timer that comes late was held up. */
export function keepGaps() {
  const state = { longest: 0, last: performance.now() };
  const tick = () => {
    const now = performance.now();
    state.longest = Math.max(state.longest, now - state.last);
    state.last = now;
    setTimeout(tick);
  };
  tick();
  (/** @type {any} */ (window)).__gaps = state;
}

/** @returns {number} milliseconds */
export function longestGap() {
  return (/** @type {any} */ (window)).__gaps.longest;
}
