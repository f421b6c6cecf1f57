"""Text to tokens: the one reading that stories and queries share, on every database."""

from .folding import LONGEST_WORD, words
from .pieces import pieces
from .reading import forms, others_of, read, tokens_of
from .stems import MARKS, stem

__all__ = [
    "LONGEST_WORD",
    "MARKS",
    "forms",
    "others_of",
    "pieces",
    "read",
    "stem",
    "tokens_of",
    "words",
]
