/* Light or dark, where the reader wants otherwise than their system. The choice stays in this
   browser: no cookie says it, and no page differs by it. The script stands before the styles and
   holds the page up, or a page in the wrong colours would flash. */

(() => {
  "use strict";
  const KEY = "color-scheme";
  const SCHEMES = ["light", "dark"];
  const root = document.documentElement;

  /** "light", "dark", or "" for what the system prefers. */
  function chosen() {
    try {
      const kept = localStorage.getItem(KEY);
      return SCHEMES.includes(kept) ? kept : "";
    } catch {
      return root.dataset.colorScheme ?? ""; // storage may be forbidden: the choice lasts for the page
    }
  }

  function keep(scheme) {
    try {
      if (scheme) localStorage.setItem(KEY, scheme);
      else localStorage.removeItem(KEY);
    } catch {
      // Then it is not kept.
    }
  }

  function show(scheme) {
    if (scheme) root.dataset.colorScheme = scheme;
    else delete root.dataset.colorScheme;
    // The browser's own bars follow.
    for (const bar of document.querySelectorAll("meta[name=theme-color]")) {
      const own = bar.dataset.scheme;
      bar.media = scheme ? (scheme === own ? "all" : "not all") : `(prefers-color-scheme: ${own})`;
    }
    const choice = document.querySelector(`.color-scheme input[value="${scheme}"]`);
    if (choice) choice.checked = true;
  }

  function offer() {
    const choices = document.querySelector(".color-scheme");
    if (!choices) return;
    choices.hidden = false;
    choices.addEventListener("change", (event) => {
      keep(event.target.value);
      show(event.target.value);
    });
    show(chosen());
  }

  show(chosen());
  document.addEventListener("DOMContentLoaded", offer);
  addEventListener("pageshow", () => show(chosen())); // a page from before, gone back to
  addEventListener("storage", (event) => {
    if (event.key === KEY || event.key === null) show(chosen()); // chosen in another tab
  });
})();
