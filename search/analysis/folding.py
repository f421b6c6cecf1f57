"""Any text in one case, without accents and marks, its words told apart by spaces.

What is left are letters and digits alone, so that words are safe between quotation marks in any
query language, and each database is handed the same ones.
"""

import re
import unicodedata
from functools import lru_cache

LONGEST_WORD = 64  # characters; what is longer is no word, and both databases limit theirs

_APOSTROPHES = "'‘’ʻʼ`′"
_SEPARATE_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t", "æ": "ae", "œ": "oe"}
)
_POSSESSIVE = re.compile(r"(?<=\w)'s(?!\w)")
_WITHIN_A_WORD = re.compile(r"(?<=\w)'(?=\w)")
# "l’économie" is found by "économie"; O’Brien, rock ’n’ roll and don’t are no such words.
_ELISION = re.compile(r"(?<!\w)(?:[ldjnscmt]|qu|jusqu|lorsqu|puisqu)'(?=[aeiouyh]\w)")


def words(text: str) -> list[str]:
    """The words of any string, in order, folded, each Chinese and Japanese character by itself.

    "O’Brien’s café" gives obrien and cafe. Reading the words again gives the same words.
    """
    return [word[:LONGEST_WORD] for word in spaced(folded(text)).split()]


def folded(text: str) -> str:
    """In lower case and without accents. Whatever is no letter, digit or apostrophe is a space."""
    text = cased(text)
    if not text.isascii():
        text = "й".join(map(_without_accents, text.split("й")))  # a letter, not и with an accent
    return _joined_at_apostrophes(text.translate(_CHARACTERS))


def cased(text: str) -> str:
    """In one case, its accents as they were."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    text = text.casefold()
    return text if text.isascii() else unicodedata.normalize("NFKC", text)


def accented(text: str) -> str:
    """As folded, but with its accents, which some languages need to know a word's ending."""
    return _joined_at_apostrophes(cased(text).translate(_CHARACTERS))


def spaced(text: str) -> str:
    """With a space around each Chinese and Japanese character."""
    return text if text.isascii() else text.translate(_SPACED)


def is_unspaced(character: str) -> bool:
    """Chinese characters and kana: their words are not set apart by spaces."""
    return (
        "\u3005" <= character <= "\u3007"
        or "\u3040" <= character <= "\u30ff"
        or "\u31f0" <= character <= "\u31ff"
        or "\u3400" <= character <= "\u4dbf"
        or "\u4e00" <= character <= "\u9fff"
        or "\uf900" <= character <= "\ufaff"
        or "\U00020000" <= character <= "\U0003ffff"
    )


def _joined_at_apostrophes(text):
    if "'" not in text:
        return text
    text = _ELISION.sub("", _POSSESSIVE.sub("", text))
    return _WITHIN_A_WORD.sub("", text).replace("'", " ")


def _without_accents(text):
    bare = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text)).translate(_MARKS)
    # Composed again: Korean syllables and voiced kana were taken apart, too.
    return unicodedata.normalize("NFKC", bare).translate(_SEPARATE_LETTERS)


class _Table:
    """For `str.translate`: what becomes of each character, worked out when it is first met."""

    def __init__(self, rule):
        self.rule = lru_cache(maxsize=16_384)(rule)

    def __getitem__(self, code):
        return self.rule(chr(code))


def _mark(character):
    """Nothing for an accent or an invisible character, the character itself otherwise.

    Accents are told by their combining class. Below 10 are the voicing marks of kana and the signs
    that join Indic letters, and vowel signs have none: without those, other words would be left.
    """
    if unicodedata.combining(character) >= 10:
        return ""
    category = unicodedata.category(character)
    if category == "Me" or _is_variation_selector(character):
        return ""
    if category == "Cf" and character != "\N{ZERO WIDTH SPACE}":  # soft hyphens, joiners
        return ""
    return character


def _character(character):
    """The character as part of a word, or a space where it separates words."""
    if character in _APOSTROPHES:
        return "'"
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    if character.isalnum():
        return character
    return character if unicodedata.category(character) in ("Mc", "Mn") else " "


def _is_variation_selector(character):
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def _apart(character):
    return f" {character} " if is_unspaced(character) else character


_MARKS = _Table(_mark)
_CHARACTERS = _Table(_character)
_SPACED = _Table(_apart)
