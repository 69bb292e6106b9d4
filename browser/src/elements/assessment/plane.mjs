/**
 * The drawn plane of a placement (its names are server-rendered; only the
 * point is put in).  In the form it shows the two answers, and a tap on it sets
 * them: a short cut for those who point, the radio buttons remain the way in.
 */

import { all, need, svg } from "../dom.mjs";

/** @param {Element} plane @param {{x: number, y: number} | null} point 0–100 on both axes @returns {Element | null} the drawn point */
export function drawPoint(plane, point) {
  const layer = need(plane, "[data-plane-points]", SVGElement);
  layer.replaceChildren();
  if (!point) return null;
  const dot = svg("circle", { class: "ff-plane-dot", cx: `${point.x}%`, cy: `${100 - point.y}%`, r: 11 });
  layer.append(dot);
  return dot;
}

export class ClickablePlane {
  /** @param {HTMLElement} plane @param {HTMLFormElement} form */
  constructor(plane, form) {
    this.plane = plane;
    this.form = form;
    this.area = need(plane, "[data-plane-area]", HTMLElement);
  }

  /** Draws where the answers now are, once both are given. */
  show() {
    const x = this.#share(this.plane.dataset.x ?? "");
    const y = this.#share(this.plane.dataset.y ?? "");
    drawPoint(this.plane, x === null || y === null ? null : { x: 100 * x, y: 100 * y });
  }

  /** Answers both questions from a tap. @param {MouseEvent} event @returns {boolean} whether it was on the plane */
  tap(event) {
    if (!(event.target instanceof Node) || !this.area.contains(event.target)) return false;
    const box = this.area.getBoundingClientRect();
    this.#answer(this.plane.dataset.x ?? "", (event.clientX - box.left) / box.width);
    this.#answer(this.plane.dataset.y ?? "", 1 - (event.clientY - box.top) / box.height);
    return true;
  }

  /** @param {string} name @returns {HTMLInputElement[]} */
  #points(name) {
    return /** @type {HTMLInputElement[]} */ (all(this.form, `input[name="${CSS.escape(name)}"]`));
  }

  /** @param {string} name @returns {number | null} 0–1 along the axis */
  #share(name) {
    const points = this.#points(name);
    const chosen = points.findIndex((point) => point.checked);
    return chosen < 0 ? null : chosen / (points.length - 1);
  }

  /** @param {string} name @param {number} share */
  #answer(name, share) {
    const points = this.#points(name);
    const nearest = Math.round(Math.min(Math.max(share, 0), 1) * (points.length - 1));
    points[nearest].checked = true;
  }
}
