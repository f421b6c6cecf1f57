// The garbage that comes with pasted words. news/blocks/tidying.py does the same to what is saved.

const NEVER =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g;
// Joiners mean something after a letter of Persian or Hindi, for instance, and in an emoji.
const JOINERS = /(?<![\u0600-\u109f\u1780-\u18af\ua840-\uabff\ufb50-\ufdff\ufe0f\ufe70-\ufefc\u2600-\u27bf\u{1f000}-\u{1faff}])[\u200c\u200d]/gu;
const MARKS = /[\u200e\u200f\u061c]/g;
const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

// `line` is the whole line that the text stands in: marks of direction have a use in some scripts.
export function tidy(text, line = text) {
  const kept = text.replace(NEVER, "").replace(JOINERS, "");
  return FROM_THE_RIGHT.test(line) ? kept : kept.replace(MARKS, "");
}

// Several spaces are one, whichever they are; a single one that does not break stays what it is.
export function foldSpaces(text) {
  return text.replace(/[ \t\u00a0]*\n[ \t\u00a0]*/g, "\n").replace(/[ \t\u00a0]{2,}|\t/g, " ");
}
