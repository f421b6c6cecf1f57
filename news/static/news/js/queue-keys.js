// Keys for the queue of replies: j and k go down and up, x ticks, o opens, and a, r and s approve,
// reject and mark as spam what is ticked, or else the reply that one has gone to.

const VERBS = { a: "approve", r: "reject", s: "mark_spam" };

const rows = () => [...document.querySelectorAll("[data-bulk-action-checkbox]:not([data-bulk-action-parent-id=''])")]
  .map((box) => ({ box, link: box.closest("tr")?.querySelector(".title-wrapper a") }))
  .filter((row) => row.link);

function current(all) {
  return all.findIndex((row) => row.box.closest("tr").contains(document.activeElement));
}

function go(step) {
  const all = rows();
  const at = current(all);
  all[Math.min(Math.max(at + step, 0), all.length - 1)]?.link.focus();
}

function decide(verb) {
  const all = rows();
  if (!all.some((row) => row.box.checked)) all[current(all)]?.box.click();
  if (!rows().some((row) => row.box.checked)) return;
  document.querySelector(`[data-bulk-action-button][href*="/${verb}/"]`)?.click();
}

function isWriting(element) {
  return element.isContentEditable || /^(TEXTAREA|SELECT)$/.test(element.tagName)
    || (element.tagName === "INPUT" && element.type !== "checkbox");
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
  if (event.key === "j") go(1);
  else if (event.key === "k") go(-1);
  else if (event.key === "x") rows()[current(rows())]?.box.click();
  else if (event.key === "o") rows()[current(rows())]?.link.click();
  else if (event.key in VERBS) decide(VERBS[event.key]);
  else return;
  event.preventDefault();
});
