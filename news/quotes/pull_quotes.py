"""A pull quote repeats words that stand in the story."""

import re
from dataclasses import replace

from .alignment import alignment
from .pieces import DOUBLE_QUOTES, Piece, phrase, read, stretches

CUT = Piece("cut", "…", "…", is_spaced=True)
QUOTED = re.compile(
    rf"[{DOUBLE_QUOTES}]([^{DOUBLE_QUOTES}\n]*)(?:[{DOUBLE_QUOTES}]|$)", re.MULTILINE
)
WITHOUT_BRACKETS = str.maketrans("", "", "[]［］")
ADVICE = (
    "A pull quote repeats words of the story; for words that stand only here, use a block quote."
)


def pull_quote_problem(printed: str, story_text: str) -> str | None:
    """Which of the printed words the story's running text doesn't have; None if it has them all.

    Each stretch of words between cuts and brackets must stand in the text, which is plain text, a
    line for each paragraph. The text may interrupt a stretch where that has a mark, and where it
    closes and opens quotation marks: “We sail,” said Mira Voss, “in May.” Which marks are printed
    is left to the rule for the printed form, which compares them with the record.
    """
    story_text = story_text.translate(WITHOUT_BRACKETS)
    quoted = "\n".join(QUOTED.findall(story_text))
    texts = [_words(read(story_text)), _words(read(quoted))]
    printed_stretches = [stretch for stretch in stretches(read(printed)) if _words(stretch)]
    if not printed_stretches:
        return f"The pull quote prints no words of the story. {ADVICE}"
    missing = next(filter(None, (_missing(stretch, texts) for stretch in printed_stretches)), None)
    return missing and f"The story’s text doesn’t have “{missing}”. {ADVICE}"


def _words(pieces):
    return [piece for piece in pieces if piece.kind == "word"]


def _missing(stretch, texts):
    """The words around the first that no text has in its place; None if one text has them all."""
    marks_open = [
        piece if piece.kind == "word" else replace(piece, kind="cut") for piece in stretch
    ]
    sought = [CUT, *marks_open, CUT]
    furthest = 0
    for text in texts:
        followed, _ = alignment(text, sought)
        if followed == len(sought):
            return None
        furthest = max(furthest, followed)
    return phrase(sought[max(1, furthest - 3) : -1])
