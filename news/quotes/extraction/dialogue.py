"""Dialogue whose lines a dash opens: — Один? — уточнила Фаркаш. · — Vous partez ? demande Isa.

Such a line is a quotation when a cue follows; without one it may be anything.
"""

import re

from .asides import without_asides
from .spans import Span, span_between

LINE = re.compile(r"^[ \t]*(?:—|–|--?)[ \t\u00a0\u202f]+(?=\S)", re.MULTILINE)


def dialogue_lines(text: str, spans: list[Span], language) -> list[Span]:
    """The speech in lines that stand outside the given spans, piece by piece."""
    if not language.speaks_inside_marks:
        return []
    found, quoted = [], iter(spans)
    span = next(quoted, None)
    for dash in LINE.finditer(text):
        end = text.find("\n", dash.end())
        end = len(text) if end < 0 else end
        while span and span.closed <= dash.start():
            span = next(quoted, None)
        if span and span.opened < end:
            continue
        line = span_between(text, dash.start(), dash.end(), end, end)
        pieces = without_asides(text, line, language)
        if len(pieces) > 1 or pieces[0].end < line.end:
            pieces[0].is_dialogue = True
            found += pieces
    return found
