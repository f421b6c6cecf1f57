"""Where paragraphs begin and end: blank lines stand between them."""

import re

BLANK = re.compile(r"\n[^\S\n]*\n\s*")


def paragraph_bounds(text: str) -> list[tuple[int, int]]:
    """Start and end of each paragraph, in order, without the blank lines."""
    bounds, start = [], 0
    for blank in BLANK.finditer(text):
        bounds.append((start, blank.start()))
        start = blank.end()
    bounds.append((start, len(text)))
    return [(start, end) for start, end in bounds if start < end]
