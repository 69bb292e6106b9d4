/** The figures of a calculator, each set large with what it is and the line it is seen against. */

import { copyOf, need, setText } from "../dom.mjs";
import { fillAnew } from "./anew.mjs";
import { adviceFor } from "./themes.mjs";

/** @typedef {import("./view.mjs").Report["figures"][number]} Figure */

/** @param {HTMLElement} box @param {Figure[]} figures */
export function fillFigures(box, figures) {
  const section = box.querySelector("[data-section=figures]");
  if (!(section instanceof HTMLElement)) return;
  fillAnew(need(section, "[data-figures]", HTMLElement), figures, (figure) => drawn(section, figure));
}

/** @param {HTMLElement} section @param {Figure} figure */
function drawn(section, figure) {
  const made = copyOf(section, "template[data-figure-card]");
  made.dataset.figure = figure.id;
  if (figure.data_value) made.dataset.value = figure.data_value;
  else made.dataset[figure.suppressed ? "suppressed" : "missing"] = "";
  setText(made, "[data-title]", figure.title);
  setText(made, "[data-number]", figure.value);
  setText(made, "[data-compared]", figure.compared ?? "");
  setText(made, "[data-text]", figure.text);
  drawShare(need(made, "[data-share]", HTMLElement), figure);
  const advice = adviceFor(section, figure.id);
  if (advice) made.append(document.importNode(advice.content, true));
  return made;
}

/** A bar of the whole, with the line; only where the figure is a share. @param {HTMLElement} share @param {Figure} figure */
function drawShare(share, { data_value: value, line }) {
  share.hidden = !value || !line.endsWith("%");
  share.style.setProperty("--ff-value", value || "0");
  share.style.setProperty("--ff-line-at", String(Number.parseInt(line, 10) || 0));
}
