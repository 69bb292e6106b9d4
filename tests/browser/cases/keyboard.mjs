/** What axe cannot see: everything is done by keyboard alone, and one sees where one is. */
import { none, same, that } from "../drive/check.mjs";
import * as form from "../drive/form.mjs";
import { focusFaults } from "../drive/focus.mjs";
import { goTo } from "../drive/travel.mjs";
import { ASSESSMENTS, PLANNERS, TEMPLATES } from "./templates.mjs";

/**
 * @import {Page} from "puppeteer-core"
 * @import {Lane} from "../drive/lane.mjs"
 * @import {Visit} from "../drive/visit.mjs"
 * @import {Case} from "./case.mjs"
 */

/** More stops than any page has; a reader who has come here is in a trap. */
const FAR = 700;

/** Typed alike whether the day stands before the month or after. */
const NEW_YEAR = "01012027";

/** @returns {Case[]} */
export const keyboardCases = () => [
  ...ASSESSMENTS.map((name) => ({ name: `${name}-from-top-to-result`, run: (/** @type {Lane} */ lane) => on(lane, `kartlegg/${name}`, ({ page }) => complete(page)) })),
  ...PLANNERS.map((name) => ({ name: `${name}-from-top-to-plan`, run: (/** @type {Lane} */ lane) => on(lane, `kartlegg/${name}`, ({ page }) => complete(page, () => 5)) })),
  { name: "skip-link-leads-to-the-content", run: (lane) => on(lane, "forsta/helse", ({ page }) => skips(page)) },
  { name: "single-letters-do-nothing", run: (lane) => on(lane, "forsta/helse", letters) },
  { name: "delete-dialog-holds-and-returns-focus", run: (lane) => on(lane, "kartlegg/raus", ({ page }) => dialog(page)) },
  { name: "focus-follows-to-the-new-page", run: (lane) => on(lane, "forsta", ({ page }) => arrives(page)) },
  { name: "scheme-buttons-by-keyboard", run: (lane) => on(lane, "", ({ page }) => scheme(page)) },
];

/** @returns {Case[]} */
export const focusCases = () => TEMPLATES.concat(ASSESSMENTS.map((name) => ({ name, path: `kartlegg/${name}` }))).flatMap(({ name, path }) =>
  [1280, 320].map((width) => ({ name: `${name}-at-${width}`, run: (/** @type {Lane} */ lane) => on(lane, path, ({ page }) => everyStop(page), width) })));

/** @param {Lane} lane @param {string} path @param {(visited: Visit) => Promise<void | string>} run @param {number} [width] */
async function on(lane, path, run, width = 1280) {
  const visited = await lane.visit();
  await visited.page.setViewport({ width, height: 900 });
  await goTo(visited.page, lane.address(path));
  const note = await run(visited);
  await visited.close();
  return note;
}

/** What has focus now, as a reader of the screen would name it. @param {Page} page */
const focused = (page) => page.evaluate(() => {
  const here = /** @type {HTMLElement} */ (document.activeElement);
  const input = here instanceof HTMLInputElement ? here : null;
  return { tag: here.tagName, numeric: input?.inputMode === "numeric", value: input?.value ?? "", type: input?.type ?? here.getAttribute("type"), name: input?.name ?? "", checked: input?.checked ?? false, text: here.textContent?.trim().slice(0, 40) };
});

/** Tab from the top of the page: each group of points is answered with the space bar and an arrow, each number typed, then Enter on the button. @param {Page} page @param {(before: number) => number} [figure] by how many are answered before it */
async function complete(page, figure = (before) => 40 - 10 * before) {
  let answered = 0;
  for (let stops = 0; stops < FAR; stops += 1) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (at.type === "submit" && /^(Vis resultatet|Vis planen)$/.test(at.text ?? "")) {
      await page.keyboard.press("Enter");
      await form.ready(page);
      await resultHasFocus(page);
      return `${answered} answers, ${stops} stops`;
    }
    if (at.type === "radio") answered += await point(page);
    else if (at.tag === "SELECT") answered += await choice(page);
    else if (at.type === "date" && at.value === "") answered += await typed(page, NEW_YEAR);
    // What a planner proposes may stand, and its rows are not asked for.
    else if (at.type === "text" && at.value === "" && !at.name.includes(".")) answered += await typed(page, String(figure(answered)));
    else if (at.type === "text" && at.value === "" && !at.numeric) answered += await typed(page, "Arbeidskort");
  }
  throw new Error("the button was never reached");
}

