// A pasted document of several pieces: the paragraph in which it was pasted, and new blocks around it.

import { say } from "./notice.js";
import { toContent, toHeading } from "./writing.js";

let last = null; // the latest paste, as long as it can be taken back

// `write` pastes into the paragraph as its own editor does. Gives a function that takes it all back.
export function insertPieces(body, paragraph, pieces, write) {
  const editor = paragraph.block.widget.input.draftailEditor;
  const before = editor.getEditorState();
  const [first, ...others] = pieces;
  const isContinued = first.kind === "text";
  if (isContinued) write([first]);
  else if (!before.getSelection().isCollapsed()) write([{ lines: [{ kind: "paragraph", runs: [{ text: " " }] }] }]);
  const added = place(body, paragraph, (isContinued ? others : pieces).map(asBlock));
  const inserted = added.blocks;
  inserted.at(-1).focus();

  const undo = () => {
    if (added.isReplaced) body.insert({ type: "paragraph", value: before }, body.children.indexOf(inserted[0]));
    for (const child of inserted) body.deleteBlock(body.children.indexOf(child));
    if (!added.isReplaced) editor.onChange(before);
    last = null;
    say([]);
  };
  remember(body, undo);
  return undo;
}

// Words after the cursor stand behind what was pasted, and no empty paragraph stays.
function place(body, paragraph, blocks) {
  const editor = paragraph.block.widget.input.draftailEditor;
  const { stateBefore, stateAfter, shouldMoveCommentFn } = window.draftail.splitState(editor.getEditorState());
  const at = body.children.indexOf(paragraph);
  if (!hasWords(stateBefore)) {
    const inserted = insertAll(body, blocks, at);
    const isReplaced = !hasWords(stateAfter);
    if (isReplaced) body.deleteBlock(body.children.indexOf(paragraph));
    return { blocks: inserted, isReplaced };
  }
  if (!hasWords(stateAfter)) return { blocks: insertAll(body, blocks, at + 1), isReplaced: false };
  body.splitBlock(at, stateBefore, stateAfter, shouldMoveCommentFn);
  const rest = body.children[at + 1];
  return { blocks: [...insertAll(body, blocks, at + 1), rest], isReplaced: false };
}

function insertAll(body, blocks, at) {
  return blocks.map((block, index) => body.insert({ ...block, id: crypto.randomUUID?.() }, at + index));
}

function asBlock(piece) {
  if (piece.kind === "heading") return { type: "heading", value: toHeading(piece) };
  return { type: "paragraph", value: toContent(piece) };
}

function hasWords(state) {
  return state.getCurrentContent().getPlainText().trim() !== "";
}

// Ctrl+Z takes it back as well, until something else has been written.
function remember(body, undo) {
  last = { undo, contents: contentsOf(body) };
  const press = (event) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
    if (!isUndo || last?.undo !== undo || !isAsIt(last.contents, contentsOf(body))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    undo();
  };
  body.container[0].addEventListener("keydown", press, { capture: true });
}

// An editor's content is another object once something has been written in it.
function contentsOf({ children }) {
  return children.map(({ type, block }) => {
    if (type !== "paragraph") return JSON.stringify(block.getValue());
    return block.widget.input.draftailEditor.getEditorState().getCurrentContent();
  });
}

function isAsIt(was, is) {
  return was.length === is.length && was.every((content, at) => content === is[at]);
}
