"""The languages that the finder knows; in any other it knows the marks alone."""

from .chinese import CHINESE
from .english import ENGLISH
from .french import FRENCH
from .german import GERMAN
from .language import Language
from .russian import RUSSIAN

KNOWN = {language.code: language for language in (ENGLISH, RUSSIAN, GERMAN, FRENCH, CHINESE)}


def language_for(code: str) -> Language:
    """The language of a code such as "en", "en-GB" or "zh_Hans"; one without words if unknown."""
    base = code.casefold().replace("_", "-").partition("-")[0]
    return KNOWN.get(base) or Language(code=base)
