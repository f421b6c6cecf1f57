// A save of a story's form waits for two things, so that nothing is lost and nothing is there twice:
// rich text writes its words into the form a quarter of a second after the last of them; and while
// an autosave creates the page of a new story, a save would create another one.

const WORDS_TAKE = 350; // milliseconds, and some to spare
const ADDS = /\/pages\/add\//;

let touchedAt = -WORDS_TAKE;
let isBeingCreated = false;
let waiting = null;

for (const name of ["keydown", "input", "paste", "drop"]) document.addEventListener(name, touch, { capture: true });
document.addEventListener("w-autosave:save", ({ target }) => {
  isBeingCreated = ADDS.test(target.action);
});
for (const end of ["success", "error"]) {
  document.addEventListener(`w-autosave:${end}`, () => {
    isBeingCreated = false;
    goOn();
  });
}
document.addEventListener("submit", hold, { capture: true });

function touch({ target, timeStamp }) {
  if (target.closest?.("[data-draftail-editor]")) touchedAt = timeStamp;
}

function hold(event) {
  const form = event.target;
  const words = touchedAt + WORDS_TAKE - event.timeStamp;
  if (!(words > 0 || (isBeingCreated && ADDS.test(form.action)))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  waiting ??= { form, submitter: event.submitter };
  if (words > 0) setTimeout(goOn, words + 1);
}

// Into `hold` again, which may find something else to wait for.
function goOn() {
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
