// Runs in <head> before anything is drawn.  It gives Material's bundle the
// functions it otherwise gets from an inline script (so that the content
// security policy needs no hash), and sets the reader's light or dark choice
// before the first paint.
(function () {
  "use strict";
  // The folder of the site, from where this file lies: the same on every depth.
  var scope = new URL("../../", document.currentScript.src);

  window.__md_scope = scope;
  window.__md_hash = function (text) {
    return Array.from(text).reduce(function (sum, sign) { return (sum << 5) - sum + sign.charCodeAt(0); }, 0);
  };
  window.__md_get = function (key, store, from) {
    try {
      return JSON.parse((store || localStorage).getItem((from || scope).pathname + "." + key));
    } catch (_) {
      return null; // storage refused, or written by something else
    }
  };
  window.__md_set = function (key, value, store, from) {
    try {
      (store || localStorage).setItem((from || scope).pathname + "." + key, JSON.stringify(value));
    } catch (_) {
      // Storage refused or full: the choice lasts as long as the page.
    }
  };

  var schemes = { light: "default", dark: "slate" };
  window.__ff_scheme = {
    get: function () {
      var saved = window.__md_get("ff.scheme");
      return saved in schemes ? saved : "auto";
    },
    apply: function (name) {
      if (schemes[name]) document.documentElement.setAttribute("data-md-color-scheme", schemes[name]);
      else document.documentElement.removeAttribute("data-md-color-scheme");
    },
    set: function (name) {
      window.__md_set("ff.scheme", name);
      window.__ff_scheme.apply(name);
    },
  };
  window.__ff_scheme.apply(window.__ff_scheme.get());
})();
