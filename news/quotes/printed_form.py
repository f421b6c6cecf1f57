"""The printed form: what a story may do to the words on record, and what it has to mark."""

from .alignment import alignment, without_repeated_gaps
from .differences import difference
from .pieces import read

CLOSING = frozenset(".,;:!?…。、،؛؟۔।")
ENCLOSING = frozenset("')")


def printed_form_problem(verbatim: str, printed: str) -> str | None:
    """What differs between the record and the printed words without a mark; None if nothing does.

    Printed are the words on record, in order, minus cuts marked “…” or “[…]”, plus words in
    [brackets]. Brackets beside whole words may replace any number of them; brackets inside a word
    replace letters of that word alone. Space, the form of marks and the closing punctuation may
    differ unmarked. Some words must be left. docs/quoting.md has the rule with examples.
    """
    record, story = read(verbatim), read(printed)
    if not any(piece.kind == "word" for piece in record):
        return "The record has no words yet. Put the speaker’s words on record first."
    if [piece.key for piece in record] == [piece.key for piece in story]:
        return None
    if not any(piece.has_letters for piece in story):
        return _nothing_left(story)
    record = _without_closing(record)
    story = without_repeated_gaps(_without_closing(story, keeps_cuts=True))
    story_at, record_at = alignment(record, story)
    if (story_at, record_at) == (len(story), len(record)):
        return None
    return difference(record, story, record_at, story_at)


def _nothing_left(story):
    if any(piece.is_open for piece in story):
        return "Only cuts and brackets are left. Print at least some of the words on record."
    return "The story prints no words. Print at least some of the words on record."


def _without_closing(pieces, keeps_cuts=False):
    """Without the punctuation at the very end, also where a last quotation mark encloses it.

    A cut at the end of a printed form stays; the record's own “…” is punctuation like any other.
    """
    kept, end = list(pieces), []
    while kept:
        last = kept[-1]
        if last.key in ENCLOSING or (keeps_cuts and last.kind == "cut"):
            end.append(last)
        elif last.key not in CLOSING:
            break
        kept.pop()
    return kept + end[::-1]
