/** `<ff-method-chooser>`: narrows a complete list of methods by what the reader has and wants. */

import { FfChooser } from "./chooser.mjs";

/** @import {Wishes} from "./chooser.mjs" */

export class FfMethodChooser extends FfChooser {
  /**
   * By purpose, the time there is, how many they are, and whether it must stand an open conflict.
   *
   * @param {DOMStringMap} method
   * @param {Wishes} wishes
   */
  suits(method, { purpose = "", minutes = "", people = "", conflict = "" }) {
    const purposes = (method.purposes ?? "").split(" ");
    const most = method.max ? Number(method.max) : Infinity;
    return (purpose === "" || purposes.includes(purpose))
      && (minutes === "" || Number(method.minutes) <= Number(minutes))
      && (people === "" || (Number(method.min) <= Number(people) && Number(people) <= most))
      && (conflict === "" || method.conflictSafe === "true");
  }
}
