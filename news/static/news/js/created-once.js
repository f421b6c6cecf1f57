// A new story: while an autosave creates its page, a save would create another one. It waits.

const ADDS = /\/pages\/add\//;

let isBeingCreated = false;
let waiting = null;

document.addEventListener("w-autosave:save", ({ target }) => {
  isBeingCreated = ADDS.test(target.action);
});
for (const end of ["success", "error"]) document.addEventListener(`w-autosave:${end}`, goOn);
document.addEventListener("submit", hold, { capture: true });

function hold(event) {
  if (!isBeingCreated || !ADDS.test(event.target.action)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  waiting ??= { form: event.target, submitter: event.submitter };
}

function goOn() {
  isBeingCreated = false;
  if (!waiting) return;
  const { form, submitter } = waiting;
  waiting = null;
  // Not by the button itself: it shows that it is at work, and a disabled button says nothing.
  if (submitter?.name) {
    const said = Object.assign(document.createElement("input"), { type: "hidden", name: submitter.name });
    said.value = submitter.value;
    form.append(said);
  }
  form.requestSubmit();
}
