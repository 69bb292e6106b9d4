/** Answers out as a file, and in again.  A file from outside is not trusted: one that does not fit leaves everything as it was. */

import { fileName, saveAsFile, textOfFile } from "../../answers/files.mjs";
import { readRecord, writeRecord } from "../../answers/record.mjs";
import { aside, discardAside } from "../../answers/store.mjs";

/**
 * @import {Filled} from "../../answers/record.mjs"
 * @import {Book} from "../../answers/rounds.mjs"
 * @import {Rounds} from "./rounds.mjs"
 * @import {Session} from "./session.mjs"
 * @import {Notices} from "./notices.mjs"
 */

export class Exchange {
  /** @type {{filled: Filled, book: Book} | null} */
  #before = null;

  /** @param {Session} session @param {Rounds} rounds @param {Notices} notices */
  constructor(session, rounds, notices) {
    this.session = session;
    this.rounds = rounds;
    this.notices = notices;
  }

  /** @param {object | undefined} result the numbers, when they belong to these answers */
  save(result) {
    saveAsFile(this.#name(), writeRecord(this.session.identity, this.session.filled(), { result, rounds: this.rounds.book.rounds }));
  }

  /** @param {HTMLInputElement} chooser @returns {Promise<boolean>} whether the answers were replaced */
  async load(chooser) {
    const file = chooser.files?.[0];
    if (!file) return false;
    const text = await textOfFile(file);
    chooser.value = "";
    const reading = text === null ? null : readRecord(text, this.session.identity, this.session.accepts);
    if (reading?.kind !== "ok") {
      this.notices.show(`import-${reading?.kind ?? "too-large"}`, { focus: true });
      return false;
    }
    this.#before = { filled: this.session.filled(), book: this.rounds.book };
    this.session.fill(reading);
    this.rounds.add(reading.rounds, reading.answers);
    this.notices.show("imported", { focus: true });
    return true;
  }

  /** Puts back what an import replaced. @returns {boolean} whether there was anything to put back */
  undo() {
    if (!this.#before) return false;
    this.session.fill(this.#before.filled);
    this.rounds.put(this.#before.book);
    this.#before = null;
    this.notices.clear();
    return true;
  }

  /** What could not be used, exactly as it was kept. */
  saveAside() {
    const { assessment } = this.session.identity;
    saveAsFile(this.#name("aside"), JSON.stringify({ format: "friskfaktor-aside", assessment, kept: aside(assessment) }, null, 1));
  }

  discardAside() {
    discardAside(this.session.identity.assessment);
    this.notices.clear();
  }

  /** @param {string[]} parts */
  #name(...parts) {
    return fileName([this.session.identity.assessment, ...parts]);
  }
}
