/** One assessment at work: the parts of its page, and what happens between them as the reader answers. */

import { need } from "../dom.mjs";
import { fillComparison } from "../result/comparison.mjs";
import { dataOf, wordsOf } from "../words.mjs";
import { CalendarFile } from "./calendar-file.mjs";
import { Conditions } from "./conditions.mjs";
import { Exchange } from "./exchange.mjs";
import { hideEmptyGroups } from "./items.mjs";
import { Notices } from "./notices.mjs";
import { newSeed, Order } from "./order.mjs";
import { forgetRows, showRows } from "./plan-rows.mjs";
import { ClickablePlane } from "./plane.mjs";
import { Progress } from "./progress.mjs";
import { QuickEntry } from "./quick-entry.mjs";
import { showRelevant } from "./relevance.mjs";
import { Respondents } from "./respondents.mjs";
import { RoundsView } from "./rounds-view.mjs";
import { Rounds } from "./rounds.mjs";
import { Scoring } from "./scoring.mjs";
import { Session } from "./session.mjs";
import { Spreadsheet } from "./spreadsheet.mjs";
import { Status } from "./status.mjs";
import { showSums } from "./sums.mjs";

/**
 * @import {Client} from "./calculation.mjs"
 * @import {WriteCalendar} from "../../calendar/main.mjs"
 * @import {WriteSheet} from "../../sheets/main.mjs"
 * @import {Titles} from "./spreadsheet.mjs"
 *
 * @typedef {{client: () => Client, sheets: () => Promise<WriteSheet>, calendar: () => Promise<WriteCalendar>}} Brought what comes when it is first wanted
 */

export class Workspace {
  /** @param {HTMLElement} root @param {Brought} brought */
  constructor(root, { client, sheets, calendar }) {
    const embedded = /** @type {{definition: {id: string, version: string}, texts: Titles}} */ (dataOf(root, "template[data-definition]"));
    const { id, version } = embedded.definition;
    const say = wordsOf(root);
    this.say = say;
    this.form = need(root, "form[data-assessment]", HTMLFormElement);
    this.notices = new Notices(root);
    this.status = new Status(root, say);
    this.conditions = new Conditions(root, this.form, say);
    this.respondents = new Respondents(this.form);
    this.order = this.form.dataset.order === "shuffled" ? new Order(this.form) : null;
    this.quick = new QuickEntry(root, this.form, say);
    this.progress = new Progress(root, this.form, say);
    this.session = new Session(this.form, { assessment: id, version, definition: root.dataset.definition ?? "" });
    this.rounds = new Rounds(this.session.identity);
    // A plan is not compared with an earlier one.
    this.roundsView = root.querySelector("[data-round-list]") ? new RoundsView(root, this.rounds, say) : null;
    this.calendarFile = new CalendarFile({ assessment: id, notices: this.notices, calendar });
    this.exchange = new Exchange(this.session, this.rounds, this.notices);
    this.spreadsheet = new Spreadsheet({ session: this.session, notices: this.notices, say, embedded, sheets });
    const before = () => this.rounds.before();
    /** @param {import("./scoring.mjs").Scored} response */
    const shown = ({ report, comparison }) => {
      if (this.roundsView) fillComparison({ root, say, rounds: this.rounds }, report, comparison);
      this.calendarFile.events = report.plan?.calendar ?? [];
      this.showRounds();
    };
    this.scoring = new Scoring({ root, session: this.session, status: this.status, say, embedded, client, before, shown });
    const plane = this.form.querySelector("[data-plane]");
    this.plane = plane instanceof HTMLElement ? new ClickablePlane(plane, this.form) : null;
  }

  /** Takes up what was kept, and says so. */
  resume() {
    if (this.order) this.session.seed = newSeed();
    const start = this.session.resume();
    this.rounds.resume();
    this.showRounds();
    this.arrange();
    this.refresh({ silent: true });
    this.respondents.begin();
    if (start !== "fresh") this.notices.add(start);
    if (start !== "shared" && this.session.hasAside) this.notices.add("aside");
    if (start === "shared" || start === "absent" || start === "stuck") this.status.showKeeping(start);
  }

  /** Shows the form as its answers now are. @param {{silent?: boolean}} [how] */
  refresh(how) {
    showRelevant(this.form, this.say);
    this.conditions.show(how);
    hideEmptyGroups(this.form);
    showRows(this.form);
    this.respondents.show();
    this.quick.show();
    showSums(this.form);
    this.plane?.show();
    this.progress.show(how);
  }

  /** Puts the questions in the respondent's own order, or `onPaper` in that of the instrument. @param {{onPaper?: boolean}} [how] */
  arrange({ onPaper = this.quick.isOpen } = {}) {
    if (onPaper) this.order?.restore();
    else this.order?.shuffle(this.session.seed ?? 0);
  }

  /** The answers have changed; `settled` when the reader is done with that one. @param {{settled: boolean}} how */
  changed({ settled }) {
    this.refresh();
    // Python works while the page keeps the answers.
    if (settled) void this.scoring.refresh();
    this.status.showKeeping(this.session.keep(this.progress.state));
  }

  /** Takes the reader to a control, wherever it now stands. @param {string} id */
  goTo(id) {
    const control = document.getElementById(id);
    if (this.quick.isOpen) this.quick.goTo(control?.getAttribute("name") ?? "");
    else {
      this.respondents.reveal(control);
      control?.focus();
    }
  }

  /** Back to an untouched page, with nothing kept. */
  forget() {
    this.session.forget();
    this.rounds.forget();
    this.#emptied();
  }

  /** An empty form for a new round; the earlier ones stay. */
  restart() {
    this.session.restart();
    this.rounds.begin();
    if (this.order) this.session.seed = newSeed();
    this.arrange();
    this.#emptied();
  }

  #emptied() {
    this.scoring.forget();
    this.notices.clear();
    forgetRows(this.form);
    this.refresh({ silent: true });
    this.status.showKeeping("nothing");
    this.showRounds();
  }

  /** Says which rounds are kept, and whether these answers are among them. */
  showRounds() {
    this.roundsView?.show(this.session.answers());
  }

  /** The rounds have changed: what is compared with, too. */
  roundsChanged() {
    this.showRounds();
    void this.scoring.refresh();
  }

  /** Another tab has changed which rounds are kept. @param {string | null} text */
  followRounds(text) {
    this.rounds.follow(text);
    this.roundsChanged();
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
