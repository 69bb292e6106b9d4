/** What pages run that are only read. */

import { startFrame } from "./frame.mjs";

startFrame(new URL(".", /** @type {HTMLScriptElement} */ (document.currentScript).src), () => Promise.resolve());
