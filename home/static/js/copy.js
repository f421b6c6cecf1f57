// A button wherever there is something to copy. Where a browser lets no page copy, there is none:
// the same text stands on the record's page, to be selected.

const SHOWN = 2500; // milliseconds that a button says it is done
const DONE = "Copied";

function button(text, label) {
  const made = document.createElement("button");
  Object.assign(made, { type: "button", className: "copy", textContent: label, ariaLive: "polite" });
  made.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return; // refused by the reader's settings: nothing was copied, so nothing is said
    }
    made.textContent = DONE;
    setTimeout(() => (made.textContent = label), SHOWN);
  });
  return made;
}

if (navigator.clipboard) {
  for (const place of document.querySelectorAll("[data-copy]")) {
    place.prepend(button(place.dataset.copy, place.dataset.label ?? "Copy"));
  }
}
