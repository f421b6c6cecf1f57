"""Single quotation marks of one paragraph, told apart from apostrophes.

‘We didn’t see the drivers’ van,’ he said: between two opening marks, the first single mark that
follows punctuation closes. Failing that, the first one at a word's end whose word can't be a plural
possessive; failing that, the first one at all. Marks between double ones belong to a quotation
within a quotation and are not looked at.
"""

import re

from .double_marks import AFTER_CLOSING, BEFORE_OPENING, Reading
from .spans import SPACE, span_between

MARK = re.compile(r"(?<!')'(?!')|[‘’‚]")
CLIPPED = re.compile(
    r"(?:em|tis|twas|til|till|cause|bout|round|neath|n|un|er|im|ello|ow|\d\ds?)\b", re.I
)
PUNCTUATION = frozenset('.,!?…—–”"»')
CLOSERS = {"‘": "’", "'": "'’", "’": "", "‚": "‘’'"}


def read_single_marks(text: str, start: int, end: int, double, language) -> Reading:
    reading = Reading(start, end)
    mark, closers = None, []
    for found in _outside(MARK.finditer(text, start, end), double):
        at = found.start()
        if _opens(text, at, mark, language):
            _close(text, reading, mark, closers)
            mark, closers = (found[0], at, at + 1), []
        elif mark and found[0] in CLOSERS[mark[0]] and _closes(text, at):
            closers.append(at)
    _close(text, reading, mark, closers)
    return reading


def _outside(marks, double):
    """The marks that stand between no double ones."""
    spans = iter(double)
    span = next(spans, None)
    for found in marks:
        while span and span.closed <= found.start():
            span = next(spans, None)
        if not span or found.start() < span.opened:
            yield found


def _opens(text, at, top, language):
    before = text[at - 1] if at else " "
    behind = text[at + 1] if at + 1 < len(text) else " "
    if text[at] == "’" or text[at] not in language.single_marks:
        return False
    if language.is_unspaced:
        return text[at] == "‘"
    if top and top[0] == "‚" and text[at] == "‘" and before not in SPACE:
        return False
    if before not in BEFORE_OPENING or behind in SPACE:
        return False
    return text[at] != "'" or not CLIPPED.match(text, at + 1)


def _closes(text, at):
    behind = text[at + 1] if at + 1 < len(text) else " "
    return text[at - 1] not in SPACE and (behind in AFTER_CLOSING or not behind.isalnum())


def _close(text, reading, mark, closers):
    if not mark:
        return
    at = _best(text, closers)
    if at is None:
        reading.left_open = reading.left_open or mark
        return
    reading.spans.append(span_between(text, mark[1], mark[2], at, at + 1))


def _best(text, closers):
    for is_likely in (
        lambda at: text[at - 1] in PUNCTUATION,
        lambda at: text[at - 1] not in "sSxzZ",
        lambda at: True,
    ):
        for at in closers:
            if is_likely(at):
                return at
    return None
