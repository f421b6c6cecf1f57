"""Text to words: the one reading that stories and queries share, on every database.

What the analyser gives are letters and digits alone, so its words are safe to put between quotation
marks in any query language, and each database is handed the same ones.
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


def words(text: str) -> list[str]:
    """The words of any string, in order, in lower case and without accents.

    "O’Brien’s café" gives obrien and cafe; each Chinese character and each Japanese one is a word
    of its own. Whatever is no letter or digit separates words. Reading the words again gives the
    same words.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    text = text.casefold()
    if not text.isascii():
        text = _without_accents(text)
    text = text.translate(_CHARACTERS)
    text = _WITHIN_A_WORD.sub("", _POSSESSIVE.sub("", text))
    return [word[:LONGEST_WORD] for word in text.replace("'", " ").split()]


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
        return f" {character} " if _is_a_word(character) else character
    return character if unicodedata.category(character) in ("Mc", "Mn") else " "


def _is_variation_selector(character):
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def _is_a_word(character):
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


_MARKS = _Table(_mark)
_CHARACTERS = _Table(_character)
