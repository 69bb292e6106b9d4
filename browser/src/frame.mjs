/** What every page has, whether it is read or answered: the search, the chooser, "delete everything", and reading without a network. */

import { FfDeleteAll } from "./elements/delete-all.mjs";
import { FfMethodChooser } from "./elements/method-chooser.mjs";
import { forgetPages, keepForOffline } from "./offline/readers.mjs";
import { watchSearch } from "./search/opener.mjs";

/** @param {URL} assets the folder of the scripts, two below the site's @param {() => Promise<unknown>} underWay what is to be done before anything is kept */
export function startFrame(assets, underWay) {
  const root = new URL("../../", assets);
  FfDeleteAll.forgetPages = () => forgetPages(root.pathname);
  customElements.define("ff-delete-all", FfDeleteAll);
  customElements.define("ff-method-chooser", FfMethodChooser);
  watchSearch(assets);
  keepForOffline(root, underWay);
}
