/** An assessment as its reader meets it: the form filled in through its own controls, the result read off the page. */

/**
 * @import {Page} from "puppeteer-core"
 *
 * @typedef {Record<string, number | string | null>} Answers control name → number, or words in a planner; null is no answer
 * @typedef {object} Filling
 * @property {Record<string, number>} fill the same answer everywhere: `{value: 3}` or `{now: 1, wished: 5}`
 * @property {Answers} answers single answers, on top of it
 *
 * @typedef {object} Shown
 * @property {Record<string, Record<string, string | boolean>>} scales
 * @property {string[]} themes
 * @property {Record<string, string | boolean> | null} point
 * @property {Record<string, Record<string, string | boolean>>} figures
 * @property {Record<string, number> | null} counts
 * @property {{state: string, missing: string[]} | null} gate
 * @property {Record<string, number>} cells of a plan, the numbers in its tables
 * @property {string[]} findings about a plan
 * @property {Record<string, string>} events of a plan, each with its date
 */

export const READY = "[data-result][data-state=ready]";

/** @param {Page} page @param {Filling} filling @returns {Promise<Answers>} every answer the filling means, by control */
export async function meant(page, { fill, answers }) {
  const names = await controls(page);
  const same = names.map((name) => [name, fill[/\.(\w+)$/.exec(name)?.[1] ?? "value"]]);
  const all = { ...Object.fromEntries(same.filter(([, value]) => value !== undefined)), ...answers };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

/** In one question to the page: over BiDi each element that comes out of it costs a question of its own. @param {Page} page @returns {Promise<string[]>} */
const controls = (page) => page.evaluate(() => {
  const inputs = Array.from(/** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("form[data-assessment] input[name]")));
  return [...new Set(inputs.map((input) => input.name))];
});

/** Clicks and types each answer from a script in the page. @param {Page} page @param {Answers} answers */
export async function answer(page, answers) {
  await page.evaluate((entries) => {
    const form = document.querySelector("form[data-assessment]");
    for (const [name, value] of entries) {
      const inputs = Array.from(/** @type {NodeListOf<HTMLInputElement>} */ (form?.querySelectorAll(`input[name="${name}"]`)));
      const list = /** @type {HTMLSelectElement | null} */ (form?.querySelector(`select[name="${name}"]`));
      if (list) {
        list.value = String(value);
        list.dispatchEvent(new Event("change", { bubbles: true }));
        continue;
      }
      if (inputs.length === 0) throw new Error(`no control ${name}`);
      if (inputs[0].type === "text" || inputs[0].type === "date") {
        inputs[0].focus();
        inputs[0].value = String(value);
        inputs[0].dispatchEvent(new InputEvent("input", { bubbles: true }));
        inputs[0].dispatchEvent(new Event("change", { bubbles: true }));
      } else if (inputs[0].type === "checkbox") {
        if (inputs[0].checked !== (value === 1)) inputs[0].closest("label")?.click();
      } else {
        inputs.find((input) => input.value === String(value))?.closest("label")?.click();
      }
    }
    // What is relevant is picked last: a reader may untick what is already answered.
  }, Object.entries(answers).sort(([one], [other]) => Number(one.endsWith(".relevant")) - Number(other.endsWith(".relevant"))));
}

/** The same with the mouse and the keys. @param {Page} page @param {Answers} answers */
export async function answerByHand(page, answers) {
  for (const [name, value] of Object.entries(answers)) {
    const field = `form[data-assessment] :is(input, select)[name="${name}"]`;
    await showRowOf(page, field);
    const type = await page.$eval(field, (input) => /** @type {HTMLInputElement | HTMLSelectElement} */ (input).type);
    // Whose turn it is to answer is chosen first, as a reader would.
    await page.$eval(field, (input) => {
      const rows = /** @type {HTMLElement | null} */ (input.closest("[data-respondent]"));
      if (rows?.hidden) /** @type {HTMLElement} */ (document.querySelector(`form [data-turn="${rows.dataset.respondent}"]`)).click();
    });
    if (type === "select-one") await page.select(field, String(value));
    else if (type === "date") await answer(page, { [name]: value }); // which keys make a date depends on the browser's language
    else if (type === "text") await page.type(field, String(value));
    else await (await page.$(`label:has(> ${type === "checkbox" ? `input[name="${name}"]` : `input[name="${name}"][value="${value}"]`})`))?.click();
  }
}

/** Asks for another row until the one with the control is there, as a reader would. @param {Page} page @param {string} field */
async function showRowOf(page, field) {
  while (await page.$eval(field, (control) => /** @type {HTMLElement | null} */ (control.closest("[data-row]"))?.hidden ?? false)) {
    await page.$eval(field, (control) => /** @type {HTMLElement} */ (control.closest(".is-rows")?.querySelector("[data-action=add-row]")).click());
  }
}

/** @param {Page} page */
export const submit = (page) => page.$eval("form[data-assessment] [type=submit]", (button) => /** @type {HTMLElement} */ (button).click());

/** Waits for the result; without one, says what the page says instead. @param {Page} page */
export async function ready(page) {
  try {
    await page.waitForSelector(READY);
  } catch (error) {
    const told = await page.evaluate(() => ["[data-errors]:not([hidden])", "[data-failure]:not([hidden])", "[data-run-status]", "[data-result]"].map((place) => {
      const found = document.querySelector(place);
      return `${found?.getAttribute("data-state") ?? ""} ${found?.textContent?.replace(/\s+/g, " ").trim().slice(0, 200) ?? ""}`.trim();
    }));
    throw new Error(`no result, but «${told.join("», «")}»`, { cause: error });
  }
}

/** Waits for a message above the form. @param {Page} page @param {string} words that it holds */
export async function noticed(page, words) {
  try {
    await page.waitForFunction((wanted) => document.querySelector("[data-notices]")?.textContent?.includes(wanted), { timeout: 20_000 }, words);
  } catch {
    throw new Error(`no message «${words}», but «${await page.$eval("[data-notices]", (place) => place.textContent?.trim())}»`);
  }
}

/** @param {Page} page @returns {Promise<Answers>} what the form holds now; ticks that stand as they came are no answers */
export function held(page) {
  return page.evaluate(() => {
    const controls = Array.from(/** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("form[data-assessment] :is(input, select)[name]")));
    return Object.fromEntries(controls.flatMap((input) => /** @type {[string, string | number][]} */ (kept(input))));
    function kept(/** @type {HTMLInputElement} */ input) {
      if (input.type === "select-one" || input.type === "date" || input.dataset.words !== undefined) return input.value === "" ? [] : [[input.name, input.value]];
      if (input.type === "radio") return input.checked ? [[input.name, Number(input.value)]] : [];
      if (input.type === "checkbox") return input.checked ? [] : [[input.name, 0]];
      return input.value === "" ? [] : [[input.name, Number(input.value)]];
    }
  });
}

/** The page's own "Slett alt", with the question it asks. @param {Page} page */
export async function deleteAll(page) {
  const asked = await page.evaluate(() => {
    const [button, dialog, yes] = ["[data-action=delete]", "dialog[data-confirm]", "[data-action=delete-now]"].map((part) => /** @type {any} */ (document.querySelector(`ff-assessment ${part}`)));
    button.click();
    const opened = dialog.open;
    yes.click();
    return opened && !dialog.open;
  });
  if (!asked) throw new Error("Slett alt did not ask, or did not go when it was answered");
}

/** @param {Page} page @returns {Promise<string[]>} names of everything of ours that is kept in this browser */
export const keptKeys = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("friskfaktor")));

/** Fills the browser's storage to the last byte. @param {Page} page */
export async function fillStorage(page) {
  await page.evaluate(() => {
    for (let size = 2 ** 22; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (let at = 0; ; at += 1) localStorage.setItem(`other-${size}-${at}`, "x".repeat(size));
      } catch {
        // This size no longer fits: on with half of it, until nothing does.
      }
    }
  });
}

