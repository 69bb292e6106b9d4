/** Two sheets from one page: the form to fill in by pen, or the result to bring to the meeting. The style sheet reads `data-sheet`. */

/** @param {HTMLElement} page @param {"form" | "result"} sheet */
export function printSheet(page, sheet) {
  page.dataset.sheet = sheet;
  window.addEventListener("afterprint", () => delete page.dataset.sheet, { once: true });
  window.print();
}
