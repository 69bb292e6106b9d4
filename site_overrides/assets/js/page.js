// Small behaviours of the frame: scheme buttons, print buttons, the search
// button on phones, focus after instant navigation, scrolling tables.
// One set of listeners on the document, so that pages can be swapped.
(function () {
  "use strict";
  var doc = document;

  function showScheme() {
    var current = window.__ff_scheme.get();
    doc.querySelectorAll("[data-scheme-switch]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.dataset.schemeSwitch === current));
    });
  }

  function openSearch(button, open) {
    button.setAttribute("aria-expanded", String(open));
    if (open) doc.querySelector("[data-search] input").focus();
  }

  doc.addEventListener("click", function (event) {
    var button = event.target.closest("[data-scheme-switch], [data-print], [data-search-open]");
    if (!button) return;
    if ("schemeSwitch" in button.dataset) {
      window.__ff_scheme.set(button.dataset.schemeSwitch);
      showScheme();
    } else if ("searchOpen" in button.dataset) {
      openSearch(button, button.getAttribute("aria-expanded") !== "true");
    } else {
      window.print();
    }
  });

  doc.addEventListener("keydown", function (event) {
    var button = doc.querySelector("[data-search-open][aria-expanded='true']");
    if (event.key !== "Escape" || event.defaultPrevented || !button) return;
    if (!event.target.closest("[data-search]")) return;
    openSearch(button, false);
    button.focus();
  });

  // A frame that does not scroll needs no place in the tab order.
  var frames = new ResizeObserver(function (entries) {
    entries.forEach(function (entry) {
      var frame = entry.target;
      if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
      else frame.removeAttribute("tabindex");
    });
  });

  function dress() {
    showScheme();
    // Material makes addresses absolute; this one must follow to the new page.
    doc.querySelector("[data-skip]").setAttribute("href", "#innhold");
    frames.disconnect();
    doc.querySelectorAll(".table[role='region']").forEach(function (frame) { frames.observe(frame); });
  }

  // After an instant navigation the link that was followed is gone and focus
  // with it: move it to the new page's heading, which is then read aloud.
  function arrive() {
    var button = doc.querySelector("[data-search-open]");
    if (button) openSearch(button, false);
    var heading = doc.querySelector("main h1");
    if (!heading || location.hash) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  dress();
  var first = true;
  if (window.document$) {
    window.document$.subscribe(function () {
      if (!first) { dress(); arrive(); }
      first = false;
    });
  }
})();
