// The printed words of a quote block follow the quotation that is chosen, unless somebody cut them.

import { storyLanguage } from "./story.js";

// After a choice: fills in the words, in the story's language where the record has them so. Words of
// the editor's own stay; the record's are offered below.
export function fillPrintedWords(field, { before, now }) {
  const versions = now?.versions ?? [];
  if (!versions.length) return offer(field, []);
  const own = field.value.trim();
  const isUntouched = !own || has(before?.versions, own) || has(versions, own);
  if (isUntouched) write(field, (inLanguage(versions, storyLanguage()) ?? versions[0]).words);
  offerOthers(field, versions, { always: !isUntouched });
}

// The versions that are not printed now, each with a button: all of them where there are several.
export function offerOthers(field, versions = [], { always = false } = {}) {
  const others = versions.filter(({ words }) => words !== field.value);
  offer(field, always || versions.length > 1 ? others : []);
}

function offer(field, versions) {
  const place = placeBelow(field);
  place.replaceChildren(
    ...versions.map(({ words, label }) => {
      const button = Object.assign(document.createElement("button"), {
        type: "button",
        className: "button button-small button-secondary",
        textContent: `Print ${label}`,
      });
      button.addEventListener("click", () => {
        write(field, words);
        button.remove();
        field.focus();
      });
      return button;
    }),
  );
}

function placeBelow(field) {
  const container = field.closest("[data-field]");
  let place = container.querySelector(".printed-words");
  if (!place) {
    place = document.createElement("div");
    place.className = "printed-words";
    container.append(place);
  }
  return place;
}

function write(field, words) {
  field.value = words;
  // For what Wagtail does when something is typed: autosave, preview, the field's height.
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
}

function inLanguage(versions, language) {
  return versions.find((version) => version.language === language);
}

function has(versions = [], words) {
  return versions.some((version) => bare(version.words) === bare(words));
}

// Without the marks around the whole, which the record doesn't have.
function bare(words) {
  return words.trim().replace(/^[“"„«「]+|[”"“»」]+$/gu, "").trim();
}
