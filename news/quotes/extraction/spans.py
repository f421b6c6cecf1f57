"""A stretch of text between two quotation marks, whatever it turns out to be."""

from dataclasses import dataclass

SPACE = " \t\r\n\f\v\u00a0\u2009\u200a\u202f\u3000"


@dataclass(slots=True)
class Span:
    """From `opened` to `closed` with its marks, from `start` to `end` without them.

    `continues`: a quotation of the paragraph before goes on here. `is_dialogue`: it is a line that
    a dash opens.
    """

    opened: int
    start: int
    end: int
    closed: int
    continues: bool = False
    is_dialogue: bool = False


def span_between(text: str, opened: int, start: int, end: int, closed: int) -> Span:
    """The span between two marks; the words are without the space around them."""
    while start < end and text[start] in SPACE:
        start += 1
    while end > start and text[end - 1] in SPACE:
        end -= 1
    return Span(opened, start, end, closed)


def outermost(spans: list[Span]) -> list[Span]:
    """Those that stand in no other, in order."""
    kept = []
    for span in sorted(spans, key=lambda span: (span.opened, -span.closed)):
        if not kept or span.opened >= kept[-1].closed:
            kept.append(span)
    return kept
