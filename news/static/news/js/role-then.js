// Fills in the role that a speaker had when something was said, from the dated roles on record, once
// one role alone can be meant. What somebody typed is left alone.

import { answer, asking } from "./asking.js";
import { summaryBelow } from "./suggestions.js";

const KNOWN = "Filled in from the roles on record.";

export function fillRoleThen(form) {
  const { speaker_name: speaker, said, role_then: role } = form.elements;
  let filled = "";

  const status = summaryBelow(role);
  const fill = asking(async (signal) => {
    const asked = new URLSearchParams({ speaker_name: speaker.value, said: said.value });
    const response = await answer(`${role.dataset.suggestions}?${asked}`, { signal });
    const { certain } = await response.json();
    if (role.value.trim() && role.value !== filled) return;
    role.value = filled = certain;
    status.textContent = certain ? KNOWN : "";
  });

  for (const field of [speaker, said]) {
    field.addEventListener("input", () => fill());
    field.addEventListener("change", () => fill.now());
  }
  role.addEventListener("input", () => {
    status.textContent = "";
  });
}
