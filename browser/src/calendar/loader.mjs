/**
 * Brings the writing of calendar files when it is first wanted.
 *
 * @import {WriteCalendar} from "./main.mjs"
 */

import { handedOver } from "../classic-script.mjs";

/** @type {Promise<WriteCalendar> | undefined} */
let writer;

/** @param {URL} assets folder of the script @returns {Promise<WriteCalendar>} */
export function loadCalendar(assets) {
  writer ??= /** @type {Promise<WriteCalendar>} */ (handedOver(new URL("calendar.js", assets), "__ffCalendarReady")).catch((error) => {
    writer = undefined;
    throw error;
  });
  return writer;
}
