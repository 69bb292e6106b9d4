/**
 * What Chromium did, by its own account.  While the runtime started: the longest task of the page's own thread, by the
 * clock and in processor time.  Both are much the same on a quiet machine; on a busy one, a task that is kept waiting
 * looks long by the clock and is not.  While scores were made again: how long it compiled WebAssembly.
 */

/**
 * @typedef {object} TraceEvent
 * @property {string} name
 * @property {number} pid
 * @property {number} tid
 * @property {number} ts microseconds
 * @property {number} [dur]
 * @property {number} [tdur] of the thread, in microseconds
 *
 * @typedef {{ task: number, cpu: number }} Longest milliseconds
 */

/** @typedef {import("puppeteer-core").Page} Page */

/** @param {Page} page @param {() => Promise<unknown>} act @returns {Promise<Longest>} */
export async function longestTask(page, act) {
  return longest(await traced(page, ["toplevel", "blink.user_timing"], act));
}

/** On any thread: the reader's machine has only so many cores. @param {Page} page @param {() => Promise<unknown>} act */
export async function timeCompiling(page, act) {
  const compiling = (await traced(page, ["v8.wasm"], act)).filter(({ name }) => name === "wasm.TopTierCompilation");
  return compiling.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000;
}

/** @param {Page} page @param {string[]} categories @param {() => Promise<unknown>} act @returns {Promise<TraceEvent[]>} */
async function traced(page, categories, act) {
  await page.tracing.start({ categories });
  await act();
  return JSON.parse(new TextDecoder().decode(await page.tracing.stop())).traceEvents;
}

/** @param {TraceEvent[]} events @returns {Longest} of the tasks between the marks that the probe sets */
function longest(events) {
  const [touched, ready] = ["touched", "ready"].map((name) => events.find((event) => event.name === `probe: ${name}`));
  if (!touched || !ready) throw new Error("the trace lacks the probe's marks");
  const tasks = events.filter(({ name, pid, tid, ts, dur = 0 }) =>
    name.endsWith("RunTask") && pid === touched.pid && tid === touched.tid && ts + dur > touched.ts && ts < ready.ts);
  const most = (/** @type {"dur" | "tdur"} */ measure) => Math.max(0, ...tasks.map((task) => task[measure] ?? 0)) / 1000;
  return { task: most("dur"), cpu: most("tdur") };
}
