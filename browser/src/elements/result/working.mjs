/** How each number was worked out, one fold for each. */

import { html, need } from "../dom.mjs";

/** @param {HTMLElement} box @param {import("./view.mjs").Report["working"]} accounts */
export function fillWorking(box, accounts) {
  const place = need(box, "[data-working]", HTMLElement);
  place.replaceChildren(...accounts.map(({ title, steps }) => html(
    "details",
    { class: "ff-account" },
    html("summary", {}, title),
    html("dl", { class: "ff-calc" }, ...steps.flatMap(({ label, value }) => [html("dt", {}, label), html("dd", {}, value)])),
  )));
}
