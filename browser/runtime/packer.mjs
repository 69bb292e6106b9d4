/** Runs packing.py inside Pyodide under Node, with the host's folders mounted read-write. */
import fs from "node:fs";
import path from "node:path";
import { loadPyodide } from "pyodide";
import { HERE, PYODIDE_BUILD } from "./paths.mjs";

/**
 * @typedef {object} Packer
 * @property {(source: string, keep: string[], instead: string, output: string) => number} stdlib packs the kept files, some of them ours; how many
 * @property {(source: string, output: string) => void} package packs one import package
 */

/** The standard library goes without docstrings and asserts: a quarter of its size. */
export const SMALLEST = ["-OO"];

/**
 * Our own package keeps both: its asserts must hold in the browser as they do on the command line, and
 * a dataclass without a docstring makes one up from its signature when it is imported, which is slow.
 *
 * @type {string[]}
 */
export const COMPLETE = [];

/**
 * Starts a Python that compiles with the given options.
 * @param {string[]} options @returns {Promise<Packer>}
 */
export async function startPacker(options) {
  const python = await loadPyodide({
    args: options,
    env: { HOME: "/home/pyodide", SOURCE_DATE_EPOCH: "315532800" },
  });
  const mounted = mounter(python);
  python.globals.get("__import__")("sys").path.append(mounted(PYODIDE_BUILD));
  python.runPython(fs.readFileSync(path.join(HERE, "packing.py"), "utf8"));
  const packStdlib = python.globals.get("pack_stdlib");
  const packPackage = python.globals.get("pack_package");
  return {
    stdlib: (source, keep, instead, output) => packStdlib(mounted(source), python.toPy(keep), mounted(instead), mounted(output)),
    package: (source, output) => packPackage(mounted(source), mounted(output)),
  };
}

/** A function that gives a host path's name inside the interpreter, mounting its folder when first asked. @param {import("pyodide").PyodideInterface} python */
function mounter(python) {
  const points = new Map();
  return (/** @type {string} */ hostPath) => {
    const folder = path.dirname(hostPath);
    if (!points.has(folder)) {
      const point = `/host/${points.size}`;
      python.FS.mkdirTree(point);
      python.FS.mount(python.FS.filesystems.NODEFS, { root: folder }, point);
      points.set(folder, point);
    }
    return `${points.get(folder)}/${path.basename(hostPath)}`;
  };
}

/** The paths of stdlib-keep.txt, without comments. */
export function readKeepList() {
  return fs
    .readFileSync(path.join(HERE, "stdlib-keep.txt"), "utf8")
    .split("\n")
    .map((line) => line.replace(/#.*/, "").trim())
    .filter(Boolean);
}
