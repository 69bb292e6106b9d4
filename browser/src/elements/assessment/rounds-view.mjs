/** Which rounds are kept, as the page says it: under the result for these answers, and as a list among everything that is kept. */

import { all, copyOf, need, setText } from "../dom.mjs";
import { dayInWords } from "../dates.mjs";

/**
 * @import {Answers} from "../../answers/controls.mjs"
 * @import {Book, Round} from "../../answers/rounds.mjs"
 * @import {Say} from "../words.mjs"
 * @import {Keeping, Rounds} from "./rounds.mjs"
 */

export class RoundsView {
  /** What an undo brings back. @type {Book | null} */
  #before = null;

  /** @param {HTMLElement} root @param {Rounds} rounds @param {Say} say */
  constructor(root, rounds, say) {
    this.rounds = rounds;
    this.say = say;
    this.button = need(root, "[data-result] [data-action=keep-round]", HTMLElement);
    this.status = need(root, "[data-round-status]", HTMLElement);
    this.list = need(root, "[data-round-list]", HTMLElement);
  }

  /** @param {Answers} answers those in the form */
  show(answers) {
    const held = this.rounds.holds(answers);
    const { refusal } = this.rounds;
    this.button.hidden = held || refusal !== null;
    this.status.textContent = held ? this.say("round_kept", { date: day(this.rounds.book.current ?? "") }) : refusal ? this.say(`round_${refusal}`) : "";
    this.#showList();
  }

  /** @param {Keeping} keeping how keeping this round went */
  tell(keeping) {
    if (keeping !== "kept") this.status.textContent = this.say(`round_${keeping}`);
  }

  /** @param {Book} book */
  remember(book) {
    this.#before = book;
  }

  /** @returns {Book | null} what was remembered, once */
  remembered() {
    const book = this.#before;
    this.#before = null;
    return book;
  }

  #showList() {
    const { rounds } = this.rounds.book;
    this.list.hidden = rounds.length === 0;
    setText(this.list, "[data-round-count]", this.say(rounds.length === 1 ? "rounds_one" : "rounds_many", { n: rounds.length }));
    const entries = [...rounds].reverse().map((round) => this.#entry(round));
    need(this.list, "[data-round-entries]", HTMLElement).replaceChildren(...entries);
  }

  /** @param {Round} round */
  #entry(round) {
    const entry = copyOf(this.list, "template[data-round-entry]");
    for (const place of all(entry, "[data-when]")) place.textContent = day(round.kept);
    setText(entry, "[data-why]", this.rounds.kinship(round) === "same" ? "" : this.say("round_apart"));
    need(entry, "[data-action=drop-round]", HTMLElement).dataset.round = round.kept;
    return entry;
  }
}

/** @param {string} instant */
const day = (instant) => dayInWords(new Date(instant));
