// A story's body, in which a pasted document becomes blocks of ours, and nothing is lost unsaid.

import { storyLanguage } from "../story.js";
import { insertPieces } from "./inserting.js";
import { sentencesAbout } from "./left-out.js";
import { addressOf } from "./links.js";
import { say } from "./notice.js";
import { read, readPlain } from "./reading.js";
import { inMarks, toHtml, toText } from "./writing.js";

const OURS = /data-draftjs-conductor-fragment/; // copied from an editor like this one
const written = new WeakSet(); // the events by which we paste what is left

class BodyDefinition extends window.wagtailStreamField.blocks.StreamBlockDefinition {
  render(...args) {
    const body = super.render(...args);
    body.container[0].addEventListener("paste", (event) => paste(body, event), { capture: true });
    return body;
  }
}

window.telepath.register("news.blocks.Body", BodyDefinition);

function paste(body, event) {
  const paragraph = body.children.find((child) => child.type === "paragraph" && holds(child, event.target));
  if (!paragraph || written.has(event)) return;
  const found = onClipboard(event.clipboardData, body.blockDef.meta.tracking);
  if (!found) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const pieces = found.pieces.map((piece) => inMarks(piece, storyLanguage()));
  const write = (some) => writeInto(event.target, some);
  const undo = pieces.length > 1 ? insertPieces(body, paragraph, pieces, write) : null;
  if (pieces.length === 1) write(pieces);
  const blocks = undo ? [`Pasted as ${pieces.length} blocks.`] : [];
  say([...blocks, ...sentencesAbout(found.leftOut)], undo);
}

function holds({ block }, target) {
  return block.widget.input.parentNode.contains(target);
}

// Nothing if the editor may have it as it is.
function onClipboard(clipboard, tracking) {
  const html = clipboard.getData("text/html");
  const text = clipboard.getData("text/plain");
  if (html) return OURS.test(html) ? null : read(html, { tracking });
  if (!text) return onlyPictures(clipboard);
  const isAddress = /^https?:\/\/\S+$/.test(text.trim());
  const found = readPlain(isAddress ? (addressOf(text, tracking) ?? text) : text);
  return toText(found.pieces) === text ? null : found;
}

function onlyPictures({ files }) {
  const pictures = [...files].filter(({ type }) => type.startsWith("image/")).length;
  return pictures ? { pieces: [], leftOut: { pictures } } : null;
}

function writeInto(target, pieces) {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", toText(pieces));
  if (!isPlain(pieces)) clipboardData.setData("text/html", toHtml(pieces));
  const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  written.add(event);
  target.dispatchEvent(event);
}

// Plain words take the look of those around them.
function isPlain(pieces) {
  const lines = pieces.flatMap((piece) => piece.lines);
  const hasLook = ({ runs }) => runs.some(({ text, bold, italic, href }) => bold || italic || href || text.includes("\n"));
  return !lines.some((line) => line.kind === "item" || hasLook(line));
}
