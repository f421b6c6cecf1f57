"""From the text to its outermost quoted stretches, paragraph by paragraph.

A quotation of several paragraphs opens in each of them and closes in the last, so what a paragraph
leaves open is kept if the next one takes it up, and dropped if not: a lone mark swallows nothing.
"""

from itertools import pairwise

from .double_marks import CLOSERS, read_double_marks
from .paragraphs import paragraph_bounds
from .single_marks import read_single_marks
from .spans import Span, outermost, span_between

ENDS = frozenset(".!?…。！？")
BEFORE_WORDS = frozenset(":,.!?…—–：，。！？”“»\"'")
# »'s second life, at the head of each paragraph of an open «.
SAME_AGAIN = {"«": ("«", "»"), "``": ("``", "“", '"')}


def spans_in(text: str, language) -> list[Span]:
    """The outermost quoted stretches, in order. Marks without a partner are passed over."""
    readings = [_read(text, start, end, language) for start, end in paragraph_bounds(text)]
    for this, following in pairwise(readings):
        if this.left_open:
            _carry_over(text, this, following)
    return [span for reading in readings for span in reading.spans if span.start < span.end]


def _read(text, start, end, language):
    reading = read_double_marks(text, start, end, language)
    if language.single_marks:
        single = read_single_marks(text, start, end, reading.spans, language)
        reading.spans = outermost([*reading.spans, *single.spans])
        reading.left_open = reading.left_open or single.left_open
    return reading


def _carry_over(text, this, following):
    mark, opened, inner = this.left_open
    span = span_between(text, opened, inner, this.end, this.end)
    if span.start == span.end or not _may_go_on(text, this, span):
        return
    again = SAME_AGAIN.get(mark, (mark,))
    if text.startswith(again, following.start):
        if following.spans and following.spans[0].opened == following.start:
            following.spans[0].continues = True
        elif following.left_open is None:
            return
    elif following.stray and following.stray[0] in CLOSERS.get(mark, ()):
        _, at, after = following.stray
        rest = span_between(text, following.start, following.start, at, after)
        rest.continues = True
        following.spans = outermost([*following.spans, rest])
    else:
        return
    span.continues = this.spans == [] and text.startswith(again, this.start) and this.is_continued
    following.is_continued = True
    this.spans = outermost([*this.spans, span])


def _may_go_on(text, this, span):
    before = text[this.start : span.opened].rstrip()
    return text[span.end - 1] in ENDS and (not before or before[-1] in BEFORE_WORDS)
