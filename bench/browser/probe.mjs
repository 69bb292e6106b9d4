/** What runs in the measured page: clocks, and nothing that changes what the page does. */

/** Runs before anything of the page's own; what it writes down stands in `__probe`. */
export function watch() {
  const probe = { touched: 0, ready: 0, worker: 0, scored: 0, gap: 0 };
  Object.assign(globalThis, { __probe: probe });
  const now = (/** @type {"touched" | "ready"} */ moment) => {
    probe[moment] = performance.now();
    performance.mark(`probe: ${moment}`); // for the browser's trace, when there is one
  };
  addEventListener("pointerdown", () => probe.touched || now("touched"), { capture: true });

  // When the worker is started, and when its first score comes.
  const Plain = globalThis.Worker;
  globalThis.Worker = class extends Plain {
    /** @param {string | URL} address @param {WorkerOptions} [options] */
    constructor(address, options) {
      probe.worker ||= performance.now();
      super(address, options);
      this.addEventListener("message", ({ data }) => {
        if (data.type === "scored") probe.scored ||= performance.now();
      });
    }
  };

  // When the result stands on the page.
  new MutationObserver(() => {
    if (probe.touched && !probe.ready && document.querySelector("[data-result][data-state=ready]")) now("ready");
  }).observe(document, { subtree: true, childList: true, attributeFilter: ["data-state"] });

  // How long the page could not have answered a reader, from the touch until the result has come to rest.
  const SETTLING = 300; // ms after it stands there
  let last = performance.now();
  const tick = () => {
    const turn = performance.now();
    if (probe.touched && !(probe.ready && probe.ready + SETTLING < last)) probe.gap = Math.max(probe.gap, turn - Math.max(last, probe.touched));
    last = turn;
    setTimeout(tick, 4);
  };
  tick();
}

/** Answers every question without an event, so that nothing starts before the touch that is measured. */
export function fillIn() {
  const form = document.querySelector("form[data-assessment]");
  if (!form) throw new Error("no assessment on this page");
  /** @type {Map<string, HTMLInputElement[]>} */
  const groups = new Map();
  for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("input[type=radio]"))) {
    groups.set(input.name, [...(groups.get(input.name) ?? []), input]);
  }
  [...groups.values()].forEach((choices, at) => { choices[at % choices.length].checked = true; });
}

/**
 * Changes one answer after another on a page that shows a result.
 * @param {number} times @returns {Promise<number[]>} for each, the milliseconds until the new result stood there
 */
export async function rescore(times) {
  const form = /** @type {HTMLFormElement} */ (document.querySelector("form[data-assessment]"));
  const result = /** @type {HTMLElement} */ (document.querySelector("[data-result]"));
  const taken = [];
  for (let time = 0; time < times; time += 1) {
    const others = /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("input[type=radio]:not(:checked)"));
    const choice = others[(time * 7) % others.length];
    await new Promise((resolve) => setTimeout(resolve, 50));
    const start = performance.now();
    choice.click();
    await new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        if (result.dataset.state === "ready") resolve(observer.disconnect());
      }).observe(result, { attributeFilter: ["data-state"] });
    });
    taken.push(Math.round(10 * (performance.now() - start)) / 10);
  }
  return taken;
}
