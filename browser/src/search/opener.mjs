/** Watches the header's search box.  Nothing is loaded before it is used. */

import { loadSearch } from "./loader.mjs";
import { Panel } from "./panel.mjs";

const PAUSE_MS = 15;

/** @param {URL} assets the folder of the handbook's scripts, two levels below the site's root */
export function watchSearch(assets) {
  const box = new SearchBox(assets);
  // Captured: the page's own Escape (which folds the box away on a phone) comes after this one.
  for (const type of ["focusin", "focusout", "input", "keydown", "submit", "click"]) document.addEventListener(type, box, true);
}

class SearchBox {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;

  /** @param {URL} assets */
  constructor(assets) {
    this.assets = assets;
    this.root = new URL("../../", assets);
  }

  /** @param {Event} event */
  handleEvent(event) {
    const form = event.target instanceof Element ? event.target.closest("form[data-search]") : null;
    if (form instanceof HTMLFormElement) this.#inside(new Panel(form, this.root), event);
    else if (event.type === "click") this.#leave();
  }

  /** @param {Panel} panel @param {Event} event */
  #inside(panel, event) {
    if (event.type === "focusin") this.#wanted(panel);
    else if (event.type === "focusout") this.#left(panel, /** @type {FocusEvent} */ (event));
    else if (event.type === "input") this.#typed(panel);
    else if (event.type === "keydown") this.#pressed(panel, /** @type {KeyboardEvent} */ (event));
    else if (event.type === "submit") this.#sent(panel, event);
    else if (event.target instanceof Element) this.#clicked(panel, event.target);
  }

  /** @param {Panel} panel */
  #wanted(panel) {
    // Begun now, told when there is something to look for.
    loadSearch(this.assets, panel.index).catch(() => {});
    if (!panel.shown && panel.input.value.trim() !== "" && document.activeElement === panel.input) this.#typed(panel);
  }

  /** @param {Panel} panel @param {FocusEvent} event */
  #left(panel, { relatedTarget }) {
    if (relatedTarget instanceof Node && !panel.input.form?.contains(relatedTarget)) panel.hide();
  }

  /** @param {Panel} panel @param {Element} target */
  #clicked(panel, target) {
    const instead = target.closest("[data-search-instead]")?.getAttribute("data-search-instead");
    if (target.closest("a")) panel.hide();
    else if (instead) {
      panel.input.value = instead;
      panel.input.focus();
      void this.#look(panel);
    }
  }

  /** @param {Panel} panel */
  #typed(panel) {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#look(panel), PAUSE_MS);
  }

  /** @param {Panel} panel */
  async #look(panel) {
    const query = panel.input.value.trim();
    if (query === "") return panel.hide();
    if (!panel.shown) panel.tell("loading");
    try {
      const search = await loadSearch(this.assets, panel.index);
      if (query === panel.input.value.trim()) panel.show(search(query));
    } catch {
      panel.tell("failed");
    }
  }

  /** @param {Panel} panel @param {KeyboardEvent} event */
  #pressed(panel, event) {
    if (event.key === "Escape" && panel.shown) {
      event.preventDefault();
      // Focus first: it would open the panel again.
      panel.input.focus();
      clearTimeout(this.#pause);
      panel.hide();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && panel.shown) {
      if (panel.move(event.key === "ArrowDown" ? 1 : -1)) event.preventDefault();
    }
  }

  /** Enter goes to the best hit. @param {Panel} panel @param {Event} event */
  async #sent(panel, event) {
    event.preventDefault();
    clearTimeout(this.#pause);
    await this.#look(panel);
    panel.first?.click();
  }

  #leave() {
    const form = document.querySelector("form[data-search]");
    if (form instanceof HTMLFormElement) new Panel(form, this.root).hide();
  }
}
