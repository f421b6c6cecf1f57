"""The printed form: what a story may do to the words on record, and what it has to mark."""

from dataclasses import replace

from .alignment import alignment
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
    record, story = with_closing(record), with_closing(story, is_printed=True)
    story_at, record_at = alignment(record, story)
    if (story_at, record_at) == (len(story), len(record)):
        return None
    return difference(record, story, record_at, story_at)


def _nothing_left(story):
    if any(piece.is_open for piece in story):
        return "Only cuts and brackets are left. Print at least some of the words on record."
    return "The story prints no words. Print at least some of the words on record."


def with_closing(pieces, is_printed=False):
    """The pieces, with the punctuation after the last words known as closing.

    A quotation mark may enclose it; after printed words, a cut or brackets may follow. The record's
    own “…” is punctuation like any other.
    """
    pieces = list(pieces)
    for at in reversed(range(len(pieces))):
        piece = pieces[at]
        if piece.key in ENCLOSING or (is_printed and piece.is_open):
            continue
        if piece.key not in CLOSING:
            break
        pieces[at] = replace(piece, is_closing=True)
    return pieces
