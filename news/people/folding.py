"""Words as they are looked for: in one case, without accents and marks, told apart by spaces.

The databases don't agree on case beyond ASCII, nor on accents. What is looked for is folded here,
once, and stored beside what it was made from (`folded_field.py`): both compare the same letters.
"""

import re
import unicodedata

# Scripts without spaces between words: every letter is a word of its own.
UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
MOST_WORDS = 12
_SEPARATE_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t", "æ": "ae", "œ": "oe"}
    | {"þ": "th", "\u02bb": " ", "\u02bc": " ", "\u0640": None}  # okina, apostrophe, kashida
)


def folded(text: str) -> str:
    """ " karl muller" for "Karl Müller", " 马 云" for "马云": each word after one space.

    A word's beginning is found as a space and its first letters. Folding again gives the same text.
    """
    text = unicodedata.normalize("NFKC", text).casefold()
    if not text.isascii():
        text = _without_accents(text)
    text = "".join(_spaced(character) for character in text)
    return "".join(f" {word}" for word in text.split())


def beginnings(typed: str) -> list[str]:
    """What a folded text holds when a word of it begins with each of those that were typed."""
    return [f" {word}" for word in folded(typed).split()[:MOST_WORDS]]


def _without_accents(text):
    letters = (c for c in unicodedata.normalize("NFD", text) if not _is_accent(c))
    # Composed again: Korean syllables and voiced kana were taken apart, too.
    return unicodedata.normalize("NFKC", "".join(letters)).translate(_SEPARATE_LETTERS)


def _is_accent(character):
    """Accents, and what is not seen: soft hyphens, joiners, direction marks.

    Below combining class 10 are the voicing marks of kana and the signs that join Indic letters,
    and vowel signs have none: without those, other words would be left.
    """
    if unicodedata.combining(character) >= 10:
        return True
    return unicodedata.category(character) == "Cf" and character != "\N{ZERO WIDTH SPACE}"


def _spaced(character):
    if UNSPACED.match(character):
        return f" {character}" if character.isalnum() else character
    is_inside_a_word = character.isalnum() or unicodedata.category(character) in ("Mc", "Mn")
    return character if is_inside_a_word else " "
