"""What of the hits is wanted, and how many each choice of a facet would show: in one pass.

A hit that only fails one filter counts for the other choices of that filter: so several years can
be chosen one after the other, and every number says what its click will show.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass

from search.index.asking import Hit
from search.query import FILTERS, KINDS, SearchQuery

SIGNS = {"section": "s", "topic": "t", "author": "a", "speaker": "p"}


@dataclass(frozen=True)
class Narrowed:
    """The keys that are wanted, in order, and for each facet the number of hits by its values."""

    keys: list[int]
    counts: dict[str, dict[str, int]]
    others: dict[str, list[int]]  # by kind: what all filters but the kind would show, in order


def narrow(hits: list[Hit], query: SearchQuery) -> Narrowed:
    filters = _filters(query)
    wanted, kept, nearly = [], [], defaultdict(list)
    others = defaultdict(list)
    kind = f"k:{query.kind}"
    for hit in hits:
        facets = hit.facets
        own = facets.partition(" ")[0]
        is_of_kind = own == kind
        if filters:
            held = facets.split(" ")
            failed = [name for name, values in filters.items() if values.isdisjoint(held)]
        else:
            failed = ()
        if not failed:
            others[own[2:]].append(hit.key)
            if is_of_kind:
                wanted.append(hit.key)
                kept.append(facets)
        elif len(failed) == 1 and is_of_kind:
            nearly[failed[0]].append(facets)
    counts = {name: _counted(name, kept + nearly[name]) for name in FILTERS}
    counts["kind"] = {of: len(others[of]) for of in KINDS}
    return Narrowed(wanted, counts, others)


def _filters(query):
    return {
        name: frozenset(_facet(name, value) for value in values)
        for name in FILTERS
        if (values := query.values(name))
    }


def _facet(name, value):
    if name == "year":
        return f"y:{value}" if len(value) == 4 else f"m:{value}"
    return f"{SIGNS[name]}:{value}"


def _counted(name, facets):
    """By value. Years and months stand in one: "2017" and "2017-10"."""
    signs = ("y:", "m:") if name == "year" else (f"{SIGNS[name]}:",)
    every = Counter(" ".join(facets).split())
    return {facet[2:]: number for facet, number in every.items() if facet.startswith(signs)}
