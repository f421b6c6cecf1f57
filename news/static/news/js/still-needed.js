// What publication still needs: told anew after each autosave, and each problem leads to its field.

import { answer, asking } from "./asking.js";

const place = document.getElementById("still-needed");

const tell = asking(async (signal, story) => {
  const address = place.dataset.address.replace("/0/", `/${story}/`);
  const list = await (await answer(address, { signal })).text();
  if (list.trim() !== place.innerHTML.trim()) place.innerHTML = list; // else it would be read out again
});

if (place) {
  document.addEventListener("w-autosave:success", ({ detail }) => tell(detail.response.pk));
  place.addEventListener("click", ({ target }) => {
    const where = target.closest("[data-leads-to]")?.dataset.leadsTo;
    if (where) lead(document.querySelector(`[data-contentpath="${CSS.escape(where)}"]`));
  });
}

function lead(field) {
  if (!field) return;
  for (const closed of ancestors(field)) open(closed);
  field.scrollIntoView({ block: "center" });
  field.querySelector("input:not([type=hidden]), textarea, select, button, [contenteditable]")?.focus();
}

function ancestors(element) {
  return element ? [...ancestors(element.parentElement), element] : [];
}

// A tab that is not shown, or a panel that is folded.
function open(element) {
  if (!element.hidden) return;
  document.querySelector(`[role=tab][href="#${element.id}"], [aria-controls="${element.id}"]`)?.click();
}
