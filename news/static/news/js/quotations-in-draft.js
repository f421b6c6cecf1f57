// The quotations of a draft beside the record: told anew after each autosave, each leads to its place,
// and one that is not on record is put there in the chooser's window.

import { answer, asking } from "./asking.js";
import { openWindow } from "./chooser-window.js";
import { leadTo, placeOf } from "./leading.js";
import { quotes } from "./story.js";

const panel = document.getElementById("quotations-in-draft");
const list = panel?.querySelector("[data-list]");
const told = panel?.querySelector("[data-told]");
const drafts = new Map(); // what was typed for which words, when the window was closed
let story = 0; // the number of one that was saved for the first time while its form was open
let isOpen = false;

const tell = asking(async (signal) => {
  const address = story ? panel.dataset.address.replace("/0/", `/${story}/`) : panel.dataset.address;
  if (address.includes("/0/")) return;
  show(await (await answer(address, { signal })).text());
});

if (panel) {
  document.addEventListener("w-autosave:success", ({ detail }) => {
    story = detail.response.pk;
    tell();
  });
  panel.addEventListener("click", ({ target }) => {
    const place = target.closest("[data-leads-to]");
    const record = target.closest("[data-record]");
    if (place) leadTo(place.dataset.leadsTo);
    else if (record) putOnRecord(record);
  });
}

// What has not changed is left alone: it would be scrolled away, and read out again.
function show(html) {
  const fresh = document.createElement("template");
  fresh.innerHTML = html; // from our own server, which escapes it
  if (fresh.innerHTML.trim() === list.innerHTML.trim()) return;
  const focused = entries().findIndex((entry) => entry.contains(document.activeElement));
  const scrolled = list.querySelector("ol")?.scrollTop ?? 0;
  const before = summary();
  list.replaceChildren(fresh.content);
  list.querySelector("ol")?.scrollTo({ top: scrolled });
  focusEntry(focused);
  if (summary() !== before) told.textContent = summary();
}

function entries() {
  return [...list.querySelectorAll("li")];
}

// The button that puts it on record or, once it is there, the one that leads to its place.
function focusEntry(at) {
  const entry = entries()[at];
  (entry?.querySelector("[data-record]") ?? entry?.querySelector("button"))?.focus({ preventScroll: true });
}

function summary() {
  return list.querySelector("[data-summary]")?.textContent ?? "";
}

// A quote block has a chooser of its own, which takes what was put on record.
function putOnRecord(button) {
  if (isOpen) return;
  const { words, speaker, language, languageName, around, block, where } = button.dataset;
  if (block !== undefined) return chooseInBlock(where);
  isOpen = true;
  const at = entries().indexOf(button.closest("li"));
  openWindow(panel.dataset.chooser, {
    draft: drafts.get(words) ?? Object.entries({ text: words, speaker_name: speaker, language }),
    around: around && { sentence: around, language, languageName },
    isNew: true,
    printedHere: quotes().map(({ quotation }) => quotation.value),
    chosen: () => tell.now(),
    closed(draft, isChosen) {
      isOpen = false;
      if (isChosen) drafts.delete(words);
      else if (draft) drafts.set(words, draft);
      focusEntry(at);
    },
  });
}

function chooseInBlock(where) {
  leadTo(where);
  const choosers = [...(placeOf(where)?.querySelectorAll("[data-chooser-action-choose]") ?? [])];
  choosers.find((button) => button.offsetParent)?.click();
}
