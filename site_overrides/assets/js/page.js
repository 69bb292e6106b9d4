// Small behaviours of the frame: scheme buttons, print buttons, the search
// button on phones, scrolling tables, folds on paper, and where on the page
// the reader is.
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

  doc.querySelectorAll(".table[role='region']").forEach(function (frame) { frames.observe(frame); });

  // On paper nothing can be unfolded.
  var opened = [];
  addEventListener("beforeprint", function () {
    opened = Array.from(doc.querySelectorAll("details:not([open])"));
    opened.forEach(function (fold) { fold.open = true; });
  });
  addEventListener("afterprint", function () {
    opened.forEach(function (fold) { fold.open = false; });
  });

  // The list of what stands on the page marks the heading last passed.
  var lines = Array.from(doc.querySelectorAll(".toc-wide a"));
  var headings = lines.map(function (line) { return doc.getElementById(decodeURIComponent(line.hash.slice(1))); });
  function mark() {
    var passed = headings.filter(function (heading) { return heading && heading.getBoundingClientRect().top < innerHeight / 4; });
    var here = passed[passed.length - 1];
    lines.forEach(function (line, at) {
      if (here && headings[at] === here) line.setAttribute("aria-current", "true");
      else line.removeAttribute("aria-current");
    });
  }
  var asked = false;
  if (lines.length) {
    addEventListener("scroll", function () {
      if (asked) return;
      asked = true;
      requestAnimationFrame(function () { asked = false; mark(); });
    }, { passive: true });
    mark();
  }

  showScheme();
})();
