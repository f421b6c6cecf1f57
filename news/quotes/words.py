"""Comparing words: what is left of them without case, space, marks and punctuation."""

import hashlib
import unicodedata

from .pieces import UNSPACED


def bare(text: str) -> str:
    """Letters and digits alone, in one case: what two printings of the same words share."""
    return "".join(character for character in _folded(text) if character.isalnum())


def fingerprint(text: str) -> str:
    """sha256 of the bare words, in hexadecimal: equal for two printings of the same words."""
    return hashlib.sha256(bare(text).encode()).hexdigest()


class Passage:
    """A text in which words are looked for as whole words: “art” does not stand in “party”."""

    def __init__(self, text: str):
        self.bare = bare(text)
        self.edges = {0, len(self.bare), *_edges(_folded(text))}

    def holds(self, words: str) -> bool:
        """Whether the bare words stand here and begin and end where words do. No words never do."""
        sought = bare(words)
        start = self.bare.find(sought) if sought else -1
        while start >= 0:
            if start in self.edges and start + len(sought) in self.edges:
                return True
            start = self.bare.find(sought, start + 1)
        return False


def _edges(folded):
    """Offsets in the bare text at which a word begins or ends; where no spaces are written, all."""
    offset = 0
    for character in folded:
        if character.isalnum():
            if UNSPACED.match(character):
                yield from (offset, offset + 1)
            offset += 1
        elif not _is_inside_a_word(character):
            yield offset


def _is_inside_a_word(character):
    """Accents and vowel signs, and what is not seen: soft hyphens, joiners."""
    category = unicodedata.category(character)
    return category == "Cf" or category.startswith("M")


def _folded(text):
    return unicodedata.normalize("NFKC", text).casefold()
