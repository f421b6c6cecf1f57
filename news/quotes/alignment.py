"""Following a printed form in the record, piece by piece."""

from collections import defaultdict

from .pieces import Piece


def alignment(record: list[Piece], printed: list[Piece]) -> tuple[int, int]:
    """How many pieces of the printed form can be followed, and in how many of the record.

    The whole of both if the printed form is allowed. A cut or bracketed words stand for any number
    of pieces, even none; closing punctuation for itself or none, on either side; every other
    printed piece for one.

    All places in the printed form that the record may have led to are followed at once, as bits of
    one number: bit n is set when the first n printed pieces fit what has been read of the record.
    Nothing is guessed, so nothing is ever taken back, and the time is that of reading both once.
    """
    is_open = _bits(piece.is_open for piece in printed)
    may_be_none = is_open | _bits(piece.is_closing for piece in printed)
    takers = _takers(record, printed)
    places = _past(may_be_none, 1)
    furthest = places.bit_length() - 1, 0
    for read, piece in enumerate(record, start=1):
        stay = places if piece.is_closing else places & is_open
        places = _past(may_be_none, stay | (places & takers[piece.key]) << 1)
        if not places:
            break
        furthest = max(furthest, (places.bit_length() - 1, read))
    return furthest


def fits(outside: list[str], word: str) -> bool:
    """Whether a word is made of these parts in order, with anything where the brackets stood."""
    if len(outside) == 1:
        return outside[0] == word
    first, *middle, last = outside
    at, end = len(first), len(word) - len(last)
    if at > end or not (word.startswith(first) and word.endswith(last)):
        return False
    for part in middle:
        at = word.find(part, at, end) + len(part)
        if at < len(part):
            return False
    return True


def _takers(record, printed):
    """For each key in the record: the printed pieces that it may be, as bits."""
    plain, bracketed = defaultdict(int), []
    for at, piece in enumerate(printed):
        if piece.is_open:
            continue
        if len(piece.outside) == 1:
            plain[piece.key] |= 1 << at
        else:
            bracketed.append((1 << at, piece.outside))
    return {
        key: plain[key] | sum(bit for bit, outside in bracketed if fits(outside, key))
        for key in {piece.key for piece in record}
    }


def _past(may_be_none, places):
    """These places, and those behind any run of pieces that may stand for nothing.

    Adding a bit to a run of ones carries it through to the end of the run; what that has turned
    over are the places on the way.
    """
    return places | (may_be_none + (places & may_be_none)) ^ may_be_none


def _bits(answers):
    return sum(1 << at for at, answer in enumerate(answers) if answer)
