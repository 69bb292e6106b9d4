/** Answers and result as a spreadsheet on the reader's own machine. */

import { csvText } from "../../answers/csv.mjs";
import { fileName, saveAsFile } from "../../answers/files.mjs";
import { answerRows, resultRows } from "../../answers/table.mjs";

/**
 * @import {Cell, WriteSheet} from "../../sheets/main.mjs"
 * @import {Session} from "./session.mjs"
 * @import {Notices} from "./notices.mjs"
 * @import {Say} from "../words.mjs"
 *
 * @typedef {{subscales: Record<string, {title?: string}>, items: Record<string, {title?: string}>, bands: Record<string, string>}} Titles
 *
 * @typedef {object} Parts
 * @property {Session} session
 * @property {Notices} notices
 * @property {Say} say
 * @property {{texts: Titles}} embedded
 * @property {() => Promise<WriteSheet>} sheets
 */

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export class Spreadsheet {
  /** @param {Parts} parts */
  constructor({ session, notices, say, embedded, sheets }) {
    this.session = session;
    this.notices = notices;
    this.say = say;
    this.texts = embedded.texts;
    this.sheets = sheets;
  }

  /** @param {object | undefined} result the numbers, when they belong to these answers */
  saveCsv(result) {
    saveAsFile(this.#name("csv"), csvText(this.#rows(result)), "text/csv;charset=utf-8");
  }

  /** @param {object | undefined} result @returns {Promise<void>} a script that does not come is told above the form */
  async saveXlsx(result) {
    const rows = this.#rows(result);
    try {
      const write = await this.sheets();
      saveAsFile(this.#name("xlsx"), await write(rows, this.say("sheet_name")), XLSX);
    } catch {
      this.notices.show("sheet-failed", { focus: true });
    }
  }

  /** @param {object | undefined} result @returns {Cell[][]} */
  #rows(result) {
    const head = ["sheet_field", "sheet_about", "sheet_number", "sheet_words"].map((key) => this.say(key));
    return [head, ...answerRows(this.session.form), ...(result ? resultRows(result, this.#titleOf) : [])];
  }

  /** @param {string} id @returns {string} the words for a subscale, item, field, figure or band; the id itself when it has none */
  #titleOf = (id) => this.texts.subscales[id]?.title ?? this.texts.items[id]?.title ?? this.texts.bands[id] ?? id;

  /** @param {string} ending */
  #name(ending) {
    return fileName([this.session.identity.assessment], ending);
  }
}
