// Runs in <head> before anything is drawn.  It gives Material's bundle the
// functions it otherwise gets from an inline script (so that the content
// security policy needs no hash), sets the reader's light or dark choice
// before the first paint, and leaves moves within a page to the browser.
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

  // To the first move within a page, Material's bundle fetches that page again
  // and swaps it: a result, answers that are kept nowhere and the place of
  // focus would be gone.  It leaves alone a link that names its target, and
  // does not hear of the move when we, who listen first, stop the event.
  var here = location.pathname;
  addEventListener("popstate", function (event) {
    if (location.pathname === here) event.stopImmediatePropagation();
    here = location.pathname;
  });
  addEventListener("click", function (event) {
    var link = event.target instanceof Element && event.target.closest("a[href*='#']");
    if (link && link.origin === location.origin && link.pathname === here) link.target = "_self";
    setTimeout(function () { here = location.pathname; });
  }, true);
})();
