/**
 * What the page's own thread did while the runtime started, by Chromium's own account: the longest task, by the clock
 * and in processor time.  Both are much the same on a quiet machine; on a busy one, a task that is kept waiting
 * looks long by the clock and is not.
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

const CATEGORIES = ["toplevel", "blink.user_timing"];

/** @param {import("puppeteer-core").Page} page @param {() => Promise<unknown>} act @returns {Promise<Longest>} */
export async function longestTask(page, act) {
  await page.tracing.start({ categories: CATEGORIES });
  await act();
  const trace = await page.tracing.stop();
  return longest(JSON.parse(new TextDecoder().decode(trace)).traceEvents);
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
