/** What must be in place before anything else: whether it is, in a sentence, and what is not. */

import { html, need, setText } from "../dom.mjs";

/** A sign beside the words, so that the colour is not alone in saying it. @type {Record<string, string>} */
const SIGNS = { open: "✓", closed: "!", unanswered: "?" };

/** @param {HTMLElement} box @param {import("./view.mjs").Report["gate"]} gate */
export function fillGate(box, gate) {
  const section = box.querySelector("[data-section=gate]");
  if (!(section instanceof HTMLElement) || !gate) return;
  section.dataset.gate = gate.state;
  setText(section, "[data-sign]", SIGNS[gate.state] ?? "");
  setText(section, "[data-gate-text]", gate.text);
  need(section, "[data-gate-missing]", HTMLElement).replaceChildren(...gate.missing.map((title) => html("li", {}, title)));
}
