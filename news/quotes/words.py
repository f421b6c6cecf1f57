"""Comparing words: what is left of them without case, space, marks and punctuation."""

import hashlib
import unicodedata


def bare(text: str) -> str:
    """Letters and digits alone, in one case: what two printings of the same words share."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())


def fingerprint(text: str) -> str:
    """sha256 of the bare words, in hexadecimal: equal for two printings of the same words."""
    return hashlib.sha256(bare(text).encode()).hexdigest()
