// What a story keeps of a document on the clipboard: paragraphs, headings, lists, links, quotations.
//
// Pieces are { kind: "text" | "heading" | "quotation", lines }, a line is { kind: "paragraph" | "heading" |
// "item", ordered, depth, isCredit, runs }, and a run { text, bold, italic, href }.

import { isLeftOut, styleOf } from "./left-out.js";
import { finished, shifted } from "./lines.js";
import { addressOf } from "./links.js";

const BLOCKS =
  "p, div, section, article, header, footer, main, aside, nav, ul, ol, li, table, tbody, thead, tfoot, caption, tr, td, th, " +
  "h1, h2, h3, h4, h5, h6, blockquote, figure, figcaption, pre, address, dl, dt, dd, center, body";
const HEADINGS = "h1, h2, h3, h4, h5, h6, .MsoTitle, .MsoSubtitle";
const QUOTED = "blockquote, [class*=MsoQuote], [class*=MsoIntenseQuote]";
const DEEPEST = 4;

// `tracking`: see links.js. `leftOut` says how many there were of each kind, see left-out.js.
export function read(html, { tracking = [] } = {}) {
  const reader = new Reader(tracking);
  reader.walk(new DOMParser().parseFromString(html, "text/html").body, {});
  reader.endLine();
  const pieces = piecesOf(reader.lines);
  const quotations = pieces.filter(({ kind }) => kind === "quotation").length;
  return { pieces, leftOut: { ...reader.leftOut, quotations } };
}

export function readPlain(text) {
  const lines = text.split(/[\r\n\u2028\u2029]+/).flatMap((line) => {
    return finished({ kind: "paragraph", runs: [{ text: line, bold: false, italic: false, href: null }] });
  });
  return { pieces: piecesOf(lines), leftOut: {} };
}

class Reader {
  lines = [];
  line = null;
  leftOut = {};

  constructor(tracking) {
    this.tracking = tracking;
  }

  // `context`: the look and the place of what is read: bold, italic, href; kind, holder, quoted …
  walk(node, context) {
    if (node.nodeType === Node.TEXT_NODE) this.say(node.data, context);
    if (node.nodeType !== Node.ELEMENT_NODE || isLeftOut(node, this.leftOut)) return;
    if (node.matches("br")) this.say("\n", { ...context, isVerbatim: true });
    else if (node.matches("table") && isTable(node)) this.readTable(node, context);
    else if (node.matches(BLOCKS) || isCredit(node, context)) this.readBlock(node, context);
    else this.readAll(node, this.withLook(node, context));
  }

  readAll(node, context) {
    for (const child of node.childNodes) this.walk(child, context);
  }

  readBlock(node, context) {
    const inside = withPlace(node, this.withLook(node, context));
    this.endLine(inside);
    this.readAll(node, inside);
    this.endLine(context);
  }

  // A row is a line, so that nothing that was said in a table is lost.
  readTable(table, context) {
    this.count("tables");
    for (const row of table.rows) {
      for (const cell of row.cells) {
        if (this.line?.holder === row && cell.textContent.trim()) this.say(" | ", context);
        this.readBlock(cell, { ...context, kind: "paragraph", holder: row });
      }
      this.endLine();
    }
  }

  // Several paragraphs in one item of a list, or in a row, are lines of what holds them.
  endLine({ holder } = {}) {
    if (this.line?.holder && this.line.holder === holder) {
      const last = this.line.runs.at(-1);
      if (!last.text.endsWith("\n") && !holder.matches("tr")) this.line.runs.push({ ...last, text: "\n" });
      return;
    }
    if (this.line) this.lines.push(...finished(this.line));
    this.line = null;
  }

  say(data, context) {
    const text = context.isVerbatim ? data : data.replace(/[ \t\r\n\f]+/g, " ");
    if (!this.line && !text.trim()) return;
    this.line ??= lineIn(context);
    const { bold = false, italic = false, href = null, shift } = context;
    this.line.runs.push({ text: shift ? shifted(text, shift) : text, bold, italic, href });
  }

