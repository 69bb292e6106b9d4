/** One assessment at work: the parts of its page, and what happens between them as the reader answers. */

import { need } from "../dom.mjs";
import { dataOf, wordsOf } from "../words.mjs";
import { Exchange } from "./exchange.mjs";
import { Notices } from "./notices.mjs";
import { ClickablePlane } from "./plane.mjs";
import { Progress } from "./progress.mjs";
import { showRelevant } from "./relevance.mjs";
import { Scoring } from "./scoring.mjs";
import { Session } from "./session.mjs";
import { Status } from "./status.mjs";

/** @import {Client} from "./calculation.mjs" */

export class Workspace {
  /** @param {HTMLElement} root @param {() => Client} client */
  constructor(root, client) {
    const embedded = /** @type {{definition: {id: string, version: string}}} */ (dataOf(root, "template[data-definition]"));
    const { id, version } = embedded.definition;
    const say = wordsOf(root);
    this.say = say;
    this.form = need(root, "form[data-assessment]", HTMLFormElement);
    this.notices = new Notices(root);
    this.status = new Status(root, say);
    this.progress = new Progress(root, this.form, say);
    this.session = new Session(this.form, { assessment: id, version, definition: root.dataset.definition ?? "" });
    this.exchange = new Exchange(this.session, this.notices);
    this.scoring = new Scoring({ root, session: this.session, status: this.status, say, embedded, client });
    const plane = this.form.querySelector("[data-plane]");
    this.plane = plane instanceof HTMLElement ? new ClickablePlane(plane, this.form) : null;
  }

  /** Takes up what was kept, and says so. */
  resume() {
    const start = this.session.resume();
    this.refresh({ silent: true });
    if (start !== "fresh") this.notices.add(start);
    if (start !== "shared" && this.session.hasAside) this.notices.add("aside");
    if (start === "shared" || start === "absent" || start === "stuck") this.status.showKeeping(start);
  }

  /** Shows the form as its answers now are. @param {{silent?: boolean}} [how] */
  refresh(how) {
    showRelevant(this.form, this.say);
    this.plane?.show();
    this.progress.show(how);
  }

  /** The answers have changed; `settled` when the reader is done with that one. @param {{settled: boolean}} how */
  changed({ settled }) {
    this.refresh();
    this.status.showKeeping(this.session.keep());
    if (settled) void this.scoring.refresh();
  }

  /** Back to an untouched page, with nothing kept. */
  forget() {
    this.session.forget();
    this.scoring.forget();
    this.notices.clear();
    this.refresh({ silent: true });
    this.status.showKeeping("nothing");
  }

  /** Another tab or page has changed what is kept. @param {string | null} text */
  follow(text) {
    const answered = this.session.follow(text);
    this.refresh({ silent: true });
    if (answered) void this.scoring.refresh();
    else this.scoring.clear();
  }

  dispose() {
    this.scoring.calculation.cancel();
    this.progress.dispose();
    this.status.dispose();
  }
}
