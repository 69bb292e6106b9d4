/**
 * Answers in the form: control name → whole number, nothing for what is not answered.
 *
 * A control is a group of radio buttons, a number typed as text, or a tick for
 * what is relevant (named `<item>.relevant`, ticked from the start, so only an
 * unticked one is an answer: 0).  A planner has words, dates and lists to
 * choose from too: their answers are text.
 *
 * @typedef {Record<string, number | string>} Answers
 * @typedef {HTMLInputElement | HTMLSelectElement} Control
 */

const RELEVANT = ".relevant";

/** @param {HTMLFormElement} form @returns {Control[]} the controls that hold answers */
export function controls(form) {
  return Array.from(form.elements).filter(
    /** @returns {element is Control} */ (element) => (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) && element.name !== "",
  );
}

/** @param {string} text @returns {number | null} the whole number, spaces between thousands allowed; null when it is not one */
export function wholeNumber(text) {
  const digits = text.replace(/\s/gu, "");
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null;
}

/** @param {HTMLFormElement} form @returns {Answers} */
export function readAnswers(form) {
  return Object.fromEntries(controls(form).flatMap((control) => {
    const value = answerOf(control);
    return value === null ? [] : [[control.name, value]];
  }));
}

/** @param {Control} control @returns {boolean} whether its answer is text */
export const holdsText = (control) => control instanceof HTMLSelectElement || control.type === "date" || control.dataset.words !== undefined;

/** @param {Control} control @returns {number | string | null} */
function answerOf(control) {
  if (holdsText(control)) return control.value.trim() === "" ? null : control.value;
  if (isTicked(control)) return control.type === "radio" ? radioAnswer(control) : control.checked ? null : 0;
  return wholeNumber(control.value);
}

/** @param {Control} control @returns {control is HTMLInputElement} */
const isTicked = (control) => control.type === "radio" || control.type === "checkbox";

/** @param {HTMLInputElement} control */
const radioAnswer = (control) => (control.checked ? Number(control.value) : null);

/** @param {Answers} answers @returns {boolean} whether anything is answered (having picked what is relevant is no answer) */
export function anyAnswered(answers) {
  return Object.keys(answers).some((name) => !name.endsWith(RELEVANT));
}

/** Puts exactly these answers into the form. @param {HTMLFormElement} form @param {Answers} answers */
export function writeAnswers(form, answers) {
  for (const control of controls(form)) {
    const value = Object.hasOwn(answers, control.name) ? answers[control.name] : undefined;
    if (!isTicked(control)) control.value = value === undefined ? "" : String(value);
    else if (control.type === "radio") control.checked = value !== undefined && Number(control.value) === value;
    else control.checked = value !== 0;
  }
}

/**
 * What the form's controls can hold: imported or saved answers are checked against this.
 *
 * @param {HTMLFormElement} form
 * @returns {(name: string, value: unknown) => boolean} whether a control of that name can hold the value
 */
export function acceptor(form) {
  /** @type {Map<string, (value: unknown) => boolean>} */
  const takes = new Map();
  /** @type {Map<string, Set<unknown>>} */
  const points = new Map();
  for (const control of controls(form)) {
    if (control.type === "radio") {
      const values = points.get(control.name) ?? new Set();
      points.set(control.name, values.add(Number(control.value)));
      takes.set(control.name, (value) => values.has(value));
    } else if (control.type === "checkbox") takes.set(control.name, (value) => value === 0 || value === 1);
    else takes.set(control.name, holdsText(control) ? (value) => typeof value === "string" && takesText(control, value) : isCount);
  }
  return (name, value) => takes.get(name)?.(value) ?? false;
}

/** @param {unknown} value */
const isCount = (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

/** @param {Control} control @param {string} text */
function takesText(control, text) {
  if (control instanceof HTMLSelectElement) return text !== "" && Array.from(control.options).some(({ value }) => value === text);
  if (control.type === "date") return isDay(text) && text >= control.min && text <= control.max;
  return text.length <= control.maxLength;
}

/** @param {string} text @returns {boolean} whether it is a day there is, as `2026-08-17` */
function isDay(text) {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
