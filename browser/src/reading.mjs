/** What pages run that are only read. */

import { startFrame } from "./frame.mjs";

const nothing = Promise.resolve();

startFrame(new URL(".", /** @type {HTMLScriptElement} */ (document.currentScript).src), () => nothing);
