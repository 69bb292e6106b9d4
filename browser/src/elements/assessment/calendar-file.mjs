/** The dates of a plan as a file for a calendar program, on the reader's own machine. */

import { fileName, saveAsFile } from "../../answers/files.mjs";

/**
 * @import {Dated, WriteCalendar} from "../../calendar/main.mjs"
 * @import {Notices} from "./notices.mjs"
 */

export class CalendarFile {
  /** Of the plan that is shown. @type {Dated[]} */
  events = [];

  /** @param {{assessment: string, notices: Notices, calendar: () => Promise<WriteCalendar>}} parts */
  constructor({ assessment, notices, calendar }) {
    this.assessment = assessment;
    this.notices = notices;
    this.calendar = calendar;
  }

  /** A script that does not come is told above the form. */
  async save() {
    const { events } = this;
    try {
      const write = await this.calendar();
      saveAsFile(fileName([this.assessment], "ics"), write(events), "text/calendar;charset=utf-8");
    } catch {
      this.notices.show("calendar-failed", { focus: true });
    }
  }
}
