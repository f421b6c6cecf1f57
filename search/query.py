"""What a reader asked for, parsed once, at the door. Any parameters make a query."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from .language.parsing import parse
from .language.saying import said
from .language.tree import Leaf, Phrase, Tree, Word, all_of, wanted
from .span import Span

LONGEST = 200  # characters
LONGEST_VALUE = 100  # of a filter
MOST_VALUES = 20  # of one filter
LAST_PAGE = 1_000
KINDS = ("story", "quotation", "person", "topic")
SORTS = ("relevance", "newest", "oldest", "said")
FILTERS = ("section", "topic", "author", "speaker", "year")  # each of them several at once

_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_YEAR = re.compile(r"[12][0-9]{3}(?:-(?:0[1-9]|1[0-2]))?")


@dataclass(frozen=True)
class SearchQuery:
    """A search: what was typed, how it was read, what it is narrowed to, in which order.

    `filters` are pairs of a name of FILTERS and a value, in the order of FILTERS. Values of one
    name are alternatives; what stands under different names must hold at once.
    """

    text: str = ""
    tree: Tree | None = None
    kind: str = "story"
    filters: tuple[tuple[str, str], ...] = ()
    since: Span | None = None
    until: Span | None = None
    sort: str = "relevance"
    page: int = 1
    is_plain: bool = True

    @classmethod
    def from_params(cls, params: Mapping) -> "SearchQuery":
        """The query that an address asks for. A parameter that isn't understood is left out."""
        text = _line(_last(params, "q"), LONGEST)
        parsed = parse(text)
        limits = parsed.limits
        kind = (_last(params, "kind") or limits.get("kind", "")).lower().rstrip("s")
        sort = _last(params, "sort")
        return cls(
            text=text,
            tree=parsed.tree,
            kind=_KIND_NAMES.get(kind, KINDS[0]),
            filters=tuple((name, value) for name in FILTERS for value in _values(params, name)),
            since=Span.read(_last(params, "from") or limits.get("from", "")),
            until=Span.read(_last(params, "to") or limits.get("to", "")),
            sort=sort if sort in SORTS else SORTS[0],
            page=_page_number(_last(params, "page")),
            is_plain=parsed.is_plain,
        )

    def __bool__(self):
        """Whether it asks for anything: words, or what it is narrowed to."""
        return bool(self.tree or self.filters or self.since or self.until)

    @property
    def terms(self) -> tuple[Leaf, ...]:
        """The words and phrases that a story is found by."""
        return tuple(wanted(self.tree))

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(term.tokens[0] for term in self.terms if isinstance(term, Word))

    @property
    def phrases(self) -> tuple[tuple[str, ...], ...]:
        return tuple(term.tokens for term in self.terms if isinstance(term, Phrase))

    @property
    def reading(self) -> str:
        """How it was read, where that may not be how it was meant; "" where only words stand."""
        return "" if self.is_plain and not self._is_odd else said(self.tree)

    @property
    def _is_odd(self):
        return any(term.typed.endswith("*") for term in self.terms)

    @property
    def has_date(self) -> bool:
        """Whether the reader said when. Newer stories have no advantage then."""
        return bool(self.since or self.until or self.values("year"))

    @property
    def is_by_name(self) -> bool:
        """Whether it is the name of somebody or something, perhaps: nothing but words."""
        return self.is_plain or len(self.terms) == 1

    def values(self, name: str) -> tuple[str, ...]:
        return tuple(value for other, value in self.filters if other == name)

    @property
    def params(self) -> str:
        """The query as the parameters of its address, without those that say what is usual."""
        given = [("q", self.text)] if self.text or not self.filters else []
        if self.kind != KINDS[0]:
            given.append(("kind", self.kind))
        given += self.filters
        given += [("from", self.since.text)] if self.since else []
        given += [("to", self.until.text)] if self.until else []
        if self.sort != SORTS[0]:
            given.append(("sort", self.sort))
        if self.page > 1:
            given.append(("page", self.page))
        return urlencode(given)

    def sorted_by(self, sort: str) -> "SearchQuery":
        """The same search in another order, from its first page."""
        return replace(self, sort=sort, page=1)

    def of_kind(self, kind: str) -> "SearchQuery":
        sort = self.sort if kind == "quotation" or self.sort != "said" else SORTS[0]
        return replace(self, text=_untyped(self.text, "kind"), kind=kind, sort=sort, page=1)

    def on_page(self, page: int) -> "SearchQuery":
        return replace(self, page=page)

    def toggled(self, name: str, value: str) -> "SearchQuery":
        """With that filter, or without it if it is there."""
        filters = set(self.filters) ^ {(name, value)}
        ordered = sorted(filters, key=lambda pair: (FILTERS.index(pair[0]), pair[1]))
        return replace(self, filters=tuple(ordered), page=1)

    def without_filters(self) -> "SearchQuery":
        return replace(self.without_dates(), filters=())

    def without_dates(self) -> "SearchQuery":
        text = _untyped(self.text, "from", "to")
        return replace(self, text=text, since=None, until=None, page=1)

    def asking(self, text: str) -> "SearchQuery":
        """Other words, narrowed to the same."""
        parsed = parse(text)
        return replace(self, text=text, tree=parsed.tree, is_plain=parsed.is_plain, page=1)

    def with_tree(self, tree: Tree | None) -> "SearchQuery":
        return replace(self, tree=tree)

    def shorter(self) -> list["SearchQuery"]:
        """Each term searched for alone, when there are several."""
        if len(self.terms) < 2:
            return []
        return [replace(self, text=term.typed, tree=all_of([term]), page=1) for term in self.terms]


_KIND_NAMES = {**{kind: kind for kind in KINDS}, "storie": "story", "people": "person"}


def _untyped(text, *names):
    """Without what was typed for these fields, which would come before a click."""
    typed = rf'(?<![^\s(])(?:{"|".join(names)}):("[^"]*"|[^\s()]+)'
    return " ".join(re.sub(typed, "", text, flags=re.IGNORECASE).split())


def _values(params, name):
    given = params.getlist(name) if hasattr(params, "getlist") else params.get(name)
    given = given if isinstance(given, (list, tuple)) else [given]
    texts = [_line(value, LONGEST_VALUE) for value in given[:MOST_VALUES] if isinstance(value, str)]
    if name == "year":
        texts = [text for text in texts if _YEAR.fullmatch(text)]
    # A facet's value is one word in the index; what holds a space is none.
    return sorted({text for text in texts if text and " " not in text})


def _last(params, name):
    """The last value of a parameter, as text; an empty string for what is no text."""
    value = params.get(name)
    if isinstance(value, (list, tuple)):
        value = value[-1] if value else None
    if isinstance(value, int) and value.bit_length() < 64:
        return str(value)
    return value if isinstance(value, str) else ""


def _line(text, longest):
    """One line without what can't be shown: control characters, lone surrogates, bidi overrides."""
    shown = (
        " " if unicodedata.category(character) in ("Cc", "Cs") else character
        for character in text[: 10 * longest]
        if character not in _BIDI_CONTROLS
    )
    return " ".join("".join(shown).split())[:longest].strip()


def _page_number(text):
    if not re.fullmatch(r"[0-9]+", text) or not text.strip("0"):
        return 1
    digits = text.lstrip("0")
    return min(int(digits), LAST_PAGE) if len(digits) < 10 else LAST_PAGE
