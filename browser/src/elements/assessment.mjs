/**
 * `<ff-assessment>`: makes a server-rendered form come alive.  Here are only
 * its life and its events; what happens is in `assessment/workspace.mjs`.
 *
 * It may be connected and disconnected any number of times, and be
 * brought back whole by the browser's back button.
 */

import { isShared } from "../answers/shared-device.mjs";
import { answersKey, load, loadRounds, roundsKey } from "../answers/store.mjs";
import { tellIfApart } from "./apart.mjs";
import { actions, shareDevice } from "./assessment/actions.mjs";
import { adoptParts } from "./assessment/adopt.mjs";
import { arrivedFor } from "./assessment/arriving.mjs";
import { showNotes, takeNotesAway } from "./assessment/noted.mjs";
import { Workspace } from "./assessment/workspace.mjs";

/** @import {Client} from "./assessment/calculation.mjs" @import {WriteSheet} from "../sheets/main.mjs" @import {WriteCalendar} from "../calendar/main.mjs" */

const OWN = ["submit", "input", "change", "click", "focusin", "pointerdown"];
const WINDOW = ["storage", "pageshow", "pagehide", "beforeprint", "afterprint"];

export class FfAssessment extends HTMLElement {
  /** Where the scoring client comes from; set once by main.mjs. @type {() => Client} */
  static client = () => {
    throw new Error("no scoring client");
  };

  /** Where the writing of spreadsheets comes from; set once by main.mjs. @type {() => Promise<WriteSheet>} */
  static sheets = () => Promise.reject(new Error("no spreadsheets"));

  /** Where the writing of calendar files comes from; set once by main.mjs. @type {() => Promise<WriteCalendar>} */
  static calendar = () => Promise.reject(new Error("no calendar files"));

  /** @type {Workspace | null} */
  #work = null;
  #warm = false;

  connectedCallback() {
    if (this.#work) return;
    adoptParts(this.#page, this);
    tellIfApart(this);
    this.#work = new Workspace(this, FfAssessment);
    for (const type of OWN) this.addEventListener(type, this);
    for (const type of WINDOW) window.addEventListener(type, this);
    const shared = this.querySelector("input[data-shared]");
    if (shared instanceof HTMLInputElement) shared.checked = isShared();
    this.#work.resume();
    arrivedFor(this.#work)?.({ root: this, page: this.#page, work: this.#work, target: this });
  }

  disconnectedCallback() {
    for (const type of OWN) this.removeEventListener(type, this);
    for (const type of WINDOW) window.removeEventListener(type, this);
    this.#work?.dispose();
    this.#work = null;
  }

  /** @param {Event} event */
  handleEvent(event) {
    const work = this.#work;
    if (!work) return;
    if (event instanceof StorageEvent) this.#stored(work, event);
    else if (event instanceof PageTransitionEvent) this.#turned(work, event);
    else if (event.type === "beforeprint" || event.type === "afterprint") this.#printed(work, event);
    else if (event.type === "click") this.#clicked(work, /** @type {MouseEvent} */ (event));
    else if (event.type === "submit") this.#submitted(work, event);
    else if (event.type === "input" || event.type === "change") this.#changed(work, event);
    else this.#touched(work, event);
  }

  /** On paper the questions stand in the instrument's own order, and the reader's notes beside the result. @param {Workspace} work @param {Event} event */
  #printed(work, { type }) {
    const onPaper = type === "beforeprint";
    work.arrange(onPaper ? { onPaper } : {});
    if (onPaper) showNotes(this, work.form);
    else takeNotesAway(this);
  }

  /** @returns {HTMLElement} the whole page about this assessment: what may be printed, and where its prose stands */
  get #page() {
    return this.closest("article") ?? this;
  }

  /** @param {Workspace} work @param {Event} event */
  #touched(work, { target }) {
    if (this.#warm || !(target instanceof Node) || !work.form.contains(target)) return;
    this.#warm = true;
    work.scoring.calculation.warm();
  }

  /** @param {Workspace} work @param {Event} event */
  #changed(work, { target, type }) {
    if (type === "input" && isChosen(target)) return;
    if (target instanceof HTMLTextAreaElement && work.form.contains(target)) work.changed({ settled: false });
    if (target instanceof HTMLSelectElement && work.form.contains(target)) work.changed({ settled: true });
    if (!(target instanceof HTMLInputElement)) return;
    if (target.dataset.shared !== undefined) {
      shareDevice(work, target.checked);
    } else if (target.type === "file") {
      void this.#import(work, target);
    } else if (work.form.contains(target)) {
      work.changed({ settled: type === "change" });
    }
  }

  /** @param {Workspace} work @param {HTMLInputElement} chooser */
  async #import(work, chooser) {
    if (!(await work.exchange.load(chooser))) return;
    work.scoring.clear();
    work.changed({ settled: true });
    work.showRounds();
  }

  /** @param {Workspace} work @param {Event} event */
  #submitted(work, event) {
    if (event.target !== work.form) return;
    event.preventDefault();
    void work.scoring.submit();
  }

  /** @param {Workspace} work @param {MouseEvent} event */
  #clicked(work, event) {
    const target = event.target instanceof Element ? event.target.closest("[data-action], [data-go]") : null;
    if (target instanceof HTMLElement) this.#act(work, event, target);
    else if (work.plane?.tap(event)) work.changed({ settled: true });
  }

  /** @param {Workspace} work @param {MouseEvent} event @param {HTMLElement} target */
  #act(work, event, target) {
    const { dataset, tagName } = target;
    // A link inside the page must not put the name of a question into the address.
    if (tagName === "A") event.preventDefault();
    if (dataset.go) work.goTo(dataset.go);
    else actions[dataset.action ?? ""]?.({ root: this, page: this.#page, work, target });
  }

  /** Another tab has kept or deleted something. @param {Workspace} work @param {StorageEvent} event */
  #stored(work, { key, newValue }) {
    if (isShared()) return;
    if (key === null || key === answersKey(work.session.identity.assessment)) work.follow(newValue);
    if (key === null || key === roundsKey(work.session.identity.assessment)) work.followRounds(newValue);
  }

  /** The page is left, or brought back by the back button. @param {Workspace} work @param {PageTransitionEvent} event */
  #turned(work, { type, persisted }) {
    if (type === "pageshow" && !persisted) return;
    if (isShared()) work.forget();
    else if (type === "pageshow") {
      work.followRounds(loadRounds(work.session.identity.assessment));
      work.follow(load(work.session.identity.assessment));
    }
  }
}

/** What is chosen is settled as it is chosen: both events come at once, and the work is done once. @param {EventTarget | null} target */
const isChosen = (target) => target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && ["radio", "checkbox", "file"].includes(target.type));
