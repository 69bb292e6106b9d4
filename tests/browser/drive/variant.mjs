/** A copy of the built site in which something is broken, without touching the site and without copying its bytes. */
import fs from "node:fs";
import path from "node:path";
import { scratch } from "./files.mjs";

/**
 * @typedef {object} Variant
 * @property {string} folder
 * @property {(file: string, change: (text: string) => string) => () => void} rewrite a file; gives back what undoes it
 * @property {(file: string) => () => void} hide a file; gives back what undoes it
 */

/** @param {string} original @returns {Variant} */
export function variantOf(original) {
  // Beside the original: links do not reach into another file system.
  const folder = scratch(`${original}-variant-`);
  link(original, folder);
  const back = (/** @type {string} */ file) => {
    fs.rmSync(path.join(folder, file), { force: true });
    fs.linkSync(path.join(original, file), path.join(folder, file));
  };
  return {
    folder,
    rewrite: (file, change) => {
      const text = fs.readFileSync(path.join(folder, file), "utf8");
      const changed = change(text);
      if (changed === text) throw new Error(`${file} is as it was`);
      // Not written through: the name is all the two have in common from here on.
      fs.rmSync(path.join(folder, file));
      fs.writeFileSync(path.join(folder, file), changed);
      return () => back(file);
    },
    hide: (file) => {
      fs.rmSync(path.join(folder, file));
      return () => back(file);
    },
  };
}

/** @param {string} from @param {string} to */
function link(from, to) {
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) {
      fs.mkdirSync(target);
      link(source, target);
    } else {
      fs.linkSync(source, target);
    }
  }
}
