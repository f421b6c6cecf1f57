"""What to look for in a story that may quote a part of words that were corrected."""

import html
import re
import unicodedata
from difflib import SequenceMatcher

from news.people.folding import UNSPACED
from news.quotes.pieces import INVISIBLE
from news.quotes.words import bare

WORD = re.compile(r"\w+")
TAG = re.compile(r"</?[a-z][^<>]*>")
SHORT = 3  # letters: words below that stand in nearly every story
MOST = 40


def changed_words(old: str, new: str) -> list[str]:
    """The old words that were changed, folded: a part that isn't on record any more has one.

    In scripts without spaces every letter is a word. Where only short words were changed, the
    nearest longer ones stand for them; where nothing but marks or case was, the longest word.
    """
    before, after = _words(old), _words(new)
    found = set()
    for kind, start, end, *_ in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            changed = [word for word in before[start:end] if _is_telling(word)]
            found.update(changed or _neighbours(before, start, end))
    found = found or set(sorted(before, key=len)[-1:])
    return sorted(found, key=lambda word: (-len(word), word))[:MOST]


def as_looked_through(*texts: str) -> str:
    """The texts, plain or HTML, folded like the words that are looked for in them."""
    return _folded(html.unescape(TAG.sub("", "\n".join(texts))))


def names_in_texts(person) -> list[str]:
    """What texts call someone: the last word of each name and alias, a short name as a whole."""
    names = [person.name, *person.aliases.values_list("name", flat=True)]
    return list(dict.fromkeys(_last_word(name) for name in names))


def _last_word(name):
    words = [word for word in name.split() if len(bare(word)) >= SHORT]
    return words[-1] if words else name


def _neighbours(words, start, end):
    before = [word for word in words[:start] if _is_telling(word)][-1:]
    return before + [word for word in words[end:] if _is_telling(word)][:1]


def _is_telling(word):
    return len(word) >= SHORT or UNSPACED.match(word)


def _words(text):
    return WORD.findall(UNSPACED.sub(r" \g<0> ", _folded(text)))


def _folded(text):
    return unicodedata.normalize("NFKC", text).translate(INVISIBLE).casefold()