  withLook(node, context) {
    const look = { ...context, ...lookOf(node) };
    if (node.matches("a[href]")) look.href = this.linkOf(node, context);
    return look;
  }

  linkOf(node, { kind }) {
    const href = node.getAttribute("href");
    const address = addressOf(href, this.tracking);
    const isKept = address && kind !== "heading";
    if (!isKept && !href.startsWith("#") && node.textContent.trim()) this.count("links");
    return isKept ? address : null;
  }

  count(kind) {
    this.leftOut[kind] = (this.leftOut[kind] ?? 0) + 1;
  }
}

function lineIn({ kind = "paragraph", holder = null, ordered = false, depth = 0, quoted = null, isCredit = false }) {
  const line = { kind, holder, quoted, isCredit, runs: [] };
  return kind === "item" ? { ...line, ordered, depth } : line;
}

function lookOf(node) {
  const { fontWeight, fontStyle } = node.style;
  const look = {};
  if (node.matches("b, strong")) look.bold = true;
  if (node.matches("i, em")) look.italic = true;
  if (fontWeight) look.bold = Number(fontWeight) >= 600 || /bold/.test(fontWeight);
  if (fontStyle) look.italic = /italic|oblique/.test(fontStyle);
  if (node.matches("sup, sub")) look.shift = node.localName;
  if (node.matches("pre")) look.isVerbatim = true;
  return look;
}

function withPlace(node, context) {
  const place = { ...context };
  if (node.matches("ul, ol")) {
    place.depth = context.depth === undefined ? 0 : Math.min(context.depth + 1, DEEPEST);
    place.ordered = node.matches("ol");
  }
  if (node.matches("li")) Object.assign(place, { kind: "item", holder: node });
  if (node.matches(HEADINGS)) Object.assign(place, { kind: "heading", holder: null });
  if (node.matches(QUOTED)) place.quoted = context.quoted ?? (node.matches("blockquote") ? node : "Word");
  if (node.matches("footer, figcaption, cite")) place.isCredit = true;
  return { ...place, ...placeInWord(node) };
}

// Word's lists are paragraphs that look like items: their place is in their style, their mark in their text.
function placeInWord(node) {
  const level = /mso-list:\s*l\d+\s+level(\d+)/i.exec(styleOf(node));
  if (!level || !node.matches("p, div")) return {};
  const mark = [...node.querySelectorAll("[style]")].find((part) => /mso-list:\s*ignore/i.test(styleOf(part)));
  const ordered = /^\(?([0-9]+|[a-z]|[ivxlc]+)[.)]/i.test((mark?.textContent ?? "").trim());
  return { kind: "item", holder: node, depth: Math.min(Number(level[1]) - 1, DEEPEST), ordered };
}

// Who said it, below the words: not a title that they mention.
function isCredit(node, { quoted, isCredit: isAlready }) {
  return Boolean(quoted) && !isAlready && node.matches("cite:last-child") && !node.nextSibling?.data?.trim();
}

// Of words in rows and columns. Many letters and old pages have tables only to place things.
function isTable(table) {
  const places = table.querySelector("table, ul, ol, h1, h2, h3, h4, h5, h6, blockquote, td p ~ p, td div ~ div");
  const isFull = ({ cells }) => [...cells].filter((cell) => cell.textContent.trim()).length > 1;
  return !places && [...table.rows].some(isFull);
}

function piecesOf(lines) {
  const pieces = [];
  for (const { holder, quoted, ...line } of lines) {
    const kind = line.kind === "heading" ? "heading" : quoted ? "quotation" : "text";
    const last = pieces.at(-1);
    if (kind !== "heading" && last?.kind === kind && last.quoted === quoted) last.lines.push(line);
    else pieces.push({ kind, quoted, lines: [line] });
  }
  return pieces.map(({ kind, lines: own }) => ({ kind, lines: own }));
}
