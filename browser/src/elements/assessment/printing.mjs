/**
 * Four sheets from one page: the form to fill in by pen, the same in large print, the whole result, or one sheet of it
 * to bring to the meeting.  The style sheet reads `data-sheet` and `data-print`.
 */

/** @param {HTMLElement} page @param {"form" | "result" | "meeting"} sheet @param {{large?: boolean}} [how] */
export function printSheet(page, sheet, { large = false } = {}) {
  page.dataset.sheet = sheet;
  if (large) page.dataset.print = "large";
  else delete page.dataset.print;
  window.addEventListener("afterprint", () => {
    delete page.dataset.sheet;
    delete page.dataset.print;
  }, { once: true });
  window.print();
}
