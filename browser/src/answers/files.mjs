/** Files to and from the reader's own device; nothing is sent anywhere. */

const LARGEST = 1_000_000;

/** @param {string[]} parts @param {string} [ending] @returns {string} a name that says what is in the file, and from which day */
export const fileName = (parts, ending = "json") => `${["friskfaktor", ...parts, new Date().toISOString().slice(0, 10)].join("-")}.${ending}`;

/** @param {string} name @param {string | Blob} content @param {string} [type] */
export function saveAsFile(name, content, type = "application/json") {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** @param {File} file @returns {Promise<string | null>} its text, null when it is too large or cannot be read */
export async function textOfFile(file) {
  if (file.size > LARGEST) return null;
  try {
    return await file.text();
  } catch {
    return null;
  }
}
