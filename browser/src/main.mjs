/** What every page runs: the handbook's elements are made known, and nothing is started before a reader asks for it. */

import { broughtOnce } from "./classic-script.mjs";
import { FfAssessmentLibrary } from "./elements/assessment-library.mjs";
import { FfAssessment } from "./elements/assessment.mjs";
import { FfDeleteAll } from "./elements/delete-all.mjs";
import { FfMethodChooser } from "./elements/method-chooser.mjs";
import { createScoringClient } from "./scoring/scoring-client.mjs";
import { watchSearch } from "./search/opener.mjs";

/** @import {Client} from "./elements/assessment/calculation.mjs" */

/** The folder this script stands in: scoring, search, spreadsheets and calendar files lie beside it. */
const assets = new URL(".", /** @type {HTMLScriptElement} */ (document.currentScript).src);

/** @type {Client | undefined} */
let client;

FfAssessment.client = () => (client ??= createScoringClient({ assets: assets.href, protocol: location.protocol }));
FfAssessment.sheets = broughtOnce(new URL("sheets.js", assets), "__ffSheetsReady");
FfAssessment.calendar = broughtOnce(new URL("calendar.js", assets), "__ffCalendarReady");

customElements.define("ff-assessment", FfAssessment);
customElements.define("ff-assessment-library", FfAssessmentLibrary);
customElements.define("ff-delete-all", FfDeleteAll);
customElements.define("ff-method-chooser", FfMethodChooser);
watchSearch(assets);
