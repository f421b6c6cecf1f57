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
    furthest = 0, 0
    for read, places in enumerate(_followed(record, printed)):
        furthest = max(furthest, (places.bit_length() - 1, read))
    return furthest


def path(record: list[Piece], printed: list[Piece]) -> list[tuple[int | None, int | None]] | None:
    """What became of each piece of the record, in order: pairs of places in the two, of which one
    is None where nothing stands for the other. None if the printed form is not allowed.
    """
    places = list(_followed(record, printed))
    read, followed = len(record), len(printed)
    if read >= len(places) or not places[read] >> followed & 1:
        return None
    takers, steps = _takers(record, printed), []
    while read or followed:
        last = followed - 1
        if read and followed and places[read - 1] & takers[record[read - 1].key] & 1 << last:
            read, followed = read - 1, last
            steps.append((read, followed))
        elif followed and _may_be_none(printed[last]) and places[read] >> last & 1:
            followed = last
            steps.append((None, followed))
        else:  # a cut or bracketed words stand for it, or it is closing punctuation
            read -= 1
            steps.append((read, None))
    return steps[::-1]


def _followed(record, printed):
    """The places that may have been reached after 0, 1, 2 … pieces of the record."""
    is_open = _bits(piece.is_open for piece in printed)
    may_be_none = _bits(map(_may_be_none, printed))
    takers = _takers(record, printed)
    places = _past(may_be_none, 1)
    yield places
    for piece in record:
        stay = places if piece.is_closing else places & is_open
        places = _past(may_be_none, stay | (places & takers[piece.key]) << 1)
        if not places:
            return
        yield places


def _may_be_none(piece):
    return piece.is_open or piece.is_closing


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
