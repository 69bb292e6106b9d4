/** `<ff-assessment-library>`: narrows the list of assessments. */

import { FfChooser } from "./chooser.mjs";

/** @import {Wishes} from "./chooser.mjs" */

/** @param {string | undefined} list words with a space between @param {string} word */
const has = (list, word) => (list ?? "").split(" ").includes(word);

export class FfAssessmentLibrary extends FfChooser {
  /**
   * By theme, role (what names no role is for all), minutes, who answers, and whether it is answered here.
   *
   * @param {DOMStringMap} data
   * @param {Wishes} wishes
   */
  suits(data, { theme = "", role = "", minutes = "", who = "", mine = "" }) {
    return (theme === "" || data.theme === theme)
      && (role === "" || data.roles === "" || has(data.roles, role))
      && (minutes === "" || Number(data.minutes) <= Number(minutes))
      && (who === "" || has(data.who, who))
      && (mine === "" || data.answered !== undefined);
  }
}
