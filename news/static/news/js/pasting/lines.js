// A line of a pasted document: a paragraph, a heading or an item of a list, as runs of one look each.

import { foldSpaces, tidy } from "./characters.js";

const BULLET = /^[•·▪◦‣●○■\uf0b7\uf0a7][\s\u00a0]+/;
const RAISED = { 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };
const LOWERED = { 0: "₀", 1: "₁", 2: "₂", 3: "₃", 4: "₄", 5: "₅", 6: "₆", 7: "₇", 8: "₈", 9: "₉" };

// "m2" and "H2O" would say something else: what can be written without a look of its own is.
export function shifted(text, tag) {
  const digits = tag === "sup" ? RAISED : LOWERED;
  return /^\d+$/.test(text.trim()) ? text.replace(/\d/g, (digit) => digits[digit]) : text;
}

// The lines that it really is: two line breaks begin a new one. None if nothing is said.
export function finished(line) {
  const whole = line.runs.map(({ text }) => text).join("");
  const tidied = line.runs.map((run) => ({ ...run, text: tidy(run.text, whole) }));
  return split(tidied)
    .map((runs) => ({ ...line, runs: folded(runs) }))
    .filter(({ runs }) => runs.length)
    .map(withoutBullet);
}

export function textOf({ runs }) {
  return runs.map(({ text }) => text).join("");
}

// At two or more line breaks, also where these belong to different runs.
function split(runs) {
  const parts = [[]];
  let breaks = 0;
  for (const run of runs) {
    for (const piece of run.text.split(/(\n)/)) {
      if (piece === "\n") breaks += 1;
      else if (piece.trim()) {
        if (breaks > 1) parts.push([]);
        else if (breaks) parts.at(-1).push({ ...run, text: "\n" });
        parts.at(-1).push({ ...run, text: piece });
        breaks = 0;
      } else if (piece && !breaks) parts.at(-1).push({ ...run, text: piece });
    }
  }
  return parts;
}

function folded(runs) {
  const result = [];
  for (const run of runs) {
    const last = result.at(-1);
    let text = foldSpaces(run.text);
    if (!last || /[\s\u00a0]$/.test(last.text)) text = text.replace(/^[ \u00a0]+/, "");
    if (last && /^\n/.test(text)) last.text = last.text.replace(/[ \u00a0]+$/, "");
    if (last && isAlike(last, run)) last.text += text;
    else if (text) result.push({ ...run, text });
  }
  while (result.length) {
    const last = result.at(-1);
    last.text = last.text.trimEnd();
    if (last.text) break;
    result.pop();
  }
  if (result.length) result[0].text = result[0].text.trimStart();
  return result.filter(({ text }) => text);
}

function isAlike(one, other) {
  return one.bold === other.bold && one.italic === other.italic && one.href === other.href;
}

// An item of a list that is one only to the eye.
function withoutBullet(line) {
  const [first, ...others] = line.runs;
  if (line.kind !== "paragraph" || !BULLET.test(textOf(line))) return line;
  const rest = { ...first, text: first.text.replace(BULLET, "").replace(/^[•·▪◦‣●○■\uf0b7\uf0a7]$/, "") };
  const runs = folded([rest, ...others]);
  return { ...line, kind: "item", ordered: false, depth: 0, runs };
}
