// Pieces of a pasted document as what our blocks hold, and as HTML for an editor that is written in.

import { textOf } from "./lines.js";

const MARKS = {
  de: "„“",
  fr: "«»",
  ru: "«»",
  es: "«»",
  it: "«»",
  ar: "«»",
  ja: "「」",
};
const IS_MARKED = /^[“„«»"‚‘『「][^]*[”“»«"’‘』」][.,]?$/;

// The words of a quotation in the marks of the language, unless it has some: each paragraph opens, the
// last one closes. Who said it stands outside.
export function inMarks({ kind, lines }, language) {
  const said = lines.filter(({ isCredit }) => !isCredit);
  if (kind !== "quotation" || !said.length || IS_MARKED.test(said.map(textOf).join("\n"))) return { kind, lines };
  const [open, close] = MARKS[language] ?? "“”";
  const marked = lines.map((line) => {
    if (line.isCredit) return line;
    const runs = line.runs.map((run) => ({ ...run }));
    runs[0].text = open + runs[0].text;
    if (line === said.at(-1)) runs.at(-1).text += close;
    return { ...line, runs };
  });
  return { kind, lines: marked };
}

export function toHeading({ lines }) {
  return lines.map(textOf).join(" ").replace(/\s*\n\s*/g, " ");
}

// https://draftjs.org/docs/api-reference-data-conversion
export function toContent({ lines }) {
  const entityMap = {};
  const blocks = lines.map((line) => {
    const block = { text: textOf(line), type: typeOf(line), depth: line.depth ?? 0, data: {} };
    return { key: newKey(), ...block, ...ranges(line.runs, entityMap) };
  });
  return JSON.stringify({ blocks, entityMap });
}

export function toHtml(pieces) {
  const holder = document.createElement("div");
  for (const line of pieces.flatMap(({ lines }) => lines)) {
    const into = line.kind === "item" ? listAt(holder, line) : holder;
    into.append(withRuns(document.createElement(line.kind === "item" ? "li" : "p"), line.runs));
  }
  return holder.innerHTML;
}

export function toText(pieces) {
  return pieces.flatMap(({ lines }) => lines.map(textOf)).join("\n");
}

function typeOf({ kind, ordered }) {
  if (kind !== "item") return "unstyled";
  return ordered ? "ordered-list-item" : "unordered-list-item";
}

function newKey() {
  return Math.random().toString(36).slice(2, 7).padEnd(5, "a");
}

function ranges(runs, entityMap) {
  const inlineStyleRanges = [];
  const entityRanges = [];
  let offset = 0;
  for (const { text, bold, italic, href } of runs) {
    const range = { offset, length: text.length };
    if (bold) inlineStyleRanges.push({ ...range, style: "BOLD" });
    if (italic) inlineStyleRanges.push({ ...range, style: "ITALIC" });
    if (href) entityRanges.push({ ...range, key: newEntity(href, entityMap) });
    offset += text.length;
  }
  return { inlineStyleRanges, entityRanges };
}

function newEntity(url, entityMap) {
  const key = Object.keys(entityMap).length;
  entityMap[key] = { type: "LINK", mutability: "MUTABLE", data: { url } };
  return key;
}

// The list that an item of this depth belongs to, at the end of what there is already.
function listAt(holder, { ordered, depth }) {
  const tag = ordered ? "ol" : "ul";
  let list = holder;
  for (let level = 0; level <= depth; level += 1) {
    const last = list.lastElementChild;
    const isThere = last?.matches("ul, ol") && (level < depth || last.localName === tag);
    list = isThere ? last : list.appendChild(document.createElement(tag));
  }
  return list;
}

function withRuns(element, runs) {
  for (const { text, bold, italic, href } of runs) {
    let place = element;
    if (href) place = place.appendChild(Object.assign(document.createElement("a"), { href }));
    if (bold) place = place.appendChild(document.createElement("strong"));
    if (italic) place = place.appendChild(document.createElement("em"));
    text.split("\n").forEach((line, at) => {
      if (at) place.append(document.createElement("br"));
      place.append(line);
    });
  }
  return element;
}
