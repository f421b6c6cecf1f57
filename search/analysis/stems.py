"""A word without its ending: "ferries" and "ferry" are one word, "Häusern" and "Haus" another.

The script says by which rules. Latin letters go by those of English, whatever the language of the
text, so that a query, whose language nobody knows, is read as the stories are. Stories in other
languages of that script hold a second form of each word, by the rules of their own (`forms`).
"""

import threading
from functools import lru_cache

import Stemmer

from .folding import folded

# Stands behind a form, so that no form of one language is a word of another: "news" is no plural
# of "new", though in German it would be. The analyser leaves none of these signs in a word.
MARKS = {"de": "¹", "fr": "²", "es": "³", "it": "ª"}
_RULES = {"en": "english", "ru": "russian", "ar": "arabic"}
_FORM_RULES = {"de": "german", "fr": "french", "es": "spanish", "it": "italian"}
_local = threading.local()


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Of a folded word, by the rules of its script; as it is where there are none."""
    language = _language_of_script(word[0]) if word else None
    return _stemmer(_RULES[language]).stemWord(word) if language else word


@lru_cache(maxsize=200_000)
def form(word: str, language: str) -> str:
    """Of a word with its accents, by the rules of a language of MARKS, marked as such."""
    stemmed = _stemmer(_FORM_RULES[language]).stemWord(word)
    return folded(stemmed).replace(" ", "") + MARKS[language]


def is_latin(word: str) -> bool:
    return word[0] < "\u0250" and word[0].isalpha()


def _language_of_script(letter):
    if letter < "\u0250":
        return "en"
    if "\u0400" <= letter <= "\u052f":
        return "ru"
    return "ar" if "\u0620" <= letter <= "\u06ff" else None


def _stemmer(rules):
    """One for each thread: they keep what they are at work on."""
    if not hasattr(_local, "stemmers"):
        _local.stemmers = {}
    if rules not in _local.stemmers:
        _local.stemmers[rules] = Stemmer.Stemmer(rules, 0)  # we keep the answers ourselves
    return _local.stemmers[rules]
