/** Files to and from the reader's own device; nothing is sent anywhere. */

const LARGEST = 1_000_000;

/** @param {string} name @param {string} text */
export function saveAsFile(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
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
