/** What the buttons and links of an assessment do, by the name in their `data-action`. */

import { setShared } from "../../answers/shared-device.mjs";
import { removeAll } from "../../answers/store.mjs";
import { focusOn, need } from "../dom.mjs";
import { addRow } from "./plan-rows.mjs";
import { printSheet } from "./printing.mjs";
import { roundActions } from "./round-actions.mjs";
import { tickAll } from "./relevance.mjs";

/**
 * @import {Workspace} from "./workspace.mjs"
 *
 * @typedef {object} Place
 * @property {HTMLElement} root the element
 * @property {HTMLElement} page what is printed
 * @property {Workspace} work
 * @property {HTMLElement} target what was pressed
 */

/** @type {Record<string, (place: Place) => void>} */
export const actions = {
  ...roundActions,
  "print-form": ({ page }) => printSheet(page, "form"),
  "print-large-form": ({ page }) => printSheet(page, "form", { large: true }),
  "print-meeting": ({ page }) => printSheet(page, "meeting"),
  "print-result": ({ page }) => printSheet(page, "result"),
  "turn": ({ work, target }) => {
    work.respondents.turnTo(target.dataset.turn ?? "");
    focusOn(work.form);
  },
  "quick-open": ({ work }) => {
    work.arrange({ onPaper: true });
    work.quick.open();
  },
  "quick-close": ({ work }) => {
    work.quick.close();
    work.arrange();
  },
  "retry": ({ work }) => void work.scoring.submit(),
  "show-result": ({ work }) => focusOn(work.scoring.view.heading),
  "edit": ({ work }) => focusOn(work.form),
  "to-keeping": ({ root }) => focusOn(need(root, "[data-keeping-title]", HTMLElement)),
  "export": ({ work }) => work.exchange.save(work.scoring.result),
  "add-row": ({ work, target }) => addRow(work.form, target),
  "save-ics": ({ work }) => void work.calendarFile.save(),
  "save-xlsx": ({ work }) => void work.spreadsheet.saveXlsx(work.scoring.result),
  "save-csv": ({ work }) => work.spreadsheet.saveCsv(work.scoring.result),
  "undo-import": ({ work }) => {
    if (!work.exchange.undo()) return;
    work.changed({ settled: true });
    work.roundsChanged();
  },
  "save-aside": ({ work }) => work.exchange.saveAside(),
  "discard-aside": ({ work }) => work.exchange.discardAside(),
  "relevant-all": (place) => tick(place, true),
  "relevant-none": (place) => tick(place, false),
  "delete": ({ root }) => need(root, "dialog[data-confirm]", HTMLDialogElement).showModal(),
  "delete-now": ({ root, work }) => {
    need(root, "dialog[data-confirm]", HTMLDialogElement).close();
    work.forget();
    work.notices.show("deleted", { focus: true });
  },
};

/** @param {Place} place @param {boolean} checked */
function tick({ work }, checked) {
  tickAll(work.form, checked);
  work.changed({ settled: true });
}

/** Shared-device mode: on, everything kept goes; off, this form's answers are kept again. @param {Workspace} work @param {boolean} shared */
export function shareDevice(work, shared) {
  setShared(shared);
  if (shared) {
    removeAll();
    work.rounds.forget();
    work.notices.show("shared");
  } else {
    work.notices.clear();
  }
  work.changed({ settled: false });
  work.roundsChanged();
}
