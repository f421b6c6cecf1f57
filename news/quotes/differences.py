"""In words: what differs between the record and a printed form that is not allowed."""

from difflib import SequenceMatcher
from itertools import takewhile

from .alignment import fits
from .pieces import alphabets, phrase

# How far to look for the place where the two go on alike again: as many pieces explain enough.
RECORD_WINDOW, STORY_WINDOW = 400, 80
MARKS = {
    ",": "a comma",
    ".": "a full stop",
    ";": "a semicolon",
    ":": "a colon",
    "!": "an exclamation mark",
    "?": "a question mark",
    "-": "a dash",
    "'": "a quotation mark",
    "…": "an ellipsis",
    "(": "an opening parenthesis",
    ")": "a closing parenthesis",
}
OWN_WORDS = "Put words of your own in [brackets]."
OWN_MARKS = "Only the closing punctuation may differ."


def difference(record, story, record_at, story_at) -> str:
    """The first difference as a sentence, and what to do about it.

    `record_at` and `story_at` say how many pieces of the record and of the printed form agree.
    """
    before, rest = _inner(record[:record_at]), _inner(record[record_at:])
    if story_at == len(story):
        return _goes_on(before, rest)
    stretch = list(takewhile(lambda piece: not piece.is_open, _inner(story[story_at:])))
    if problem := _stray_mark(_inner(story[:story_at]), stretch, _inner(story)):
        return problem
    start = 1 + max((at for at in range(story_at) if story[at].is_open), default=-1)
    if start and story_at == start:
        return _not_found(record, story[:start], stretch)
    followed = story[start:story_at]
    if start and _times(record, followed) > 1:
        words = phrase([*followed, *stretch])
        return f"The record doesn’t say “{words}”{_after(story[:start])}. {OWN_WORDS}"
    return _parted(before, rest, stretch)


def _inner(pieces):
    return [piece for piece in pieces if not piece.is_closing]


def _stray_mark(before, stretch, story):
    mark = stretch[0]
    if mark.key in ("[", "]"):
        where = phrase(stretch[1:5])
        where = f" before “{where}”" if where else _after(before)
        return (
            f"A bracket{where} has no partner or holds no words. "
            "Brackets hold words; a cut is marked “[…]”."
        )
    following = story[len(before) + len(stretch) :]
    if stretch[-1].key == "(" and following and following[0].kind == "cut":
        return "A cut is marked “[…]”, not “(…)”."
    if mark.key == "'" and not before and story[-1].key == "'":
        return (
            "The story puts quotation marks around the words, which the record doesn’t have. "
            "Leave them out: the page shows by itself that the words are quoted."
        )
    return None


def _goes_on(before, rest):
    if _only_marks(rest):
        return _left_out(before, rest)
    return (
        f"The record goes on{_after(before)} with “{phrase(rest)}”. "
        "Where the story stops earlier, end with “[…]”."
    )


def _not_found(record, before, printed):
    """What follows a cut or brackets is nowhere in the rest of the record."""
    first = printed[0]
    if _times(record, printed):
        return (
            f"On record, “{phrase(printed)}” doesn’t come{_after(before)}. "
            "Words are printed in their order."
        )
    if _only_marks([first]):
        return _added(before, [first])
    same = [piece for piece in record if piece.key.casefold() == first.key.casefold()]
    if same and first.key not in [piece.key for piece in same]:
        return _replaced(before, same[:1], [first])
    return f"The record doesn’t say “{phrase(printed)}”{_after(before)}. {OWN_WORDS}"


def _times(record, printed):
    """How often these pieces stand in the record."""
    keys, sought = [piece.key for piece in record], [piece.key for piece in printed]
    return sum(keys[at : at + len(sought)] == sought for at in range(len(keys)))


def _parted(before, rest, printed):
    """The next pieces differ: words or marks are left out, added or replaced."""
    if not rest:
        return _added(before, printed, is_end=True)
    there, here = rest[:RECORD_WINDOW], printed[:STORY_WINDOW]
    if there[0].key.casefold() == here[0].key.casefold():
        return _replaced(before, there[:1], here[:1])
    keys = [piece.key.casefold() for piece in there], [_key(piece, there) for piece in here]
    codes = SequenceMatcher(None, *keys, autojunk=False).get_opcodes()
    _, _, missing, _, added = codes[0]
    if len(codes) == 1:  # they never go on alike again, so the first difference is enough
        missing = added = min(missing, added)
    if not added:
        return _left_out(before, there[:missing])
    if not missing:
        return _added(before, here[:added])
    return _replaced(before, there[:missing], here[:added])


def _key(piece, record):
    """The key of a word that is partly in brackets is that of the recorded word it may be."""
    keys = (recorded.key for recorded in record if fits(piece.outside, recorded.key))
    return next(keys, piece.key).casefold()


def _left_out(before, missing):
    if _only_marks(missing):
        where = _after(before) or " at the beginning"
        return f"The record has {_marks(missing)}{where}, which the story leaves out. {OWN_MARKS}"
    if not before:
        return (
            f"The record begins with “{phrase(missing)}”, which the story leaves out without a "
            "mark. Begin with “[…]”."
        )
    return (
        f"The story leaves out “{phrase(missing)}”{_after(before)} without a mark. "
        "Print “[…]” where words of the record are missing."
    )


def _added(before, added, is_end=False):
    if _only_marks(added):
        where = _after(before) or " at the beginning"
        return (
            f"The story prints {_marks(added)}{where}, which the record doesn’t have there. "
            f"{OWN_MARKS}"
        )
    if is_end:
        return (
            f"The record ends{_after(before)}, where the story adds “{phrase(added)}”. {OWN_WORDS}"
        )
    return f"The story adds “{phrase(added)}”{_after(before)}. {OWN_WORDS}"


def _replaced(before, missing, added):
    if _only_marks(missing) or _only_marks(added):
        return (
            f"The record has {_shown(missing)}{_after(before)} where the story prints "
            f"{_shown(added)}. {OWN_MARKS}"
        )
    there, here = phrase(missing), phrase(added)
    said = f"The record says “{there}” where the story prints “{here}”."
    if here[1:] == there[1:] and here[0].casefold() == there[0].casefold():
        return f"{said} A changed capital stands in brackets: “[{here[0]}]{added[0].text[1:]}”."
    if _look_alike(there, here):
        return f"{said} The two look alike, but are written with letters of different alphabets."
    return f"{said} Print the words of the record, or put your own in [brackets]."


def _after(before):
    """Where in the words: “ after “the next 30 years””, or nothing at the beginning."""
    words = phrase([piece for piece in before if piece.kind != "cut"][-4:])
    return f" after “{words}”" if words else ""


def _shown(pieces):
    return _marks(pieces) if _only_marks(pieces) else f"“{phrase(pieces)}”"


def _marks(pieces):
    """Marks by their names: “a comma and a dash”."""
    if len(pieces) > 3:
        return f"“{phrase(pieces)}”"
    return " and ".join(MARKS.get(piece.key, f"“{piece.text}”") for piece in pieces)


def _only_marks(pieces):
    return all(piece.kind != "word" for piece in pieces)


def _look_alike(there, here):
    if len(there) != len(here) or not any(a == b for a, b in zip(there, here, strict=True)):
        return False
    return alphabets(there) != alphabets(here)
