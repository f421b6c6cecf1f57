"""Finding quotations in plain text: the words, who says them and how it is said. No Django here."""

from .conversation import Conversation
from .found import FoundQuotation
from .languages import language_for
from .passage import Passage

__all__ = ["FoundQuotation", "find_quotations"]


def find_quotations(text: str, language: str = "en") -> list[FoundQuotation]:
    """The quotations in a text, in order; paragraphs are separated by blank lines.

    Rules, and words for English, Russian, German, French and Chinese; in other languages the marks
    and the shape of the words decide, and nobody is named as the speaker. Not returned are scare
    quotes, titles, names, signs, measures and words mentioned as words. docs/finding-quotations.md
    says what is found and how well.
    """
    return Conversation(Passage(text, language_for(language))).quotations()
