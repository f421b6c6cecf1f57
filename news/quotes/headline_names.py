"""What stands before and after the colon of a headline: a person, a label, a description?

Simple rules for words that nobody can know in advance. A person is one to four capitalised words
(in a script without capitals one or two; in Chinese two to four characters, or any with “·”),
titles and particles not counted, without figures, not beginning like a phrase (“The long wait”)
and not ending in a thing (“Vell Island”, “Ferry row”).
"""

import re
import unicodedata

from .headline_words import (
    ARTICLES,
    DESCRIPTIONS,
    LABELS,
    OPENERS,
    PARTICLES,
    QUESTION_WORDS,
    SMALL_WORDS,
    THINGS,
    TITLES,
)
from .pieces import UNSPACED
from .words import bare

BETWEEN = re.compile(r"[\s·・]+")
IN_NAMES = "'’ʼ.-‐‑"


def is_label(name: str) -> bool:
    """Whether it only says what follows: “Live”, “Breaking news”, “In pictures”, “2024”."""
    if all(character.isdigit() for character in bare(name)):
        return True
    words = name.casefold().split()
    return all(word in LABELS | SMALL_WORDS for word in words) and any(w in LABELS for w in words)


def looks_like_a_name(name: str) -> bool:
    """Whether it may be a person's name, by the rules above."""
    words = BETWEEN.split(name.strip())
    first, last = words[0].casefold(), words[-1].casefold()
    if first in OPENERS or last in THINGS:
        return False
    if not all(_is_letter(character) or character in IN_NAMES for character in "".join(words)):
        return False
    if UNSPACED.match(name):
        return 2 <= len(name) <= 4 or len(words) > 1
    own = [word for word in words if _plain(word) not in TITLES | PARTICLES]
    most = 4 if name != name.lower() else 2
    return 1 <= len(own) <= most and all(_is_capitalised(word) for word in own)


def is_same_person(name: str, speaker: str) -> bool:
    """Whether a headline's name is this speaker's: by surname, in full, with initials or a role."""
    named, known = _own_words(name), _own_words(speaker)
    if not named or not known:
        return False
    if len(named) <= len(known):
        return _all_among(named, known)
    return _all_among(known, named) and _is_the_same(named[0], known[0])


def describes(words: str) -> bool:
    """Whether it tells about the name rather than by it: “how she won”, “a life in boats”."""
    first = [word.strip(".,!?…") for word in words.casefold().split()[:4]]
    if first[0] in QUESTION_WORDS:
        return not words.endswith(("?", "？", "؟"))
    return first[0] in ARTICLES | DESCRIPTIONS and any(word in DESCRIPTIONS for word in first)


def _own_words(name):
    words = [bare(word) for word in BETWEEN.split(name) if _plain(word) not in TITLES]
    return [word for word in words if word]


def _plain(word):
    return word.casefold().strip(".")


def _all_among(short, full):
    return all(any(_is_the_same(one, other) for other in full) for one in short)


def _is_the_same(one, other):
    """Equal, or one the other's initial."""
    initial, word = sorted((one, other), key=len)
    return one == other or (len(initial) == 1 and word.startswith(initial))


def _is_letter(character):
    return unicodedata.category(character)[0] in "LM"


def _is_capitalised(word):
    return any(letter.isupper() for letter in word) or word == word.upper()