/** @param {Page} page */
async function point(page) {
  await page.keyboard.press(" ");
  await page.keyboard.press("ArrowRight");
  const { checked } = await focused(page);
  that(checked, "an arrow moves to the next point and chooses it");
  return 1;
}

/** @param {Page} page */
async function choice(page) {
  const before = await chosen(page);
  await page.keyboard.press("ArrowDown");
  that((await chosen(page)) !== before, "an arrow chooses the next");
  return 1;
}

/** @param {Page} page */
const chosen = (page) => page.evaluate(() => /** @type {HTMLSelectElement} */ (document.activeElement).selectedIndex);

/** @param {Page} page @param {string} text */
async function typed(page, text) {
  await page.keyboard.type(text);
  return 1;
}

/** @param {Page} page */
async function resultHasFocus(page) {
  const inside = await page.evaluate(() => document.activeElement?.closest("[data-result]") !== null && document.activeElement?.checkVisibility());
  that(inside, "the result has focus when it comes");
  that(await page.$eval("[data-errors]", (box) => /** @type {HTMLElement} */ (box).hidden), "nothing was missing");
}

/** @param {Page} page */
async function skips(page) {
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => {
    const link = /** @type {HTMLElement} */ (document.activeElement);
    const box = link.getBoundingClientRect();
    return { text: link.textContent?.trim(), seen: link.checkVisibility({ opacityProperty: true }) && box.top >= 0 && box.height >= 24 };
  });
  same(first, { text: "Hopp til innholdet", seen: true }, "the first stop");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const beyond = await page.evaluate(() => {
    const header = document.querySelector("header");
    return Boolean(header && document.activeElement && header.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING && !header.contains(document.activeElement));
  });
  that(beyond, "the next stop is past the header");
}

/** WCAG 2.1.4: the theme has shortcuts on single keys; ours has none. @param {Visit} visited */
async function letters({ page, asked }) {
  const state = () => page.evaluate(() => [location.href, scrollY, document.activeElement?.tagName, document.querySelector("[data-search-panel]")?.checkVisibility()]);
  const before = await state();
  const requests = asked.length;
  // The slash comes last: Firefox itself looks in the page for what is typed after it.
  for (const key of ["f", "s", "p", ",", "n", ".", "h", "k", "t", "?", "/"]) await page.keyboard.press(/** @type {any} */ (key));
  same(await state(), before, "the page after single keys");
  same(asked.slice(requests).filter((url) => !url.includes("favicon")), [], "requests after single keys");
}

/** @param {Page} page */
async function dialog(page) {
  await page.focus("ff-assessment [data-action=delete]");
  await page.keyboard.press("Enter");
  await page.waitForSelector("dialog[open]");
  for (let stops = 0; stops < 6; stops += 1) {
    const outside = await page.evaluate(() => document.activeElement !== document.body && !document.activeElement?.closest("dialog"));
    that(!outside, "focus stays in the dialog");
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog:not([open])");
  same(await page.evaluate(() => document.activeElement?.getAttribute("data-action")), "delete", "focus is back where it was");
}

/** @param {Page} page */
async function arrives(page) {
  await page.focus("article a[href*='helse']");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("main h1")?.textContent?.includes("elsekors") || /helse(\/|\.html)$/.test(location.pathname));
  await page.waitForFunction(() => document.readyState === "complete");
  const lost = await page.evaluate(() => document.activeElement !== document.body && !document.activeElement?.checkVisibility());
  that(!lost, "focus is on something that is seen");
}

/** @param {Page} page */
async function scheme(page) {
  for (const [name, wanted] of [["dark", "slate"], ["light", "default"], ["auto", null]]) {
    await page.focus(`[data-scheme-switch=${name}]`);
    await page.keyboard.press(" ");
    same(await page.evaluate(() => document.documentElement.getAttribute("data-md-color-scheme")), wanted, `the scheme after ${name}`);
    same(await page.$eval(`[data-scheme-switch=${name}]`, (button) => button.getAttribute("aria-pressed")), "true", `${name} is pressed`);
  }
}

/** @param {Page} page */
async function everyStop(page) {
  const { stops, faults } = await walk(page);
  none(faults, "stops of the Tab key");
  that(stops > 5, `only ${stops} stops`);
  return `${stops} stops`;
}

/** Tab by Tab through the page, until it has gone round. @param {Page} page */
async function walk(page) {
  const faults = [];
  let stops = 0;
  for (; stops < FAR; stops += 1) {
    await page.keyboard.press("Tab");
    const { fault, again } = await page.evaluate(focusFaults);
    if (again) break;
    if (fault) faults.push(fault);
  }
  that(stops < FAR, "the end of the page is never reached");
  return { stops, faults };
}
