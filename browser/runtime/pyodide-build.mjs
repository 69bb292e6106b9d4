/** Fetches pyodide-build, pinned and hash-checked, into a folder of its own. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { HERE, PROJECT, PYODIDE_BUILD } from "./paths.mjs";

const REQUIREMENTS = path.join(HERE, "requirements.txt");
const STAMP = path.join(PYODIDE_BUILD, ".requirements-sha256");

/** The first Python on this machine that has pip: the project's own environment, then the system's. */
function pythonWithPip() {
  const candidates = [process.env.PYTHON, path.join(PROJECT, ".venv/bin/python"), "python3"];
  for (const python of candidates) {
    if (!python) continue;
    try {
      execFileSync(python, ["-m", "pip", "--version"], { stdio: "ignore" });
      return python;
    } catch {
      // not there, or without pip: try the next
    }
  }
  throw new Error("No Python with pip found: create the project's environment first, or set PYTHON.");
}

/** Installs what requirements.txt names, unless that very list is installed already. */
export function installPyodideBuild() {
  const wanted = createHash("sha256").update(fs.readFileSync(REQUIREMENTS)).digest("hex");
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, "utf8") === wanted) return;
  fs.rmSync(PYODIDE_BUILD, { recursive: true, force: true });
  // The wheels are pure Python and run on the run-time's Python 3.14; --python-version picks them for
  // it, and --ignore-requires-python is needed because pip still compares with the host's own version.
  execFileSync(
    pythonWithPip(),
    [
      "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--root-user-action=ignore",
      "--target", PYODIDE_BUILD, "--no-deps", "--no-compile", "--only-binary=:all:",
      "--python-version", "3.14", "--ignore-requires-python", "--require-hashes", "-r", REQUIREMENTS,
    ],
    { stdio: ["ignore", "inherit", "inherit"] },
  );
  fs.writeFileSync(STAMP, wanted);
}
