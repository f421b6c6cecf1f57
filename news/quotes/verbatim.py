"""Finding the words on record in what a source says, at exact offsets."""

from dataclasses import dataclass

from .pieces import Piece, read
from .printed_form import CLOSING, ENCLOSING


@dataclass(frozen=True)
class Found:
    """Where the words stand: `extract[start:end]`."""

    start: int
    end: int


def find_words(words: str, extract: str) -> Found | None:
    """Where an extract has these words, whole and in one piece; None where it doesn't.

    White space and line breaks, what can't be seen, letters composed or not, and the form of
    quotation marks and dashes may differ, as between two printings; so may the punctuation at the
    very end, because a record ends where its source may go on. A capital may not. Of several places
    it is the first that ends as the record does, or else the first.
    """
    sought, text = read(words), read(extract)
    tail = len(sought)
    while tail and sought[tail - 1].key in CLOSING | ENCLOSING:
        tail -= 1
    if not any(piece.kind == "word" for piece in sought):
        return None
    places = _places(sought[:tail], text)
    if not places:
        return None
    found = max(places, key=lambda at: _in_common(sought[tail:], text[at + tail :]))
    last = found + tail + _in_common(sought[tail:], text[found + tail :]) - 1
    return Found(text[found].start, text[last].end)


def same_words(one: str, other: str) -> bool:
    """Whether a check of the one is a check of the other: they differ in nothing that is said."""
    return [piece.key for piece in read(one)] == [piece.key for piece in read(other)]


def _places(sought: list[Piece], text: list[Piece]) -> list[int]:
    """The numbers of the pieces with which the sought ones begin in the text."""
    letters = {key: chr(at) for at, key in enumerate({piece.key for piece in text})}
    if any(piece.key not in letters for piece in sought):
        return []
    there = "".join(letters[piece.key] for piece in text)
    here = "".join(letters[piece.key] for piece in sought)
    places, at = [], there.find(here)
    while at >= 0:
        places.append(at)
        at = there.find(here, at + 1)
    return places


def _in_common(one: list[Piece], other: list[Piece]) -> int:
    """How many pieces both begin with."""
    keys = zip((piece.key for piece in one), (piece.key for piece in other), strict=False)
    return next((at for at, (a, b) in enumerate(keys) if a != b), min(len(one), len(other)))
