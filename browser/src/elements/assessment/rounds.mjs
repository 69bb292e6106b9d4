/** The rounds of one assessment as the page has them: kept in this browser where it may, otherwise only while the page is open. */

import { isShared } from "../../answers/shared-device.mjs";
import { kinship, lastRound, NO_ROUNDS, readBook, sameAnswers, withCurrent, withMore, without, writeBook } from "../../answers/rounds.mjs";
import * as store from "../../answers/store.mjs";

/**
 * @import {Answers} from "../../answers/controls.mjs"
 * @import {Identity} from "../../answers/record.mjs"
 * @import {Book, Kinship, Round} from "../../answers/rounds.mjs"
 *
 * @typedef {"kept" | "full" | "absent" | "shared" | "stuck"} Keeping `stuck`: rounds that cannot be read could not be moved away
 */

export class Rounds {
  /** @type {Book} */
  book = NO_ROUNDS;
  /** Set when unreadable rounds could not be moved away: writing would destroy them. */
  #stuck = false;

  /** @param {Identity} identity */
  constructor(identity) {
    this.identity = identity;
  }

  /** Takes up what was kept; what cannot be read is set aside. */
  resume() {
    const text = isShared() ? null : store.loadRounds(this.identity.assessment);
    if (text === null) return;
    const book = readBook(text, this.identity.assessment);
    if (book) this.book = book;
    else this.#stuck = store.setRoundsAside(this.identity.assessment) !== "kept";
  }

  /** @returns {Keeping | null} why no round can be kept here at all; null when it can */
  get refusal() {
    if (isShared()) return "shared";
    if (this.#stuck) return "stuck";
    return store.canKeep() ? null : "absent";
  }

  /** @returns {Round | undefined} last time */
  get last() {
    return lastRound(this.book);
  }

  /** @param {Round} round @returns {Kinship} */
  kinship(round) {
    return kinship(round, this.identity);
  }

  /** @returns {Answers | undefined} those of last time, when they can be compared with */
  before() {
    const { last } = this;
    return last && this.kinship(last) === "same" ? last.answers : undefined;
  }

  /** @param {Answers} answers @returns {boolean} whether exactly these are kept as a round */
  holds(answers) {
    const round = this.book.rounds.find(({ kept }) => kept === this.book.current);
    return round !== undefined && sameAnswers(round.answers, answers);
  }

  /** Keeps the answers as a round, or brings the round they were kept as up to date. @param {Answers} answers @returns {Keeping} */
  keep(answers) {
    const { version, definition } = this.identity;
    return this.put(withCurrent(this.book, { kept: new Date().toISOString(), version, definition, answers }));
  }

  /** The form is emptied: what is answered from now on is another round. @returns {Keeping} */
  begin() {
    return this.put({ ...this.book, current: null });
  }

  /** @param {string} kept @returns {Keeping} */
  drop(kept) {
    return this.put(without(this.book, kept));
  }

  /** @param {readonly Round[]} rounds of a file @param {Answers} answers of the same file @returns {Keeping} */
  add(rounds, answers) {
    return this.put(withMore(this.book, rounds, answers));
  }

  /** @param {Book} book @returns {Keeping} a book that could not be written is not taken over either, so the page never promises too much */
  put(book) {
    const keeping = this.#write(book);
    if (keeping !== "full") this.book = book;
    return keeping;
  }

  /** Another tab has changed what is kept. @param {string | null} text */
  follow(text) {
    const book = text === null ? NO_ROUNDS : readBook(text, this.identity.assessment);
    if (book) this.book = book;
  }

  /** Nothing is kept any more; the store has been emptied already. */
  forget() {
    this.book = NO_ROUNDS;
    this.#stuck = false;
  }

  /** @param {Book} book @returns {Keeping} */
  #write(book) {
    if (isShared()) return "shared";
    if (this.#stuck) return "stuck";
    if (!book.rounds.length && store.loadRounds(this.identity.assessment) === null) return "kept";
    return store.saveRounds(this.identity.assessment, writeBook(this.identity.assessment, book));
  }
}
