/**
 * Brings the writing of spreadsheets when it is first wanted.
 *
 * @import {WriteSheet} from "./main.mjs"
 */

import { handedOver } from "../classic-script.mjs";

/** @type {Promise<WriteSheet> | undefined} */
let writer;

/** @param {URL} assets folder of the script @returns {Promise<WriteSheet>} */
export function loadSheets(assets) {
  writer ??= /** @type {Promise<WriteSheet>} */ (handedOver(new URL("sheets.js", assets), "__ffSheetsReady")).catch((error) => {
    writer = undefined;
    throw error;
  });
  return writer;
}
