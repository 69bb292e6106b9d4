/**
 * "Skriv inn papirsvar": one compact grid where a digit answers and moves on.  Each cell stands for a group of points in
 * the form and sets those, so the answers, how they are kept and how they are scored are one and the same.
 */

import { focusOn, need } from "../dom.mjs";
import { buildGrid, keyTo } from "./quick-grid.mjs";

/**
 * @import {Say} from "../words.mjs"
 * @import {Cell, Row} from "./quick-grid.mjs"
 */

/** Where a key leads: so many cells on. @type {Record<string, number>} */
const STEPS = { Enter: 1, ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export class QuickEntry {
  /** @type {Row[]} */
  #rows = [];

  /** @param {HTMLElement} root @param {HTMLFormElement} form @param {Say} say */
  constructor(root, form, say) {
    this.form = form;
    this.say = say;
    this.box = need(root, "[data-quick]", HTMLElement);
    this.heading = need(this.box, "[data-quick-title]", HTMLElement);
    this.status = need(this.box, "[data-quick-status]", HTMLElement);
    this.box.addEventListener("input", ({ target }) => this.#typed(this.#cellOf(target)));
    this.box.addEventListener("keydown", (event) => this.#pressed(event));
    this.box.addEventListener("focusin", ({ target }) => this.#cellOf(target)?.field.select());
  }

  /** @returns {boolean} */
  get isOpen() {
    return !this.box.hidden;
  }

  open() {
    this.#rows = buildGrid(need(this.box, "table", HTMLTableElement), this.form, this.say);
    need(this.box, "[data-quick-key]", HTMLElement).replaceChildren(...keyTo(this.form));
    this.box.hidden = false;
    this.form.dataset.quick = "";
    this.show();
    focusOn(this.heading);
    (this.#cells().find(({ field }) => field.value === "") ?? this.#cells()[0])?.field.focus({ preventScroll: true });
  }

  close() {
    this.box.hidden = true;
    delete this.form.dataset.quick;
    focusOn(this.form);
  }

  /** @param {string} name of the control in the form */
  goTo(name) {
    this.#cells().find(({ points }) => points[0].name === name)?.field.focus();
  }

  /** The form's answers as they now are; what is being typed is left alone. */
  show() {
    if (!this.isOpen) return;
    for (const { item, row, cells } of this.#rows) {
      row.hidden = item.hidden || item.dataset.notAsked !== undefined;
      for (const { field, points } of cells) {
        const chosen = points.find((point) => point.checked)?.value ?? "";
        if (field !== document.activeElement || chosen !== "") field.value = chosen;
      }
    }
  }

  /** @returns {Cell[]} those of the questions that are asked */
  #cells() {
    return this.#rows.filter(({ row }) => !row.hidden).flatMap(({ cells }) => cells);
  }

  /** @param {EventTarget | null} field @returns {Cell | undefined} */
  #cellOf(field) {
    return this.#cells().find((cell) => cell.field === field);
  }

  /** @param {Cell | undefined} cell */
  #typed(cell) {
    if (!cell) return;
    const text = cell.field.value.trim().replace("−", "-");
    const allowed = cell.points.map(({ value }) => value);
    const begun = text !== "" && allowed.filter((value) => value.startsWith(text));
    this.#tell(cell, begun !== false && begun.length === 0);
    if (begun === false) choose(cell, "");
    else if (begun.length === 0) cell.field.value = "";
    else if (allowed.includes(text)) {
      choose(cell, text);
      if (begun.length === 1) this.#move(cell, 1);
    }
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const cell = this.#cellOf(event.target);
    if (!cell || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = event.key === "Backspace" && cell.field.value === "" ? -1 : STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    this.#move(cell, step);
  }

  /** @param {Cell} cell @param {number} step past the last is the button that shows the result */
  #move(cell, step) {
    const cells = this.#cells();
    const at = cells.indexOf(cell) + step;
    if (at < cells.length) cells[Math.max(at, 0)].field.focus();
    else need(this.form, "[type=submit]", HTMLElement).focus();
  }

  /** @param {Cell} cell @param {boolean} wrong */
  #tell({ field, points }, wrong) {
    field.setAttribute("aria-invalid", String(wrong));
    this.status.textContent = wrong ? this.say("quick_wrong", { from: points[0].value, to: points[points.length - 1].value }) : "";
  }
}

/** Answers as a reader of the form would: the form's own points change, and say so. @param {Cell} cell @param {string} value none takes the answer away */
function choose({ points }, value) {
  for (const point of points) point.checked = point.value === value;
  points[0].dispatchEvent(new Event("change", { bubbles: true }));
}
