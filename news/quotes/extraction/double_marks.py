"""Double quotation marks of one paragraph: which open, which close, what is left.

Linear: every mark is looked at once, with the characters on either side of it.
"""

import re
from dataclasses import dataclass, field

from .spans import SPACE, Span, outermost, span_between

MARK = re.compile(r"[\"“”„‟«»‹›「」『』〝〞〟＂]|''|``|,,(?=\w)")
# What closes what. Typists mix them, so more is taken for a closing mark than is right.
CLOSERS = {
    "“": {"”", '"', "''", "“", "〞"},
    "‟": {"”", "“"},
    "„": {"“", "”", '"', "''", "‟"},
    "”": {"”"},
    "«": {"»"},
    "»": {"«", "»"},
    "‹": {"›"},
    "›": {"‹"},
    '"': {'"', "”", "“"},
    "＂": {"＂"},
    "``": {"''", '"', "``", "”"},
    ",,": {"''", "“", '"', "``", "”"},
    "''": {"''", '"'},
    "「": {"」"},
    "『": {"』"},
    "〝": {"〞", "〟", "〝"},
}
ONLY_OPEN = frozenset(["„", "‟", "「", "『", "〝", "``", ",,"])
ONLY_CLOSE = frozenset(["」", "』", "〞", "〟"])
STRAIGHT = frozenset(['"', "＂", "''"])
BEFORE_OPENING = frozenset(SPACE + "([{—–-‑/:;,.…：，。；、！？（“„«「‘'’")
AFTER_CLOSING = frozenset(SPACE + ")]}—–-/.,:;!?…：，。；、！？）”“»」’'\"")
DEEPEST = 6
# «… „Name“, — said X: where two closing marks would meet, Russian prints one.
CLOSES_TWO = re.compile(r"\s*(?:,\s*[—–-]|[.,]?\s*$|\.\s)|[!?…]?\s+[—–-]\s")


@dataclass(slots=True)
class Reading:
    """A paragraph's spans, an opening mark that nothing closed, a closing one that nothing opened.

    Marks are (mark, where it begins, where it ends).
    """

    start: int
    end: int
    spans: list[Span] = field(default_factory=list)
    left_open: tuple[str, int, int] | None = None
    stray: tuple[str, int, int] | None = None
    is_continued: bool = False


def read_double_marks(text: str, start: int, end: int, language) -> Reading:
    reading, opened, closed = Reading(start, end), [], []
    marks = [(found[0], *found.span()) for found in MARK.finditer(text, start, end)]
    for number, mark in enumerate(marks):
        top = opened[-1][0] if opened else None
        if mark[1] == start and mark[0] == "»" and not language.turned_guillemets:
            opened.append(("«", mark[1], mark[2]))
            continue
        match _part(text, mark, top, language, marks[number + 1 : number + 2]):
            case "opens" if len(opened) < DEEPEST:
                opened.append(mark)
            case "opens instead":
                opened[-1] = mark
            case "closes":
                _, at, inner = opened.pop()
                closed.append(span_between(text, at, inner, mark[1], mark[2]))
            case "is stray" if not (closed or opened or reading.stray):
                reading.stray = mark
    if opened and language.shares_closing_marks:
        closed += _closing_two(text, closed, opened, end)
    reading.spans = outermost(closed)
    if opened:
        reading.left_open = opened[0]
    return reading


def _part(text, mark, top, language, following):
    """What a mark does here: "opens", "opens instead", "closes", "is stray" or nothing."""
    mark, at, after = mark
    before = text[at - 1] if at else " "
    behind = text[after] if after < len(text) else " "
    closes_top = top is not None and mark in CLOSERS[top]
    if mark in ONLY_CLOSE:
        return "closes" if closes_top else "is stray"
    opens = before in BEFORE_OPENING and behind not in SPACE
    closes = behind in AFTER_CLOSING and before not in SPACE
    if mark in ONLY_OPEN:
        return "closes" if closes_top and closes and not opens else "opens"
    if mark in STRAIGHT and _is_no_quotation_mark(text, at, before, behind, top, following):
        return None
    if closes_top:
        if mark != top or closes or not opens or language.is_unspaced:
            return "closes"
        return "opens" if mark == "“" else "opens instead"
    if mark in "”»›":
        turned = mark == "”" or language.turned_guillemets
        return "opens" if turned and opens and not closes else "is stray"
    if mark in "«‹" and language.turned_guillemets and closes and not opens:
        return "is stray"
    if mark in STRAIGHT and closes and not opens and not language.is_unspaced:
        return "is stray"
    return "opens"


def _is_no_quotation_mark(text, at, before, behind, top, following):
    """Inches, and the marks of program code."""
    if before in "=\\" or (before == "(" and at > 1 and text[at - 2].isalnum()):
        return top is None
    if not before.isdigit():
        return False
    if top not in STRAIGHT:
        return True
    if not following or following[0][0] not in STRAIGHT:
        return False
    _, later, after_it = following[0]
    ahead = text[after_it] if after_it < len(text) else " "
    return behind in " x×" and ahead in AFTER_CLOSING and text[later - 1] not in SPACE


def _closing_two(text, closed, opened, end):
    mark, at, inner = opened[0]
    for span in closed:
        if mark == "«" and span.opened > at and CLOSES_TWO.match(text, span.closed, end):
            opened.clear()
            return [span_between(text, at, inner, span.closed, span.closed)]
    return []
