"""All that a query finds: as it was asked, or, where that is nothing, what comes nearest."""

from dataclasses import dataclass

from search.index.asking import Hit, hits
from search.query import SearchQuery

from .forgiving import corrected, partly
from .narrowing import Narrowed, narrow


@dataclass(frozen=True)
class Found:
    """`query` is the one that is answered: with other words than those `asked`, or partly."""

    asked: SearchQuery
    query: SearchQuery
    narrowed: Narrowed
    is_partly: bool = False
    has_hits: bool = True  # without the filters, at least

    @property
    def is_corrected(self) -> bool:
        return self.query.text != self.asked.text

    @property
    def keys(self) -> list[int]:
        """Of everything wanted, in order."""
        return self.narrowed.keys

    @property
    def total(self) -> int:
        return len(self.keys)


def find(query: SearchQuery) -> Found:
    """What the query finds. A correction, and partial matches, only where it finds nothing."""
    if not query:
        return Found(query, query, narrow([], query), has_hits=False)
    if found := hits(query):
        return Found(query, query, narrow(found, query))
    better = corrected(query) if query.tree else None
    if better and (found := hits(better)):
        return Found(query, better, narrow(found, better))
    for tried in filter(None, (better, query)):
        if found := _partly(tried):
            return Found(query, tried, narrow(found, tried), is_partly=True)
    return Found(query, query, narrow([], query), has_hits=False)


def _partly(query) -> list[Hit]:
    for tree in partly(query.tree):
        if found := hits(query, tree):
            return found
    return []
