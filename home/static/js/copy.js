// Buttons that copy what they name. Where a browser lets no page copy, they stay hidden: the same
// text stands on the record's page, to be selected.

const SHOWN = 2500; // milliseconds that a button says it is done

async function copy(button) {
  const label = button.textContent;
  if (label === button.dataset.done) return;
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
  } catch {
    return; // refused by the reader's settings: nothing was copied, so nothing is said
  }
  button.textContent = button.dataset.done;
  setTimeout(() => (button.textContent = label), SHOWN);
}

if (navigator.clipboard) {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
}
