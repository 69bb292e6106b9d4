/**
 * Writing calendar files (RFC 5545), loaded when a reader first asks for one.  ical.js is Mozilla's own and knows the
 * escaping, the folding and the line ends.  It hands its one function to the page.
 */

import ICAL from "ical.js";

/**
 * @typedef {{uid: string, start: string, last: string, summary: string, description: string}} Dated days as `2026-08-17`; `last` is counted in
 * @typedef {(events: Dated[]) => string} WriteCalendar
 */

/** @type {WriteCalendar} whole days without anyone invited; the same events always give the same text */
function writeCalendar(events) {
  const calendar = new ICAL.Component("vcalendar");
  calendar.updatePropertyWithValue("prodid", "-//Friskfaktor//Planlegger//NO");
  calendar.updatePropertyWithValue("version", "2.0");
  for (const event of events) calendar.addSubcomponent(dated(event, events[0].start));
  return `${calendar.toString()}\r\n`;
}

/** @param {Dated} event @param {string} stamp the day that stands for when the plan was made @returns {ICAL.Component} */
function dated({ uid, start, last, summary, description }, stamp) {
  const made = new ICAL.Component("vevent");
  const end = ICAL.Time.fromDateString(last);
  end.adjust(1, 0, 0, 0);
  made.updatePropertyWithValue("uid", uid);
  made.updatePropertyWithValue("dtstamp", ICAL.Time.fromDateTimeString(`${stamp}T00:00:00Z`));
  made.updatePropertyWithValue("dtstart", ICAL.Time.fromDateString(start));
  made.updatePropertyWithValue("dtend", end);
  made.updatePropertyWithValue("summary", summary);
  if (description) made.updatePropertyWithValue("description", description);
  made.updatePropertyWithValue("transp", "TRANSPARENT");
  return made;
}

/** @type {any} */ (globalThis).__ffCalendarReady?.(writeCalendar);
