/** Dates in the page's language. */

/** By language; the first one takes a browser tens of milliseconds to make. @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @param {Date} date @returns {string} such as "20. november 2026" */
export function dayInWords(date) {
  const { lang } = document.documentElement;
  const format = formats.get(lang) ?? new Intl.DateTimeFormat(lang || undefined, { dateStyle: "long" });
  formats.set(lang, format);
  return format.format(date);
}
