/** Keeping a round, beginning another, and taking one away. */

import { focusOn, need } from "../dom.mjs";

/** @import {Place} from "./actions.mjs" @import {Workspace} from "./workspace.mjs" */

/** @param {HTMLElement} root */
const dialogOf = (root) => need(root, "dialog[data-again]", HTMLDialogElement);

/** @type {Record<string, (place: Place) => void>} */
export const roundActions = {
  "keep-round": ({ work }) => keep(work),
  "again": ({ root, work }) => {
    // Nothing is lost by it: no need to ask.
    const { answers, notes } = work.session.filled();
    const safe = work.rounds.holds(answers) && Object.keys(notes).length === 0;
    if (safe) restart(work);
    else ask(root, work);
  },
  "again-keep": ({ root, work }) => {
    dialogOf(root).close();
    if (keep(work)) restart(work);
    else focusOn(/** @type {HTMLElement} */ (work.roundsView?.status));
  },
  "again-drop": ({ root, work }) => {
    dialogOf(root).close();
    restart(work);
  },
  "drop-round": ({ work, target }) => {
    work.roundsView?.remember(work.rounds.book);
    work.rounds.drop(target.dataset.round ?? "");
    work.roundsChanged();
    work.notices.show("round-dropped", { focus: true });
  },
  "undo-drop": ({ work }) => {
    const book = work.roundsView?.remembered();
    if (!book) return;
    work.rounds.put(book);
    work.roundsChanged();
    work.notices.clear();
  },
};

/** @param {HTMLElement} root @param {Workspace} work */
function ask(root, work) {
  const dialog = dialogOf(root);
  need(dialog, "[data-action=again-keep]", HTMLElement).hidden = work.rounds.refusal !== null;
  dialog.showModal();
}

/** @param {Workspace} work @returns {boolean} whether the answers are kept as a round */
function keep(work) {
  const keeping = work.rounds.keep(work.session.answers());
  work.showRounds();
  work.roundsView?.tell(keeping);
  return keeping === "kept";
}

/** @param {Workspace} work */
function restart(work) {
  work.restart();
  work.notices.show("restarted", { focus: true });
}
