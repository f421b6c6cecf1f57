"""Two texts side by side: what they share, and what stands only in one of them.

Words are compared as whole words; in scripts without spaces, each character is one. White space and
the form of marks make no difference, case does. Nothing here knows of HTML.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby, pairwise

from .alignment import path
from .pieces import Piece, read
from .printed_form import with_closing

LONGEST = 4_000  # pieces that are compared one by one; beyond, all between two ends has changed


class Kind(StrEnum):
    SAME = "same"
    CHANGED = "changed"
    CUT = "cut"  # printed as “…” or “[…]”
    BRACKETS = "brackets"  # printed in [brackets]


@dataclass(frozen=True)
class Stretch:
    """Words of both texts that belong together; one side is empty where they are new, or gone.

    A text is its stretches joined: each has the white space that stands before it.
    """

    kind: Kind
    before: str
    after: str


def compared(before: str, after: str) -> list[Stretch]:
    """What one text became in another: stretches that stayed the SAME, or were CHANGED."""
    old, new = read(before), read(after)
    runs = _differences([piece.key for piece in old], [piece.key for piece in new])
    return _without_crumbs(_stretches(runs, _Text(before, old), _Text(after, new)))


def printed_beside(record: str, printed: str) -> list[Stretch]:
    """What a story made of the words on record: the SAME, a CUT, or words in BRACKETS.

    Where only closing punctuation or the form of marks differ, words are the SAME in two writings.
    What a story prints against the rule, without a mark, is CHANGED.
    """
    recorded, story = with_closing(read(record)), with_closing(read(printed), is_printed=True)
    keys, story_keys = [piece.key for piece in recorded], [piece.key for piece in story]
    steps = path(recorded, story) if keys != story_keys else None
    texts = _Text(record, recorded), _Text(printed, story)
    if steps:
        return list(_stretches(_followed(steps, story), *texts))
    return list(_stretches(_with_marks(_differences(keys, story_keys), story), *texts))


def _followed(steps, story):
    """The runs of a printed form that is allowed."""
    for is_gap, run in groupby(steps, key=lambda step: _is_gap(*step, story)):
        there, here = zip(*run, strict=True)
        there, here = [at for at in there if at is not None], [at for at in here if at is not None]
        yield _kind([story[at] for at in here], is_gap), there, here


def _is_gap(there, here, story):
    """Whether this is no word of the record as it stands: one left out, a mark, or an addition."""
    return there is None or here is None or len(story[here].outside) > 1


def _kind(printed, is_gap):
    is_open = [piece for piece in printed if piece.kind == "cut" or len(piece.outside) > 1]
    if not is_gap or not is_open:
        return Kind.SAME
    return Kind.CUT if all(piece.kind == "cut" for piece in is_open) else Kind.BRACKETS


def _differences(old, new):
    """Runs of keys that are the same, or not: a kind, and the places of each on both sides."""
    start, end = _shared(old, new), 0
    if start < min(len(old), len(new)):
        end = _shared(old[start:][::-1], new[start:][::-1])
    middle, new_middle = old[start : len(old) - end], new[start : len(new) - end]
    yield Kind.SAME, range(start), range(start)
    if len(middle) + len(new_middle) > LONGEST:
        yield Kind.CHANGED, range(start, len(old) - end), range(start, len(new) - end)
    else:
        for code, a, b, c, d in SequenceMatcher(
            None, middle, new_middle, autojunk=False
        ).get_opcodes():
            kind = Kind.SAME if code == "equal" else Kind.CHANGED
            yield kind, range(start + a, start + b), range(start + c, start + d)
    yield Kind.SAME, range(len(old) - end, len(old)), range(len(new) - end, len(new))


def _with_marks(runs, story):
    """What stands beside a cut or brackets in a changed run is set against as many recorded words;
    the mark itself stands for the others.
    """
    for kind, there, here in runs:
        marks = [at for at in here if story[at].is_open] if kind == Kind.CHANGED else []
        if not marks or any(not story[at].is_open for at in range(marks[0], marks[-1] + 1)):
            yield kind, there, here
            continue
        start = min(there.start + marks[0] - here.start, there.stop)
        end = max(there.stop - (here.stop - 1 - marks[-1]), start)
        marked = range(marks[0], marks[-1] + 1)
        yield Kind.CHANGED, range(there.start, start), range(here.start, marked.start)
        yield _kind([story[at] for at in marked], True), range(start, end), marked
        yield Kind.CHANGED, range(end, there.stop), range(marked.stop, here.stop)


def _shared(old, new):
    """How many keys are the same at the beginning."""
    shortest = min(len(old), len(new))
    return next((at for at in range(shortest) if old[at] != new[at]), shortest)


class _Text:
    """A text that is cut between its pieces, so that nothing of it is lost."""

    def __init__(self, text: str, pieces: list[Piece]):
        self.text = text.rstrip()
        self.edges = [0] if pieces else []
        for piece, following in pairwise(pieces):
            edge = piece.end
            while edge < following.start and self.text[edge] in "]］":
                edge += 1
            self.edges.append(edge)
        self.edges.append(len(self.text))

    def of(self, places):
        return self.text[self.edges[places[0]] : self.edges[places[-1] + 1]] if places else ""


def _stretches(runs, before, after) -> Iterator[Stretch]:
    """Runs that follow each other with the same kind are one stretch."""
    for kind, run in groupby(runs, key=lambda run: run[0]):
        _, there, here = zip(*run, strict=True)
        stretch = Stretch(kind, "".join(map(before.of, there)), "".join(map(after.of, here)))
        if stretch.before or stretch.after:
            yield stretch


def _without_crumbs(stretches):
    """A short word that two long changes have around them by chance is part of one change."""
    kept = []
    for stretch in stretches:
        kept.append(stretch)
        while len(kept) >= 3 and _is_crumb(*kept[-3:]):
            parts = kept[-3:]
            kept[-3:] = [
                Stretch(
                    Kind.CHANGED,
                    "".join(part.before for part in parts),
                    "".join(part.after for part in parts),
                )
            ]
    return kept


def _is_crumb(change, same, other):
    if same.kind != Kind.SAME:
        return False
    return len(same.after.strip()) <= min(_size(change), _size(other))


def _size(change):
    return max(len(change.before.strip()), len(change.after.strip()))
