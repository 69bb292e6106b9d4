/**
 * How each number was worked out, one fold for each.  A fold is filled when it is opened: with many scales the
 * steps are most of the result, and a changed answer makes them all anew.
 */

import { all, html, need } from "../dom.mjs";
import { fillAnew } from "./anew.mjs";

/** @typedef {import("./view.mjs").Report["working"][number]} Account */

/** @param {HTMLElement} box @param {Account[]} accounts */
export function fillWorking(box, accounts) {
  const place = need(box, "[data-working]", HTMLElement);
  // Who is reading a fold while an answer changes, goes on reading it.
  const read = new Set(all(place, "details[open]").map((details) => details.dataset.of));
  fillAnew(place, accounts, (account) => fold(account, read.has(account.id)));
}

/** @param {Account} account @param {boolean} open */
function fold({ id, title, steps }, open) {
  const details = /** @type {HTMLDetailsElement} */ (html("details", { class: "ff-account", "data-of": id }, html("summary", {}, title)));
  details.open = open;
  if (open) details.append(account(steps));
  else details.addEventListener("toggle", () => details.append(account(steps)), { once: true });
  return details;
}

/** @param {Account["steps"]} steps */
function account(steps) {
  return html("dl", { class: "ff-calc" }, ...steps.flatMap(({ label, value }) => [html("dt", {}, label), html("dd", {}, value)]));
}
