/** A placement: the point in the drawn plane, the name of its field, and where to go from there. */

import { drawPoint } from "../assessment/plane.mjs";
import { need, setText } from "../dom.mjs";
import { adviceFor } from "./themes.mjs";

/** @param {HTMLElement} box @param {import("./view.mjs").Report["point"]} point */
export function fillPoint(box, point) {
  const section = box.querySelector("[data-section=point]");
  if (!(section instanceof HTMLElement)) return;
  const mark = need(section, "[data-point]", HTMLElement);
  for (const name of ["x", "y", "field", "tooFew"]) delete mark.dataset[name];
  setText(mark, "[data-title]", point?.title ?? "");
  need(mark, "[data-title]", HTMLElement).hidden = !point?.title;
  setText(mark, "[data-text]", point?.text ?? "");
  const links = need(mark, "[data-advice-place]", HTMLElement);
  links.replaceChildren();
  const placed = point && !point.too_few ? point : null;
  drawPoint(section, placed && { x: Number(placed.x), y: Number(placed.y) });
  if (!placed) {
    mark.dataset.tooFew = "";
    return;
  }
  Object.assign(mark.dataset, { x: placed.x, y: placed.y, field: placed.field });
  const advice = adviceFor(section, placed.field ?? "");
  if (advice) links.append(document.importNode(advice.content, true));
}
