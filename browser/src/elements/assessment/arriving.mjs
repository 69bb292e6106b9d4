/** What a reader who comes by a link of the overview wants: the result, or a new round. The address names no question and no answer. */

import { anyAnswered } from "../../answers/controls.mjs";
import { actions } from "./actions.mjs";

/** @import {Place} from "./actions.mjs" @import {Workspace} from "./workspace.mjs" */

/** @type {Record<string, string>} */
const WANTED = { "#resultat": "retry", "#pa-nytt": "again" };

/** @param {Workspace} work @returns {((place: Place) => void) | undefined} nothing where nothing is answered yet */
export function arrivedFor(work) {
  return anyAnswered(work.session.answers()) ? actions[WANTED[location.hash] ?? ""] : undefined;
}
