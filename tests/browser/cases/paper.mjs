/** Without script: every page reads, and every form is a form on paper. */
import { none, same, that } from "../drive/check.mjs";
import { assessments, pagesIn } from "../drive/content.mjs";
import { goTo } from "../drive/travel.mjs";
import { EVERY_PAGE_MS } from "./case.mjs";

/**
 * @import {Page} from "puppeteer-core"
 * @import {Lane} from "../drive/lane.mjs"
 * @import {Case} from "./case.mjs"
 */

/** @returns {Case[]} */
export const paperCases = () => [
  { name: "every-page-reads", limit: EVERY_PAGE_MS, run: everyPage },
  { name: "chooser-lists-every-method", run: (lane) => withoutScript(lane, "metoder", chooser) },
  ...assessments().map((name) => ({ name: `${name}-is-a-form-on-paper`, run: (/** @type {Lane} */ lane) => withoutScript(lane, `kartlegg/${name}`, paperForm) })),
];

/** @param {Lane} lane @param {string} name @param {(page: Page) => Promise<void>} run */
async function withoutScript(lane, name, run) {
  const visited = await lane.visit();
  await visited.page.setJavaScriptEnabled(false);
  await goTo(visited.page, lane.address(name));
  await run(visited.page);
  await visited.close();
}

/** @param {Lane} lane */
async function everyPage(lane) {
  const visited = await lane.visit();
  const { page } = visited;
  await page.setJavaScriptEnabled(false);
  for (const width of [1280, 390]) {
    await page.setViewport({ width, height: 900 });
    for (const { file } of lane.pages) {
      await goTo(page, lane.address(file.replace(/(\/?index)?\.html$/, "")));
      const seen = await page.evaluate(whatIsSeen);
      const at = `${file} at ${width} px`;
      that(seen.heading, `${at}: no heading is seen`);
      that(seen.words >= (file === "404.html" ? 10 : 80), `${at}: ${seen.words} words are seen`);
      none(seen.needsScript, `${at}: controls that need script`);
      none(seen.dead, `${at}: buttons that do nothing`);
      that(seen.overflow <= 0, `${at}: ${seen.overflow} px wider than the window`);
      that(seen.height < 60_000, `${at}: ${seen.height} px high`);
    }
  }
  await visited.close();
}

/** Runs in the page. */
function whatIsSeen() {
  const all = (/** @type {string} */ selector) => Array.from(/** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector)));
  const name = (/** @type {HTMLElement} */ element) => element.outerHTML.slice(0, 120);
  return {
    heading: all("h1").some((heading) => heading.checkVisibility() && heading.getBoundingClientRect().height > 10),
    words: document.body.innerText.split(/\s+/).length,
    needsScript: all(".needs-js").filter((element) => element.checkVisibility()).map(name),
    dead: all("button").filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 1).map(name),
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
  };
}

/** @param {Page} page */
async function chooser(page) {
  const seen = await page.$$eval("li[data-purposes]", (methods) => methods.filter((method) => method.checkVisibility()).length);
  same(seen, pagesIn("methods").length, "methods that are seen");
  that(!(await page.$$eval("ff-method-chooser form", (forms) => forms.some((form) => form.checkVisibility()))), "the filter, which needs script, is not shown");
}

/** @param {Page} page */
async function paperForm(page) {
  const { fields, hidden, note, result } = await page.evaluate(() => {
    const inputs = Array.from(/** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("form[data-assessment] input[name]")));
    return {
      fields: inputs.length,
      hidden: inputs.filter((input) => !input.closest("label, .item")?.checkVisibility()).map((input) => input.id),
      note: Array.from(document.querySelectorAll("noscript")).map((element) => /** @type {HTMLElement} */ (element).innerText).join(" "),
      result: document.querySelector("[data-result]")?.checkVisibility(),
    };
  });
  that(fields > 1, "the form has no fields");
  none(hidden, "fields that are not seen");
  that(note.includes("svare med penn"), `the note on paper: ${note}`);
  that(!result, "an empty result is shown");
}

