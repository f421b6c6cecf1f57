"""What was typed, cut into signs: words, phrases, brackets, operators. Any text can be cut."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from search.analysis.pieces import BETWEEN

FIELD_NAMES = ("title", "by", "section", "topic", "speaker", "said", "from", "to", "kind")
OPERATORS = ("AND", "OR", "NOT")

_MARK = re.compile(r'["“”„‟«»]')
_FIELD = rf"(?:(?i:{'|'.join(FIELD_NAMES)})):"
_SIGN = re.compile(
    rf"(?P<not>(?<![^\s(])[-−](?=[^\s\-−)]))"
    rf"|(?P<field>(?<![^\s(\-−]){_FIELD}(?=\S))"
    rf"|(?P<bracket>[()])"
    rf"|(?P<word>[^{BETWEEN}]+\*?)"
)


@dataclass(frozen=True)
class Sign:
    kind: str  # "word", "phrase", "(", ")", "field", or one of OPERATORS
    text: str = ""


def signs(text: str) -> Iterator[Sign]:
    """Each quotation mark opens or closes, in turn. One that nothing closes is just a mark."""
    parts = _MARK.split(text)
    for number, part in enumerate(parts):
        if number % 2 and number < len(parts) - 1:
            yield Sign("phrase", " ".join(part.split()))
            continue
        before_a_phrase = number + 2 < len(parts) and number % 2 == 0
        yield from _of_plain(part, before_a_phrase)


def _of_plain(text, before_a_phrase):
    # `title:` and `-` may stand directly before a phrase, whose marks are cut off by now.
    guarded = f'{text}"' if before_a_phrase else text
    for found in _SIGN.finditer(guarded):
        kind, value = found.lastgroup, found.group()
        if kind == "not":
            yield Sign("NOT")
        elif kind == "field":
            yield Sign("field", value[:-1].lower())
        elif kind == "bracket" or value in OPERATORS:
            yield Sign(value)
        else:
            yield Sign("word", value)
