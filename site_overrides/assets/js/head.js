// Runs in <head> before anything is drawn: says that scripts run, and sets the
// reader's light or dark choice before the first paint.
(function () {
  "use strict";
  // The folder of the site, from where this file lies: the same on every depth.
  var scope = new URL("../../", document.currentScript.src);
  var key = scope.pathname + ".ff.scheme";
  var schemes = { light: "default", dark: "slate" };
  var root = document.documentElement;

  root.classList.remove("no-js");

  window.__ff_scheme = {
    get: function () {
      try {
        var saved = JSON.parse(localStorage.getItem(key));
        return saved in schemes ? saved : "auto";
      } catch (_) {
        return "auto"; // storage refused, or written by something else
      }
    },
    apply: function (name) {
      if (schemes[name]) root.setAttribute("data-md-color-scheme", schemes[name]);
      else root.removeAttribute("data-md-color-scheme");
    },
    set: function (name) {
      window.__ff_scheme.apply(name);
      try {
        localStorage.setItem(key, JSON.stringify(name));
      } catch (_) {
        // Storage refused or full: the choice lasts as long as the page.
      }
    },
  };
  window.__ff_scheme.apply(window.__ff_scheme.get());
})();
