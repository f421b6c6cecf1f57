// What publication still needs: told anew after each autosave, and each problem leads to its field.

import { answer, asking } from "./asking.js";
import { leadTo } from "./leading.js";

const place = document.getElementById("still-needed");

const plan = document.getElementById("plan-story");

const tell = asking(async (signal, story) => {
  const address = place.dataset.address.replace("/0/", `/${story}/`);
  plan.href = plan.getAttribute("href").replace("/0/", `/${story}/`);
  plan.hidden = false;
  const list = await (await answer(address, { signal })).text();
  if (list.trim() !== place.innerHTML.trim()) place.innerHTML = list; // else it would be read out again
});

if (place) {
  document.addEventListener("w-autosave:success", ({ detail }) => tell(detail.response.pk));
  place.addEventListener("click", ({ target }) => {
    const where = target.closest("[data-leads-to]")?.dataset.leadsTo;
    if (where) leadTo(where);
  });
}
