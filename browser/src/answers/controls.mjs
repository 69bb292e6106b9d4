/**
 * Answers in the form: control name → whole number, nothing for what is not answered.
 *
 * A control is a group of radio buttons, a number typed as text, or a tick for
 * what is relevant (named `<item>.relevant`, ticked from the start, so only an
 * unticked one is an answer: 0).
 *
 * @typedef {Record<string, number>} Answers
 */

const RELEVANT = ".relevant";

/** @param {HTMLFormElement} form @returns {HTMLInputElement[]} the controls that hold answers */
export function controls(form) {
  return Array.from(form.elements).filter(
    /** @returns {element is HTMLInputElement} */ (element) => element instanceof HTMLInputElement && element.name !== "",
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

/** @param {HTMLInputElement} control @returns {number | null} */
function answerOf(control) {
  if (control.type === "radio") return control.checked ? Number(control.value) : null;
  if (control.type === "checkbox") return control.checked ? null : 0;
  return wholeNumber(control.value);
}

/** @param {Answers} answers @returns {boolean} whether anything is answered (having picked what is relevant is no answer) */
export function anyAnswered(answers) {
  return Object.keys(answers).some((name) => !name.endsWith(RELEVANT));
}

/** Puts exactly these answers into the form. @param {HTMLFormElement} form @param {Answers} answers */
export function writeAnswers(form, answers) {
  for (const control of controls(form)) {
    const value = Object.hasOwn(answers, control.name) ? answers[control.name] : undefined;
    if (control.type === "radio") control.checked = value !== undefined && Number(control.value) === value;
    else if (control.type === "checkbox") control.checked = value !== 0;
    else control.value = value === undefined ? "" : String(value);
  }
}

/**
 * What the form's controls can hold: imported or saved answers are checked against this.
 *
 * @param {HTMLFormElement} form
 * @returns {(name: string, value: unknown) => boolean} whether a control of that name can hold the value
 */
export function acceptor(form) {
  /** @type {Map<string, Set<number> | null>} */
  const allowed = new Map();
  for (const control of controls(form)) {
    if (control.type === "radio") allowed.set(control.name, (allowed.get(control.name) ?? new Set()).add(Number(control.value)));
    else allowed.set(control.name, control.type === "checkbox" ? new Set([0, 1]) : null);
  }
  return (name, value) => {
    if (typeof value !== "number" || !Number.isSafeInteger(value)) return false;
    const values = allowed.get(name);
    return values === null ? value >= 0 : values !== undefined && values.has(value);
  };
}
