"""Where a source comes nearest to the words on record, and what differs there."""

from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher

from .pieces import Piece, read


@dataclass(frozen=True)
class Difference:
    """A stretch of both texts: alike, or the record's beside the source's. One may be empty."""

    is_same: bool
    record: str
    source: str


@dataclass(frozen=True)
class Nearest:
    """`extract[start:end]`, with what the record has in its place."""

    start: int
    end: int
    differences: list[Difference]


def nearest_passage(words: str, extract: str) -> Nearest | None:
    """The passage of an extract that has most of these words close together.

    None where no passage of their length has at least half of them.
    """
    sought, text = read(words), read(extract)
    at, shared = _closest(sought, text)
    if not shared or shared * 2 < sum(piece.kind == "word" for piece in sought):
        return None
    margin = len(sought) // 4 + 2
    first, last = max(0, at - margin), min(len(text), at + len(sought) + margin)
    codes = SequenceMatcher(None, _keys(sought), _keys(text[first:last]), autojunk=False)
    *alike, _ = codes.get_matching_blocks()
    # Where the record has words of its own at either end, as many of the source stand beside them.
    last = first + alike[-1].b + len(sought) - alike[-1].a
    first = max(0, first + alike[0].b - alike[0].a)
    passage = text[first:last]
    return Nearest(
        passage[0].start,
        passage[-1].end,
        list(_differences(words, sought, extract, passage)),
    )


def differences(record: str, source: str) -> list[Difference]:
    """Two texts as a whole, stretch by stretch."""
    return list(_differences(record, read(record), source, read(source)))


def _closest(sought: list[Piece], text: list[Piece]) -> tuple[int, int]:
    """Where the stretch of as many pieces begins that shares most words, and how many it shares.

    Counted while sliding along the text, so that a long extract takes as long as reading it.
    """
    missing = Counter(piece.key.casefold() for piece in sought if piece.kind == "word")
    text = _keys(text)
    shared, best = 0, (0, 0)
    for at, key in enumerate(text):
        shared += missing[key] > 0
        missing[key] -= 1
        if (left := at - len(sought)) >= 0:
            missing[text[left]] += 1
            shared -= missing[text[left]] > 0
        if shared > best[1]:
            best = max(0, left + 1), shared
    return best


def _differences(words, sought, extract, passage):
    """Both texts from end to end: white space belongs to what stands behind it."""
    codes = SequenceMatcher(
        None, [piece.key for piece in sought], [piece.key for piece in passage], autojunk=False
    )
    for name, a, b, c, d in codes.get_opcodes():
        yield Difference(name == "equal", _cut(words, sought, a, b), _cut(extract, passage, c, d))


def _cut(text: str, pieces: list[Piece], first: int, last: int) -> str:
    if first == last:
        return ""
    start = pieces[first - 1].end if first else pieces[0].start
    return text[start : pieces[last - 1].end]


def _keys(pieces):
    return [piece.key.casefold() for piece in pieces]
