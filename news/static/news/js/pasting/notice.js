// What became of something pasted, said until the next paste: what was left out, and how to take it back.

let shown = null;

export function say(sentences, undo = null) {
  shown?.remove();
  shown = null;
  if (!sentences.length) return;
  shown = document.createElement("div");
  shown.className = "pasted";
  const status = Object.assign(document.createElement("div"), { className: "pasted__sentences" });
  status.setAttribute("role", "status");
  shown.append(status);
  if (undo) shown.append(button("Undo paste", undo));
  shown.append(button("Close", () => say([])));
  document.body.append(shown);
  // A region that arrives with its text is not read out.
  setTimeout(() => status.append(...sentences.map(paragraph)));
}

function paragraph(sentence) {
  return Object.assign(document.createElement("p"), { textContent: sentence });
}

function button(label, act) {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent: label });
  made.className = "button button-small button-secondary";
  made.addEventListener("click", act);
  return made;
}
