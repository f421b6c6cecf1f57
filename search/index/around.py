"""What else is found otherwise when stories change: what they name, and what they quote."""

from collections import defaultdict
from collections.abc import Iterable

from search.language.tree import FIELDS
from search.models import Findable

PLACE_FACETS = ("s:", "t:")  # a quotation counts under the section and the topics of its stories
PLACE_SIGNS = (FIELDS["section"], FIELDS["topic"])  # and is found by their names


def around(before: dict, after: dict) -> dict[str, set[str]]:
    """By facet, what the stories have lost or got. Both are pairs of facets and fields, by key.

    What a story has before and after is as it was, but for its quotations when its section or one
    of its topics is another, or has another name.
    """
    touched = defaultdict(set)
    for key in {*before, *after}:
        had, has = before.get(key, ("", "")), after.get(key, ("", ""))
        facets = set(had[0].split()), set(has[0].split())
        touch(touched, facets[0] ^ facets[1])
        if _place(*had) != _place(*has):
            quoted = (one for one in facets[0] | facets[1] if one.startswith("q:"))
            touch(touched, quoted)
    return touched


def touch(touched: dict[str, set[str]], facets: Iterable[str]) -> None:
    for facet in facets:
        name, _, value = facet.partition(":")
        touched[name].add(value)


def renamed_sections(documents) -> set[str]:
    """Slugs of the sections of these stories that the index knows by another name, or not at all.

    Nothing tells of a section that is renamed but its stories.
    """
    titles = {
        facet[2:]: document.sections[0]
        for document in documents
        for facet in document.facets
        if facet.startswith("s:")
    }
    held = Findable.objects.filter(kind="section", slug__in=titles) if titles else ()
    known = {one.slug: one.title for one in held}
    return {slug for slug, title in titles.items() if known.get(slug) != title}


def _place(facets, fields):
    return (
        {facet for facet in facets.split() if facet.startswith(PLACE_FACETS)},
        {token for token in fields.split() if token.startswith(PLACE_SIGNS)},
    )
