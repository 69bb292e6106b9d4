/** What pages with assessments run: the elements are made known, and nothing is started before a reader asks for it. */

import { broughtOnce } from "./classic-script.mjs";
import { FfAssessmentLibrary } from "./elements/assessment-library.mjs";
import { FfAssessment } from "./elements/assessment.mjs";
import { startFrame } from "./frame.mjs";
import { keepRuntime } from "./offline/readers.mjs";
import { createScoringClient } from "./scoring/scoring-client.mjs";
import { brought } from "./versioned.mjs";

/** @import {Client} from "./elements/assessment/calculation.mjs" */

const script = /** @type {HTMLScriptElement} */ (document.currentScript);

/** The folder this script stands in: scoring, search, spreadsheets and calendar files lie beside it. */
const assets = new URL(".", script.src);

/** @type {Client | undefined} */
let client;

/** What Python is doing: nothing is kept for later while a reader waits for a result. @type {Promise<unknown>} */
let underWay = Promise.resolve();

/** When Python has answered, it is worth keeping: not before, so that the first result comes as soon as it can. @param {Client} scoring @returns {Client} */
function keptWhenUsed(scoring) {
  let told = false;
  const score = (/** @type {string} */ request) => {
    const answer = scoring.score(request);
    underWay = answer.then(() => {
      if (!told) void keepRuntime(assets, () => underWay);
      told = true;
    }, () => {});
    return answer;
  };
  return { ...scoring, score };
}

FfAssessment.client = () => (client ??= keptWhenUsed(createScoringClient({ assets: assets.href, copied: script.dataset.copied !== undefined })));
FfAssessment.sheets = broughtOnce(brought("sheets.js", assets), "__ffSheetsReady");
FfAssessment.calendar = broughtOnce(brought("calendar.js", assets), "__ffCalendarReady");

customElements.define("ff-assessment", FfAssessment);
customElements.define("ff-assessment-library", FfAssessmentLibrary);
startFrame(assets, () => underWay);
