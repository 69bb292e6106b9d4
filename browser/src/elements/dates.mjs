/** Dates in the page's language. */

/** @param {Date} date @returns {string} such as "20. november 2026" */
export function dayInWords(date) {
  return new Intl.DateTimeFormat(document.documentElement.lang || undefined, { dateStyle: "long" }).format(date);
}