/** @param {Page} page @returns {Promise<Shown>} the result, off the attributes that are promised to whatever drives the page */
export function shown(page) {
  return page.$eval("[data-result]", (box) => {
    const all = (/** @type {string} */ selector) => Array.from(/** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll(selector)));
    const flags = (/** @type {DOMStringMap} */ data, /** @type {string[]} */ names) => Object.fromEntries(
      names.filter((name) => name in data).map((name) => [name, data[name] === "" ? true : data[name] ?? ""]),
    );
    const point = all("[data-point]")[0];
    const gate = all("[data-section=gate]")[0];
    const counts = all("[data-counts] > [data-colour]");
    return {
      scales: Object.fromEntries(all("[data-scale]").map(({ dataset }) => [dataset.scale, flags(dataset, ["index", "wished", "gap", "importance", "priority", "spread", "ownGap", "band", "tooFew"])])),
      themes: all("[data-theme]").map(({ dataset }) => dataset.theme ?? ""),
      gate: gate ? { state: gate.dataset.gate ?? "", missing: Array.from(gate.querySelectorAll("[data-gate-missing] li"), (line) => line.textContent ?? "") } : null,
      point: point ? flags(point.dataset, ["x", "y", "field", "tooFew"]) : null,
      figures: Object.fromEntries(all("[data-figure]").map(({ dataset }) => [dataset.figure, flags(dataset, ["value", "suppressed", "missing"])])),
      cells: Object.fromEntries(all("[data-cell]").map(({ dataset }) => [dataset.cell, Number(dataset.value)])),
      findings: all("[data-finding]").map(({ dataset }) => dataset.finding ?? ""),
      events: Object.fromEntries(all("[data-event]").map(({ dataset }) => [dataset.event, dataset.date ?? ""])),
      counts: counts.length ? Object.fromEntries(counts.map((count) => [count.dataset.colour, Number(count.querySelector("[data-number]")?.textContent)])) : null,
    };
  });
}
