// A place in the story's form: the name of a field, or the id of a block. It is opened and focused.

const WRITTEN_IN = "[contenteditable=true], textarea, input:not([type=hidden])"; // before a block's buttons

export function placeOf(where) {
  return document.querySelector(`[data-contentpath="${CSS.escape(where)}"]`);
}

export function leadTo(where) {
  const field = placeOf(where);
  if (!field) return;
  for (const closed of ancestors(field)) open(closed);
  field.scrollIntoView({ block: "center" });
  (field.querySelector(WRITTEN_IN) ?? field.querySelector("select, button"))?.focus();
}

function ancestors(element) {
  return element ? [...ancestors(element.parentElement), element] : [];
}

// A tab that is not shown, or a panel that is folded.
function open(element) {
  if (!element.hidden) return;
  document.querySelector(`[role=tab][href="#${element.id}"], [aria-controls="${element.id}"]`)?.click();
}
