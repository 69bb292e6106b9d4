/** What to say when Python could not run: what happened, that the answers are kept, and the ways on. */

import { copyOf, focusOn, need } from "../dom.mjs";

export class Failure {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.box = need(root, "[data-failure]", HTMLElement);
    this.reason = need(this.box, "[data-failure-reason]", HTMLElement);
    this.heading = need(this.box, "[data-failure-title]", HTMLElement);
  }

  /** @param {string} reason a ScoringError's reason; an unknown one is told in general words */
  show(reason) {
    const known = this.root.querySelector(`template[data-reason="${CSS.escape(reason)}"]`);
    this.reason.replaceChildren(copyOf(this.root, `template[data-reason="${known ? CSS.escape(reason) : "crashed"}"]`));
    this.box.hidden = false;
    focusOn(this.heading);
  }

  hide() {
    this.box.hidden = true;
  }
}
