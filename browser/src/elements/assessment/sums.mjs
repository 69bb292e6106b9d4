/** Numbers that must add up: how far they have come, below the last of them. Whether the sum is right is for scoring to say. */

import { wholeNumber } from "../../answers/controls.mjs";
import { all, setText } from "../dom.mjs";

/** @param {HTMLFormElement} form */
export function showSums(form) {
  for (const line of all(form, "[data-sum]")) {
    const names = (line.dataset.sum ?? "").split(" ");
    const numbers = names.map((name) => {
      const field = form.elements.namedItem(name);
      return field instanceof HTMLInputElement ? wholeNumber(field.value) ?? 0 : 0;
    });
    setText(line, "[data-sum-now]", String(numbers.reduce((sum, number) => sum + number, 0)));
  }
}
