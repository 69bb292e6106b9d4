/** At most three themes to talk about, as cards; their links were rendered by the server, one template for each theme. */

import { all, copyOf, need, setText } from "../dom.mjs";
import { fillAnew } from "./anew.mjs";

/**
 * @import {Say} from "../words.mjs"
 * @typedef {import("./view.mjs").Report["themes"]} Themes
 */

/** @param {HTMLElement} box @param {Themes} themes @param {Say} say */
export function fillThemes(box, themes, say) {
  const section = box.querySelector("[data-section=themes]");
  if (!(section instanceof HTMLElement)) return;
  setText(section, "[data-themes-title]", say(`themes_${Math.min(themes.length, 3)}`));
  need(section, "[data-no-themes]", HTMLElement).hidden = themes.length > 0;
  fillAnew(need(section, "[data-themes]", HTMLElement), themes, (theme) => card(section, theme));
}

/** @param {HTMLElement} section @param {Themes[number]} theme */
function card(section, { id, title, detail, prompt }) {
  const made = copyOf(section, "template[data-card]");
  made.dataset.theme = id;
  setText(made, "[data-title]", title);
  setText(made, "[data-detail]", detail);
  setText(made, "[data-prompt]", prompt);
  need(made, "[data-ask]", HTMLElement).hidden = prompt === "";
  const advice = adviceFor(section, id);
  if (advice) made.append(document.importNode(advice.content, true));
  return made;
}

/** @param {HTMLElement} section @param {string} id @returns {HTMLTemplateElement | undefined} */
export function adviceFor(section, id) {
  const found = all(section, "template[data-advice]").find((template) => template.dataset.advice === id);
  return found instanceof HTMLTemplateElement ? found : undefined;
}
