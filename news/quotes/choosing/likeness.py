"""Whether two texts are nearly the same words, and by what few of them a text is found again.

A phrase is two neighbouring words, or four letters where words are not set apart. Of each text on
record only the longest phrases are kept, for these are the rarest; of the text in question all are
sought. So a few rows for each quotation are enough, and a part of it finds it, too: its beginning,
while it is being typed, or the whole paragraph that it stands in.
"""

import hashlib
from difflib import SequenceMatcher

from news.people.folding import UNSPACED, folded

KEPT = 8
SOUGHT = 300
NEAR = 0.7
WORD, LETTER = 2, 1  # what each weighs
PHRASE = 2 * WORD
FEWEST = 3 * WORD  # fewer are like too many others
LONGEST = 3000  # characters of a text that are looked at


def words_of(text: str) -> list[str]:
    return folded(text[:LONGEST]).split()


def kept_phrases(text: str) -> list[int]:
    return _longest(text, KEPT)


def sought_phrases(text: str) -> list[int]:
    return _longest(text, SOUGHT)


def are_nearly_the_same(one: str, other: str) -> bool:
    """Whether they are the same words, or most of the shorter text stands in the longer one."""
    shorter, longer = sorted((words_of(one), words_of(other)), key=len)
    if shorter == longer:
        return bool(shorter)
    return sum(map(_weight, shorter)) >= FEWEST and _share(shorter, longer) >= NEAR


def _longest(text, most):
    """The numbers of the longest phrases: 64 bits, signed, as both databases store them."""
    numbered = {(-len(phrase), _number(phrase)) for phrase in _phrases(words_of(text))}
    return [number for _, number in sorted(numbered)[:most]]


def _phrases(words):
    """Of fewer words than a phrase has, all of them."""
    phrases, start, weight = [], 0, 0
    for end, word in enumerate(words, start=1):
        weight += _weight(word)
        while weight >= PHRASE:
            phrases.append(" ".join(words[start:end]))
            weight -= _weight(words[start])
            start += 1
    return phrases or [" ".join(words)] if words else []


def _weight(word):
    return LETTER if UNSPACED.match(word) else WORD


def _number(phrase):
    digest = hashlib.blake2b(phrase.encode(), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)


def _share(shorter, longer):
    """How much of the shorter stands, in its order, in one stretch of the longer: 0 to 1."""
    anchor = SequenceMatcher(None, shorter, longer, autojunk=False).find_longest_match()
    room = max(4, len(shorter))  # for what was cut
    start, end = anchor.b - anchor.a - room, anchor.b - anchor.a + len(shorter) + room
    stretch = longer[max(0, start) : end]
    matched = SequenceMatcher(None, shorter, stretch, autojunk=False).get_matching_blocks()
    return sum(block.size for block in matched) / len(shorter)
