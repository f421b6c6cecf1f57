"""What one word or phrase of a query asks the index for."""

from dataclasses import replace

from search.analysis import MARKS, forms, pieces, read, words
from search.analysis.folding import is_unspaced

from .lexing import Sign
from .tree import FIELDS, Either, Leaf, Phrase, Prefix, Word

SHORTEST_BEGINNING = 2  # letters before a *; with fewer, nearly every story would be found


def of(sign: Sign, field: str = "") -> Leaf | None:
    """None for what holds no letter or digit."""
    if sign.kind == "phrase":
        return _phrase(sign.text, field)
    if sign.text.endswith("*") and (leaf := _beginning(sign.text, field)):
        return leaf
    found = [_word(piece, field) for piece, _, _ in pieces(sign.text)]
    found = [leaf for leaf in found if leaf]
    return found[0] if found else None


def _word(piece, field):
    known = read(piece)
    if not known.tokens:
        return None
    others = known.others + tuple(one for language in MARKS for one in forms(piece, language))
    if len(known.tokens) == 1 and not _is_one_character(known.tokens[0]):
        return Word(piece, _in(field, dict.fromkeys(known.tokens + others)), field)
    row = Phrase(piece, _in(field, _ended(known.tokens)), field)
    joined = tuple(dict.fromkeys(other for other in known.others if other))
    if not joined:
        return row
    return Either(piece, (row, Word(piece, _in(field, joined), field)), field)


def _phrase(text, field):
    rows = [read(piece) for piece, _, _ in pieces(text)]
    tokens = tuple(token for row in rows for token in row.tokens)
    if not tokens:
        return None
    if len(rows) == 1:
        leaf = _word(next(pieces(text))[0], field)
        return leaf and replace(leaf, typed=f'"{text}"')
    return Phrase(f'"{text}"', _in(field, _ended(tokens)), field)


def _beginning(typed, field):
    folded = words(typed.rstrip("*"))
    if len(folded) != 1 or len(folded[0]) < SHORTEST_BEGINNING:
        return None
    sign = FIELDS.get(field, "")
    return Prefix(typed, sign + folded[0], _in(field, read(folded[0]).tokens), field)


def _ended(tokens):
    """東京都: a row ends with two characters, wherever it goes on; 東 is the beginning of two."""
    last = tokens[-1]
    if not _is_one_character(last):
        return tokens
    if len(tokens) > 1 and len(tokens[-2]) == 2 and tokens[-2].endswith(last):
        return tokens[:-1]
    return (*tokens[:-1], f"{last}*")


def _is_one_character(token):
    return len(token) == 1 and is_unspaced(token)


def _in(field, tokens):
    sign = FIELDS.get(field, "")
    return tuple(sign + token for token in tokens)
