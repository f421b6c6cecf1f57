// What of a pasted document is no part of a story, and what the editor is told about it.

const NOTHING = "head, style, script, meta, link, title, template, noscript, svg, button, input, select, textarea, hr, .msocomoff";
const EMBEDS = "iframe, video, audio, object, embed, canvas";
const COMMENTS = ".MsoCommentReference, .msocomanchor, .msocomtxt, a[href^='#cmnt'], a[href^='#_msocom'], .comment_anchor, a[href^='#comment-sd']";
const COMMENT_TEXTS = ".MsoCommentText";
const NOTES = "a[href^='#_ftn'], a[href^='#_edn'], a[href^='#ftnt'], a[href^='#sdfootnote'], a[href^='#sdendnote'], a[href*='#cite_note'], sup.reference";
const NOTE_TEXTS = ".MsoFootnoteText, .MsoEndnoteText, div[id^='sdfootnote'], div[id^='sdendnote']";
const STRUCK = "del, s, strike, .msoDel";

// Where a Google document, saved or copied whole, keeps the text of its notes and comments.
const BACK = "a[href^='#cmnt_ref'], a[href^='#ftnt_ref']";

export function isLeftOut(element, leftOut) {
  const style = styleOf(element);
  if (element.matches(NOTHING) || isHidden(element, style)) return true;
  if (element.matches(COMMENT_TEXTS) || /mso-element:\s*comment/.test(style)) return true;
  if (element.matches(NOTE_TEXTS) || /mso-element:\s*(foot|end)note/.test(style)) return true;
  if (element.matches("p, div") && element.querySelector(BACK)) return true;
  if (/mso-list:\s*ignore/i.test(style)) return true;
  const kind = kindOf(element, style);
  if (!kind) return false;
  leftOut[kind] = (leftOut[kind] ?? 0) + (hasContent(element, kind) ? 1 : 0);
  return true;
}

export function styleOf(element) {
  return element.getAttribute("style") ?? "";
}

function kindOf(element, style) {
  if (element.matches("img, picture")) return isPicture(element) ? "pictures" : "specks";
  if (element.matches(EMBEDS)) return "embeds";
  if (element.matches(COMMENTS)) return "comments";
  if (element.matches(NOTES) || /mso-(foot|end)note-id/.test(style)) return "notes";
  if (element.matches(STRUCK) || /text-decoration[^;]*line-through/.test(style)) return "deletions";
  return null;
}

function hasContent(element, kind) {
  return kind !== "deletions" || element.textContent.trim() !== "";
}

// Not a pixel that counts readers, an emoji, or the box of a check list.
function isPicture(image) {
  const size = Number.parseInt(image.getAttribute("width") ?? image.style.width, 10);
  return !(size <= 2) && !image.closest("[role=checkbox]") && !image.matches(".emoji, [data-emoji]");
}

function isHidden(element, style) {
  return element.hidden || /display:\s*none|visibility:\s*hidden|mso-hide:\s*all/.test(style);
}

const SENTENCES = {
  pictures: [
    "1 picture was left out: upload it, and add it as a picture.",
    "% pictures were left out: upload them, and add them as pictures.",
  ],
  tables: [
    "1 table has become lines of text: see how it reads.",
    "% tables have become lines of text: see how they read.",
  ],
  quotations: [
    "1 quotation that was set apart stands in quotation marks. To print it as a block quote, put it on record.",
    "% quotations that were set apart stand in quotation marks. To print them as block quotes, put them on record.",
  ],
  notes: [
    "1 footnote was left out: what matters of it belongs in the text.",
    "% footnotes were left out: what matters of them belongs in the text.",
  ],
  comments: ["1 comment was left out.", "% comments were left out."],
  deletions: ["1 deleted or struck-out passage was left out.", "% deleted or struck-out passages were left out."],
  embeds: ["1 video or other embed was left out.", "% videos or other embeds were left out."],
  links: [
    "1 link was left out: readers could not follow it. Its words have stayed.",
    "% links were left out: readers could not follow them. Their words have stayed.",
  ],
};

export function sentencesAbout(leftOut) {
  return Object.entries(SENTENCES)
    .filter(([kind]) => leftOut[kind])
    .map(([kind, [one, several]]) => (leftOut[kind] === 1 ? one : several.replace("%", leftOut[kind])));
}
