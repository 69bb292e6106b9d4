/** axe-core on every template in every state, in each look a reader may have it in. */
import axe from "axe-core";
import { none } from "../drive/check.mjs";
import { VIEWS } from "./templates.mjs";

/**
 * @import {Page} from "puppeteer-core"
 * @import {Lane} from "../drive/lane.mjs"
 * @import {View} from "./templates.mjs"
 * @import {Case} from "./case.mjs"
 */

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS = { desktop: 1280, phone: 390 };
const SCHEMES = ["light", "dark"];

/** @returns {Case[]} */
export const axeCases = () => Object.entries(WIDTHS).flatMap(([device, width]) =>
  VIEWS.map((view) => ({ name: `${view.name}-${device}`, run: (/** @type {Lane} */ lane) => lookAt(lane, view, width) })));

/** @param {Lane} lane @param {View} view @param {number} width */
async function lookAt(lane, view, width) {
  const visited = await lane.visit();
  const { page } = visited;
  await page.setViewport({ width, height: 900 });
  await page.goto(lane.address(view.path));
  await view.act?.(page);
  // The driver runs it from outside, so that the page's policy stays as readers have it.
  await page.evaluate(axe.source);
  for (const scheme of SCHEMES) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }, { name: "prefers-reduced-motion", value: "reduce" }]);
    none(await violations(page), `axe finds in ${scheme}`);
  }
  await visited.close();
}

/** @param {Page} page @returns {Promise<string[]>} */
function violations(page) {
  return page.evaluate(async (tags) => {
    const { violations: found } = await /** @type {any} */ (window).axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
    return found.map((/** @type {any} */ { id, nodes }) =>
      `${id}: ${nodes.slice(0, 4).map((/** @type {any} */ node) => `${node.target.join(" ")} (${node.failureSummary?.split("\n")[1]?.trim()})`).join("; ")}`);
  }, RULES);
}
