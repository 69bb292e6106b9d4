/** Pages that show what they say, and give way: to narrow windows and 400 % zoom, to wider text, to thumbs, to readers who want no motion. */
import { none, that } from "../drive/check.mjs";
import { goTo } from "../drive/travel.mjs";
import { FORMS, TEMPLATES, VIEWS } from "./templates.mjs";

/**
 * @import {Page} from "puppeteer-core"
 * @import {Lane} from "../drive/lane.mjs"
 * @import {View} from "./templates.mjs"
 * @import {Case} from "./case.mjs"
 */

/** 1280 px at 400 %, WCAG 1.4.10. */
const NARROW = { width: 320, height: 256, deviceScaleFactor: 4 };
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };

/** @returns {Case[]} */
export const reflowCases = () => [
  ...VIEWS.map((view) => ({ name: `${view.name}-at-400-percent`, run: (/** @type {Lane} */ lane) => at400Percent(lane, view) })),
  ...FORMS.flatMap((name) => [PHONE, DESKTOP].map((size) => ({
    name: `${name}-can-be-hit-at-${size.width}`,
    run: (/** @type {Lane} */ lane) => on(lane, { name, path: `kartlegg/${name}` }, size, canBeHit),
  }))),
  ...TEMPLATES.map((view) => ({ name: `${view.name}-shows-what-it-says`, run: (/** @type {Lane} */ lane) => on(lane, view, DESKTOP, showsWhatItSays) })),
  { name: "no-motion-when-none-is-wanted", run: still },
  { name: "words-are-norwegian", run: norwegian },
];

/** 1280 px at 400 %. @param {Lane} lane @param {View} view */
export const at400Percent = (lane, view) => on(lane, view, NARROW, fitsAndGivesWay);

/** @param {Lane} lane @param {View} view @param {{width: number, height: number, deviceScaleFactor?: number}} size @param {(page: Page) => Promise<void>} look */
async function on(lane, view, size, look) {
  const visited = await lane.visit();
  const { page } = visited;
  await page.setViewport(size);
  await goTo(page, lane.address(view.path));
  await view.act?.(page);
  await look(page);
  await visited.close();
}

/** @param {Page} page */
async function showsWhatItSays(page) {
  none(await page.evaluate(unseen), "words on the page that nobody sees");
}

/** Runs in the page: words out of sight, other than those that wait for paper, a fold, a dialog or an answer. */
function unseen() {
  const waits = "[hidden], select, details, dialog, template, noscript, svg, .print-only, .toc-narrow, [data-match]";
  return Array.from(document.querySelectorAll("article *"))
    .filter((element) => !element.closest(waits) && !element.checkVisibility())
    .filter((element) => Array.from(element.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
    .slice(0, 5)
    .map((element) => element.outerHTML.slice(0, 120));
}

/** @param {Page} page */
async function fitsAndGivesWay(page) {
  none(await page.evaluate(tooWide), "wider than the window");
  // WCAG 1.4.12.
  await page.addStyleTag({ content: "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }" });
  none(await page.evaluate(tooWide), "wider than the window with wider text");
  none(await page.evaluate(cutOff), "cut off with wider text");
}

/** Runs in the page: what makes it scroll sideways. */
function tooWide() {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const wide = Array.from(document.body.querySelectorAll("*")).filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > root.clientWidth + 1);
  return [`${root.scrollWidth} px in ${root.clientWidth}`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
}

/** Runs in the page: boxes that hide part of their own text. */
function cutOff() {
  const hides = (/** @type {Element} */ element) => {
    const { overflowX, overflowY, clipPath, position } = getComputedStyle(element);
    // What is only for ears is meant to be out of sight.
    if (clipPath !== "none" || (position === "absolute" && element.clientWidth <= 1)) return false;
    return (overflowX === "hidden" || overflowX === "clip" ? element.scrollWidth > element.clientWidth + 1 : false)
      || (overflowY === "hidden" || overflowY === "clip" ? element.scrollHeight > element.clientHeight + 1 : false);
  };
  return Array.from(document.querySelectorAll("main *, header *, footer *"))
    .filter((element) => element.checkVisibility() && element.textContent?.trim() && !element.closest("svg, input, .vh") && hides(element))
    .slice(0, 5)
    .map((element) => element.outerHTML.slice(0, 160));
}

/** Every control of the form is 44 px, whatever is drawn. @param {Page} page */
async function canBeHit(page) {
  none(await page.evaluate(() => {
    const controls = Array.from(document.querySelectorAll("ff-assessment label:has(> input:is([type=radio], [type=checkbox], [type=file])), ff-assessment input[type=text], ff-assessment button, ff-assessment summary"));
    return controls.filter((control) => control.checkVisibility()).flatMap((control) => {
      const { width, height } = control.getBoundingClientRect();
      return width >= 43.9 && height >= 43.9 ? [] : [`${Math.round(width)} × ${Math.round(height)}: ${control.outerHTML.slice(0, 120)}`];
    });
  }), "controls under 44 px");
}

/** @param {Lane} lane */
async function still(lane) {
  const visited = await lane.visit();
  const { page } = visited;
  await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  for (const { path } of [...TEMPLATES, { path: "kartlegg/kjennetegn" }]) {
    await goTo(page, lane.address(path));
    none(await page.evaluate(() => Array.from(document.querySelectorAll("*")).flatMap((element) => {
      const style = getComputedStyle(element);
      const moves = [style.transitionDuration, style.animationDuration].some((durations) => durations.split(",").some((duration) => parseFloat(duration) > 0.02));
      const named = style.animationName !== "none" || style.transitionProperty !== "none";
      return (moves && named) || style.scrollBehavior === "smooth" ? [element.outerHTML.slice(0, 100)] : [];
    }).slice(0, 5)), `what moves on ${path || "the front page"}`);
  }
  await visited.close();
}

/** Words that the theme has in English, and that only show in attributes. */
const ENGLISH = /^(header|footer|tabs|search|clear|share|back to top|permanent link|skip to content|table of contents|navigation|previous|next|menu|close|light mode|dark mode|switch to .*)$/i;

/** @param {Lane} lane */
async function norwegian(lane) {
  const visited = await lane.visit();
  const { page } = visited;
  for (const { path } of [...TEMPLATES, { path: "kartlegg/kjennetegn" }]) {
    await goTo(page, lane.address(path));
    const { language, labels } = await page.evaluate(() => ({
      language: document.documentElement.lang,
      labels: Array.from(document.querySelectorAll("[aria-label], [title], [alt], [placeholder]")).flatMap((element) =>
        ["aria-label", "title", "alt", "placeholder"].map((name) => element.getAttribute(name) ?? "")),
    }));
    that(language === "nb", `the language of ${path} is ${language}`);
    none(labels.filter((label) => ENGLISH.test(label.trim())), `English on ${path || "the front page"}`);
  }
  await visited.close();
}
