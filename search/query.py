"""What a reader asked for, parsed once, at the door. Any parameters make a query."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from .analysis import words

LONGEST = 200  # characters
MOST_TERMS = 16
LAST_PAGE = 1_000
SORTS = ("relevance", "newest")

_MARKS = re.compile(r'["“”„‟«»]')
_BETWEEN_WORDS = re.compile(r"[\s,;:!?/|\\+=()\[\]{}<>…–—]+")
_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True)
class Term:
    """One thing that a story must hold: a word, or a phrase, whose words stand in a row."""

    typed: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class SearchQuery:
    """A search: what was typed, how it was read, in which order and which page of it is wanted.

    A story is found when it holds every term. What stands between quotation marks is a phrase, and
    so is what is written in one piece but is several words: COVID-19, 東京.
    """

    text: str = ""
    terms: tuple[Term, ...] = ()
    sort: str = "relevance"
    page: int = 1

    @classmethod
    def from_params(cls, params: Mapping) -> "SearchQuery":
        """The query that an address asks for. A parameter that isn't understood is left out."""
        text = _without_controls(_last(params, "q"))[:LONGEST].strip()
        sort = _last(params, "sort")
        return cls(
            text=text,
            terms=_terms(text),
            sort=sort if sort in SORTS else SORTS[0],
            page=_page_number(_last(params, "page")),
        )

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(term.words[0] for term in self.terms if len(term.words) == 1)

    @property
    def phrases(self) -> tuple[tuple[str, ...], ...]:
        return tuple(term.words for term in self.terms if len(term.words) > 1)

    @property
    def params(self) -> str:
        """The query as the parameters of its address, without those that say what is usual."""
        given = {"q": self.text}
        if self.sort != SORTS[0]:
            given["sort"] = self.sort
        if self.page > 1:
            given["page"] = self.page
        return urlencode(given)

    def sorted_by(self, sort: str) -> "SearchQuery":
        """The same search in another order, from its first page."""
        return replace(self, sort=sort, page=1)

    def shorter(self) -> list["SearchQuery"]:
        """Each term searched for alone, when there are several."""
        if len(self.terms) < 2:
            return []
        return [replace(self, text=term.typed, terms=(term,), page=1) for term in self.terms]


def _last(params, name):
    """The last value of a parameter, as text; an empty string for what is no text."""
    value = params.get(name)
    if isinstance(value, (list, tuple)):
        value = value[-1] if value else None
    if isinstance(value, int) and value.bit_length() < 64:
        return str(value)
    return value if isinstance(value, str) else ""


def _without_controls(text):
    """One line without what can't be shown: control characters, lone surrogates, bidi overrides."""
    shown = (
        " " if unicodedata.category(character) in ("Cc", "Cs") else character
        for character in text[: 10 * LONGEST]
        if character not in _BIDI_CONTROLS
    )
    return " ".join("".join(shown).split())


def _terms(text):
    parts = _MARKS.split(text)
    found = {}
    for number, part in enumerate(parts):
        # Each mark opens or closes, in turn. One that nothing closes is just a mark.
        if number % 2 and number < len(parts) - 1:
            pieces = [(f'"{part.strip()}"', part)]
        else:
            pieces = [(piece, piece) for piece in _BETWEEN_WORDS.split(part)]
        for typed, piece in pieces:
            if of_piece := tuple(words(piece)):
                found.setdefault(of_piece, Term(typed, of_piece))
    return tuple(found.values())[:MOST_TERMS]


def _page_number(text):
    if not re.fullmatch(r"[0-9]+", text) or not text.strip("0"):
        return 1
    digits = text.lstrip("0")
    return min(int(digits), LAST_PAGE) if len(digits) < 10 else LAST_PAGE
