"""Pieces of text to tokens, which are what the index holds and what a query asks it for.

A token is a word without its ending. Chinese and Japanese characters, whose words are not set
apart, give a token for each two neighbours and one for the last of a row, so that each character
begins one.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from .folding import LONGEST_WORD, accented, cased, folded, is_unspaced
from .pieces import pieces
from .stems import MARKS, form, is_latin, stem

_ABBREVIATION = re.compile(r"(?:[^\W\d_]\.){2,}(?:[^\W\d_]\.?)?(?!\w)")
_HYPHENS = re.compile(r"[-‐‑­]")
_TRANSCRIBED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})


@dataclass(frozen=True)
class Piece:
    """`tokens` in a row; `others` are tokens by which the same piece may be asked for, too."""

    tokens: tuple[str, ...]
    others: tuple[str, ...] = ()


@lru_cache(maxsize=100_000)
def read(piece: str) -> Piece:
    """COVID-19 gives covid and 19 in a row, also covid19; Müller gives muller, also mueller."""
    piece = _without_dots(piece)
    if piece.isascii() and piece.isalnum():
        return Piece((stem(piece.casefold()[:LONGEST_WORD]),))
    tokens = tuple(_tokens(folded(piece)))
    others = {}
    parts = [part for part in _HYPHENS.split(piece) if part]
    if len(parts) > 1:
        others |= dict.fromkeys(_tokens(folded("".join(parts))))
    lower = cased(piece)
    if (transcribed := lower.translate(_TRANSCRIBED)) != lower:
        others |= dict.fromkeys(_tokens(folded(transcribed)))
    return Piece(tokens, tuple(other for other in others if other not in tokens))


@lru_cache(maxsize=100_000)
def forms(piece: str, language: str) -> tuple[str, ...]:
    """The words of a piece by the rules of a language of MARKS."""
    words = accented(_without_dots(piece)).split()
    return tuple(form(word[:LONGEST_WORD], language) for word in words if is_latin(word))


def tokens_of(text: str) -> list[str]:
    """All tokens of a text, in order."""
    return [token for piece, _, _ in pieces(text) for token in read(piece).tokens]


def others_of(text: str, language: str = "en") -> set[str]:
    """The other tokens by which a text in that language may be asked for."""
    found = set()
    for piece in {piece for piece, _, _ in pieces(text)}:
        found.update(read(piece).others)
        if language in MARKS:
            found.update(forms(piece, language))
    return found


def _without_dots(piece):
    return _ABBREVIATION.sub(lambda found: found.group().replace(".", ""), piece)


def _tokens(text):
    for word in text.split():
        if word.isascii() or not any(map(is_unspaced, word)):
            yield stem(word[:LONGEST_WORD])
        else:
            yield from _pairs(word)


def _pairs(word):
    """Of 東京で: 東京, 京で and で. What else is in the word stands by itself."""
    row, other = "", ""
    for letter in word:
        if is_unspaced(letter):
            if other:
                yield stem(other[:LONGEST_WORD])
            row, other = row + letter, ""
        else:
            yield from _of_row(row)
            row, other = "", other + letter
    yield from _of_row(row)
    if other:
        yield stem(other[:LONGEST_WORD])


def _of_row(row):
    yield from (row[place : place + 2] for place in range(len(row)))
