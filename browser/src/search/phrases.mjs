/** Whether words that were typed side by side also stand side by side on a page: "Stora Enso", "sosial kapital". */

/** @import {Doc} from "./engine.mjs" @import {Terms} from "./terms.mjs" @import {Concept, Kind} from "./wording.mjs" */

const READ = /** @type {const} */ (["title", "names", "summary", "headings", "text"]);
/** Names that are the word itself, bent or slipped, and not another word for it. @type {Kind[]} */
const SAME = ["itself", "near", "derived"];

export class Phrases {
  /** What each page says in order, read when it is first asked for. @type {Map<Doc, string[]>} */
  #said = new Map();

  /** @param {Terms} terms */
  constructor(terms) {
    this.terms = terms;
  }

  /** @param {Doc} doc @param {Concept[]} concepts @returns {number} the share, from 0 to 1, of neighbours that are neighbours there */
  share(doc, concepts) {
    if (concepts.length < 2) return 0;
    const said = this.#of(doc);
    const same = concepts.map(({ names }) => new Set(SAME.flatMap((kind) => names.get(kind) ?? []).flat()));
    const together = same.slice(1).filter((second, at) => said.some((term, here) => same[at].has(term) && (second.has(said[here + 1]) || second.has(said[here + 2]))));
    return together.length / (concepts.length - 1);
  }

  /** @param {Doc} doc @returns {string[]} its telling terms, with a sign that is no term between fields */
  #of(doc) {
    const known = this.#said.get(doc);
    if (known) return known;
    const made = READ.flatMap((field) => [...this.terms.telling(doc[field] ?? ""), "|", "|"]);
    this.#said.set(doc, made);
    return made;
  }
}
