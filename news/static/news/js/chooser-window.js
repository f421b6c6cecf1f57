// The window in which a quotation is chosen, or put on record: Wagtail's, made quick for the keyboard.

import { showWhatIsOnRecord } from "./already-on-record.js";
import { fillRoleThen } from "./role-then.js";
import { storyLanguage } from "./story.js";

const CHOICE = "a[data-chooser-modal-choice]";
const NEW_FORM = "form[data-chooser-modal-creation-form]";

// `words`: what a new quotation begins with; `draft`: what was typed when the window was last closed,
// as entries of its form; `isNew`: whether the window opens there; `printedHere`: the ids of the
// story's quotations; `around`: the sentence that holds the words, as { sentence, language, languageName }.
// Calls `chosen(state)` if one is, and in any case `closed(draft, isChosen)`.
export function openWindow(url, { words, draft, isNew, printedHere, around, chosen, closed }) {
  let isChosen = false;

  class Steps extends window.ChooserModalOnloadHandlerFactory {
    onLoadChooseStep(modal, data) {
      super.onLoadChooseStep(modal, data);
      const body = modal.body[0];
      name(modal.container[0], body);
      this.status = liveRegion(body);
      begin(this, modal, body.querySelector(NEW_FORM), { words, draft, around });
      body.addEventListener("keydown", press);
      body.addEventListener("submit", goToWhatIsMissing, { capture: true });
      body.addEventListener("click", (event) => putOnRecord(body, event));
      focusFirst(modal, body, () => (isNew ? openNew(body) : body.querySelector("#id_q").focus()));
      modal.container.on("hidden.bs.modal", () => {
        closed(isChosen ? null : typed(body.querySelector(NEW_FORM)), isChosen);
      });
    }

    onLoadReshowCreationFormStep(modal, data) {
      super.onLoadReshowCreationFormStep(modal, data);
      const form = modal.body[0].querySelector(NEW_FORM);
      form.closest("[role=tabpanel]").hidden = false;
      begin(this, modal, form, { around });
      describeErrors(form);
      form.querySelector("[aria-invalid=true]")?.focus();
    }

    // Called with each list of quotations that arrives.
    ajaxifyLinks(modal, container) {
      super.ajaxifyLinks(modal, container);
      const root = container[0] ?? container;
      for (const choice of root.querySelectorAll("[data-quotation]")) {
        const isPrinted = printedHere.includes(choice.dataset.quotation);
        choice.querySelector("[data-printed-here]").hidden = !isPrinted;
      }
      const summary = root.querySelector("[data-summary]")?.dataset.summary ?? "";
      if (this.status) this.status.textContent = summary;
    }
  }

  window.ModalWorkflow({
    url,
    onload: new Steps().getOnLoadHandlers(),
    responses: {
      chosen(state) {
        isChosen = true;
        chosen(state);
      },
    },
  });
}

function name(dialog, body) {
  dialog.setAttribute("aria-modal", "true");
  dialog.setAttribute("aria-label", body.querySelector("h1").textContent.replace(/\s+/g, " ").trim());
}

// One that stays: what arrives with its text is not read out.
function liveRegion(body) {
  const region = Object.assign(document.createElement("p"), { className: "w-sr-only" });
  region.setAttribute("role", "status");
  body.append(region);
  return region;
}

// When the window has slid in, it takes the focus to itself: back to where somebody types already, or
// now at last to the first field, where Wagtail's tabs were not ready for it before.
function focusFirst(modal, body, first) {
  let last;
  body.addEventListener("focusin", ({ target }) => {
    last = target;
  });
  setTimeout(first);
  modal.container.on("shown.bs.modal", () => {
    if (last) last.focus();
    else first();
    modal.container[0].dataset.isOpen = "";
  });
}

function begin(steps, modal, form, { words = "", draft = null, around = null }) {
  if (!form) return; // who may not put anything on record has no form
  form.elements.language.value ||= storyLanguage() ?? "";
  for (const [field, value] of draft ?? []) form.elements[field].value = value;
  if (words && !form.elements.text.value) form.elements.text.value = words;
  if (around) form.prepend(theSentence(around));
  fillRoleThen(form);
  showWhatIsOnRecord(form, { onShown: (place) => steps.ajaxifyLinks(modal, place) });
}

// So that whoever records the words sees what they stand in.
function theSentence({ sentence, language, languageName }) {
  const place = Object.assign(document.createElement("p"), { className: "new-quotation__around" });
  const words = Object.assign(document.createElement("bdi"), { lang: language, textContent: sentence });
  place.append(languageName ? `In the story, in ${languageName}: ` : "In the story: ", words);
  return place;
}

function typed(form) {
  if (!form) return null;
  const entries = [...new FormData(form)].filter(([field]) => field !== "csrfmiddlewaretoken");
  return entries.some(([field, value]) => field !== "language" && value.trim()) ? entries : null;
}

function openNew(body, into = "text") {
  const form = body.querySelector(NEW_FORM);
  if (!form) return;
  body.querySelector("#tab-label-create").click();
  form.closest("[role=tabpanel]").hidden = false; // Wagtail's tabs do the same a moment later
  form.elements[into].focus();
}

function putOnRecord(body, { target }) {
  const button = target.closest("[data-put-on-record]");
  if (!button) return;
  const { putOnRecord: sought, putInto } = button.dataset;
  const field = body.querySelector(NEW_FORM).elements[putInto];
  if (!field.value.trim()) field.value = sought;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  openNew(body, putInto);
}

// Wagtail asks the server only when each field that must be filled in is. It then says so beside the
// field, and keeps the event to itself. What is on its way is not sent twice.
function goToWhatIsMissing({ target: form }) {
  const missing = [...form.querySelectorAll("[required]")].find(({ value }) => !value.trim());
  const button = form.querySelector("[type=submit]");
  missing?.focus();
  setTimeout(() => describeErrors(form));
  if (missing || !button) return;
  setTimeout(() => (button.disabled = true));
  setTimeout(() => (button.disabled = false), 10_000); // the server has not answered: once more
}

function describeErrors(form) {
  for (const field of form.querySelectorAll("[aria-invalid=true]")) {
    const errors = field.closest("[data-field]").querySelector("[data-field-errors]");
    errors.id ||= `${field.id}-errors`;
    const described = new Set([errors.id, ...(field.getAttribute("aria-describedby") ?? "").split(" ")]);
    field.setAttribute("aria-describedby", [...described].join(" ").trim());
  }
}

function press(event) {
  const { key, target, currentTarget: body } = event;
  if (key === "Enter" && (event.ctrlKey || event.metaKey)) {
    target.closest(NEW_FORM)?.querySelector("[type=submit]").click(); // once disabled, it does nothing
  } else if (key === "ArrowDown" || key === "ArrowUp") {
    walk(body, event);
  }
}

// From the search field into the list below it, along it, and back.
function walk(body, event) {
  const stops = [body.querySelector("#id_q"), ...body.querySelectorAll(`#search-results ${CHOICE}`)];
  const at = stops.indexOf(event.target);
  if (at < 0) return;
  event.preventDefault();
  stops[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
}
