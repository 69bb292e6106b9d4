/** axe-core on every template in every state, in each look a reader may have it in. */
import axe from "axe-core";
import { none } from "../drive/check.mjs";
import { goTo } from "../drive/travel.mjs";
import { SERVED_VIEWS } from "./templates.mjs";

/**
 * @import {Page} from "puppeteer-core"
 * @import {Lane} from "../drive/lane.mjs"
 * @import {View} from "./templates.mjs"
 * @import {Case} from "./case.mjs"
 */

const WIDTHS = { desktop: 1280, phone: 390 };

/** What is looked for in each scheme: only colours differ between them. @type {Record<string, object>} */
const LOOKS = {
  light: { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], rules: { "target-size": { enabled: true } } },
  dark: { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } },
};

/** @returns {Case[]} */
export const axeCases = () => Object.entries(WIDTHS).flatMap(([device, width]) =>
  SERVED_VIEWS.map((view) => ({ name: `${view.name}-${device}`, run: (/** @type {Lane} */ lane) => lookAt(lane, view, width) })));

/** @param {Lane} lane @param {View} view @param {number} width */
export async function lookAt(lane, view, width) {
  const visited = await lane.visit();
  const { page } = visited;
  await page.setViewport({ width, height: 900 });
  await goTo(page, lane.address(view.path));
  await view.act?.(page);
  // The driver runs it from outside, so that the page's policy stays as readers have it.
  await page.evaluate(axe.source);
  for (const [scheme, options] of Object.entries(LOOKS)) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }, { name: "prefers-reduced-motion", value: "reduce" }]);
    none(await violations(page, options), `axe finds in ${scheme}`);
  }
  await visited.close();
}

/** @param {Page} page @param {object} options @returns {Promise<string[]>} */
function violations(page, options) {
  return page.evaluate(async (wanted) => {
    const { violations: found } = await /** @type {any} */ (window).axe.run(document, { ...wanted, resultTypes: ["violations"] });
    return found.map((/** @type {any} */ { id, nodes }) =>
      `${id}: ${nodes.slice(0, 4).map((/** @type {any} */ node) => `${node.target.join(" ")} (${node.failureSummary?.split("\n")[1]?.trim()})`).join("; ")}`);
  }, options);
}
