/** The answers of one form over time: taken up where the reader left, kept at each change, forgotten on request. */

import { acceptor, anyAnswered, controls, readAnswers, writeAnswers } from "../../answers/controls.mjs";
import { readNotes, writeNotes } from "../../answers/notes.mjs";
import { readRecord, writeRecord } from "../../answers/record.mjs";
import { isShared } from "../../answers/shared-device.mjs";
import * as store from "../../answers/store.mjs";

/**
 * @import {Answers} from "../../answers/controls.mjs"
 * @import {Filled, Identity} from "../../answers/record.mjs"
 *
 * @typedef {"fresh" | "resumed" | "updated" | "stuck" | "absent" | "shared"} Start
 *   `stuck`: what was kept cannot be used, and there is no room to set it aside
 * @typedef {"kept" | "full" | "absent" | "shared" | "nothing" | "stuck"} Keeping
 */

export class Session {
  /** Set when unusable answers could not be moved away: writing would destroy them. */
  #stuck = false;
  /** Of the order the questions stand in; only where each respondent has her own. @type {number | undefined} */
  seed;

  /** @param {HTMLFormElement} form @param {Identity} identity */
  constructor(form, identity) {
    this.form = form;
    this.identity = identity;
    this.accepts = acceptor(form);
  }

  /** Fills in what was kept; what the reader has answered since the page came wins. @returns {Start} */
  resume() {
    if (isShared()) return "shared";
    if (!store.canKeep()) return "absent";
    const text = store.load(this.identity.assessment);
    if (text === null) return "fresh";
    const reading = readRecord(text, this.identity, this.accepts);
    if (reading.kind !== "ok") return this.#putAside();
    this.seed = reading.seed ?? this.seed;
    this.fill({ answers: { ...reading.answers, ...this.answers() }, notes: { ...reading.notes, ...readNotes(this.form) } });
    if (!anyAnswered(reading.answers)) return "fresh";
    return reading.updated ? "updated" : "resumed";
  }

  /** @returns {Start} */
  #putAside() {
    this.#stuck = store.setAside(this.identity.assessment) !== "kept";
    return this.#stuck ? "stuck" : "fresh";
  }

  /** @returns {boolean} whether answers that could not be used are still kept beside */
  get hasAside() {
    return store.aside(this.identity.assessment).length > 0;
  }

  /** @returns {Answers} */
  answers() {
    return readAnswers(this.form);
  }

  /** @returns {Filled} everything the reader has put in: what is kept and saved */
  filled() {
    return { answers: this.answers(), notes: readNotes(this.form), seed: this.seed };
  }

  /** Puts exactly this into the form. @param {Filled} filled */
  fill({ answers, notes }) {
    writeAnswers(this.form, answers);
    writeNotes(this.form, notes);
  }

  /** @param {{done: number, total: number}} [progress] how much is answered @returns {Keeping} how keeping the answers went */
  keep(progress) {
    if (isShared()) return "shared";
    if (this.#stuck) return "stuck";
    const filled = this.filled();
    if (!Object.keys({ ...filled.answers, ...filled.notes }).length && store.load(this.identity.assessment) === null) return "nothing";
    return store.save(this.identity.assessment, writeRecord(this.identity, filled, { progress }));
  }

  /** Follows what another tab has done. @param {string | null} text what is kept now @returns {boolean} whether anything is answered */
  follow(text) {
    const reading = text === null ? null : readRecord(text, this.identity, this.accepts);
    if (reading && reading.kind !== "ok") return anyAnswered(this.answers());
    this.fill(reading ?? { answers: {}, notes: {} });
    this.seed = reading?.seed ?? this.seed;
    return reading !== null;
  }

  /** Empties the form and forgets what was kept. */
  forget() {
    this.clear();
    store.remove(this.identity.assessment);
    this.#stuck = false;
  }

  /** Empties the form for a new round; what was kept of earlier ones stays. */
  restart() {
    this.clear();
    if (!this.#stuck) store.removeAnswers(this.identity.assessment);
  }

  /** Empties the form only. */
  clear() {
    this.form.reset();
    this.fill({ answers: {}, notes: {} });
  }

  /** @param {string} name @returns {string} id of the first control of that name */
  controlId(name) {
    return controls(this.form).find((control) => control.name === name)?.id ?? "";
  }
}
